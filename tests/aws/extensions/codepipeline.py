"""CodePipeline at run time, of which moto has nothing.

Executions go through stages and run orders. Approvals wait for PutApprovalResult, custom actions
and Lambda functions for the result of their job; any other action is in progress for
`pending_looks` looks at the pipeline and then succeeds, or fails if the setting `failing_actions`
names it. One execution at a time is in a stage; of those that wait before it, only the newest stays
(execution mode SUPERSEDED).
"""

import uuid
from datetime import datetime, timezone

from moto.codepipeline.models import codepipeline_backends
from peer import extend
from peer.extend import Refused, after, operation

RUNNING, DONE, FAILED = "InProgress", "Succeeded", "Failed"
MOST_SUMMARY, MOST_PAGE = 512, 100


def now():
    return datetime.now(timezone.utc).replace(microsecond=0)


def arn_of(response, name):
    start = f"arn:{response.partition}:codepipeline:{response.region}:{response.current_account}"
    return f"{start}:{name}"


class ActionRun:
    """One run of one action."""

    def __init__(self, stage, action, execution):
        self.stage, self.action, self.name, self.execution = (
            stage,
            action,
            action["name"],
            execution,
        )
        self.id, self.status, self.started = str(uuid.uuid4()), RUNNING, now()
        self.summary, self.token, self.job, self.looks = (
            "",
            None,
            None,
            extend.SETTINGS["pending_looks"],
        )
        kind = action["actionTypeId"]
        if kind["category"] == "Approval":
            self.token = str(uuid.uuid4())
        elif kind["owner"] == "Custom" or kind["provider"] == "Lambda":
            self.job = Job(self)
        self.updated = self.started

    def waits_for_time(self):
        return self.status == RUNNING and not self.token and not self.job

    def end(self, status, summary=""):
        self.status, self.summary, self.updated = status, summary, now()

    def describe(self):
        told = {
            "actionExecutionId": self.id,
            "status": self.status,
            "lastStatusChange": self.updated,
        }
        if self.summary:
            told["summary"] = self.summary
        if self.token and self.status == RUNNING:
            told["token"] = self.token
        if self.job:
            told["externalExecutionId"] = self.job.id
        if self.status == FAILED:
            told["errorDetails"] = {"code": "JobFailed", "message": self.summary}
        return told


class Job:
    """What a worker or a function gets to do."""

    def __init__(self, run, continuation=None):
        self.run, self.continuation = run, continuation
        self.id, self.nonce, self.status = str(uuid.uuid4()), "", "Queued"

    def data(self, response):
        action, pipeline = self.run.action, self.run.execution.pipeline
        store = pipeline.get("artifactStore", {})
        told = {
            "actionTypeId": action["actionTypeId"],
            "actionConfiguration": {"configuration": action.get("configuration", {})},
            "pipelineContext": {
                "pipelineName": pipeline["name"],
                "stage": {"name": self.run.stage},
                "action": {"name": action["name"], "actionExecutionId": self.run.id},
                "pipelineArn": arn_of(response, pipeline["name"]),
                "pipelineExecutionId": self.run.execution.id,
            },
        }
        for name in ("inputArtifacts", "outputArtifacts"):
            told[name] = [
                {
                    "name": artifact["name"],
                    "location": {
                        "type": "S3",
                        "s3Location": {
                            "bucketName": store.get("location", ""),
                            "objectKey": f"{pipeline['name']}/{artifact['name']}",
                        },
                    },
                }
                for artifact in action.get(name, [])
            ]
        if self.continuation:
            told["continuationToken"] = self.continuation
        return told


class Execution:
    def __init__(self, pipeline, trigger):
        self.pipeline, self.trigger = pipeline, trigger
        self.id, self.status, self.started, self.updated = str(uuid.uuid4()), RUNNING, now(), now()
        self.reason = ""
        self.stage = -1  # in which it is or was last; it waits before the next while `waits`
        self.waits = False
        self.runs = []  # all runs, oldest first
        self.revision = uuid.uuid4().hex

    def runs_in(self, stage):
        """The latest run of each action of a stage, by name."""
        return {run.name: run for run in self.runs if run.stage == stage}

    def stage_status(self, stage):
        runs = self.runs_in(stage).values()
        if any(run.status == FAILED for run in runs) and not any(
            run.status == RUNNING for run in runs
        ):
            return FAILED
        if (
            self.status in ("Stopped", "Stopping")
            and self.pipeline["stages"][self.stage]["name"] == stage
        ):
            return self.status
        actions = next(one for one in self.pipeline["stages"] if one["name"] == stage)["actions"]
        complete = len(runs) == len(actions) and all(run.status == DONE for run in runs)
        return DONE if complete else RUNNING


class Pipelines:
    """Everything that ran in one account and region."""

    def __init__(self):
        self.executions = {}  # by pipeline's name, oldest first
        self.jobs = {}
        self.tokens = {}  # (pipeline, clientRequestToken): execution


def all_of(response):
    backend = codepipeline_backends[response.current_account][response.region]
    return backend, extend.state(backend, "pipelines", Pipelines)


def known(response, name):
    backend, pipelines = all_of(response)
    if name not in backend.pipelines:
        raise Refused(
            "PipelineNotFoundException",
            f"Account '{response.current_account}' does not have a pipeline with name '{name}'",
        )
    return backend.pipelines[name].pipeline, pipelines, pipelines.executions.setdefault(name, [])


# --- the machine


def advance(pipelines, executions):
    """Lets every execution of a pipeline go as far as it can."""
    for execution in executions:
        while execution.status in (RUNNING, "Stopping") and step(pipelines, executions, execution):
            execution.updated = now()


def step(pipelines, executions, execution):
    """Does one thing; false where nothing can be done now."""
    stages = execution.pipeline["stages"]
    if execution.stage >= 0 and not execution.waits:
        stage = stages[execution.stage]
        runs = execution.runs_in(stage["name"])
        if any(run.status == RUNNING for run in runs.values()):
            return False
        if execution.status == "Stopping":
            execution.status = "Stopped"
            return False
        if any(run.status == FAILED for run in runs.values()):
            execution.status = FAILED
            return False
        left = [action for action in stage["actions"] if action["name"] not in runs]
        if left:
            first = min(action.get("runOrder", 1) for action in left)
            for action in left:
                if action.get("runOrder", 1) == first:
                    start(pipelines, execution, stage["name"], action)
            return True
    if execution.stage + 1 == len(stages):
        execution.status = DONE
        return False
    return enter(executions, execution)


def enter(executions, execution):
    """Goes into the next stage, or waits before it and supersedes what waits there already."""
    following = execution.stage + 1
    busy = any(
        other is not execution
        and other.stage == following
        and not other.waits
        and other.status in (RUNNING, "Stopping")
        for other in executions
    )
    if busy:
        for other in executions[: executions.index(execution)]:
            if other.waits and other.stage + 1 == following and other.status == RUNNING:
                other.status = "Superseded"
        execution.waits = True
        return False
    execution.waits, execution.stage = False, following
    return True


def start(pipelines, execution, stage, action):
    run = ActionRun(stage, action, execution)
    execution.runs.append(run)
    if run.job:
        pipelines.jobs[run.job.id] = run.job


def look(pipelines, executions):
    """Time passes only when somebody looks."""
    advance(pipelines, executions)
    for run in [run for execution in executions for run in execution.runs if run.waits_for_time()]:
        if run.looks > 0:
            run.looks -= 1
        elif run.name in extend.SETTINGS["failing_actions"]:
            run.end(FAILED, "The action failed.")
        else:
            run.end(DONE)
    advance(pipelines, executions)


# --- operations


@after("codepipeline", "CreatePipeline")
def created(response, _, output):
    begin(response, output["pipeline"]["name"], "CreatePipeline")
    return output


def begin(response, name, trigger):
    pipeline, pipelines, executions = known(response, name)
    execution = Execution(pipeline, trigger)
    executions.append(execution)
    advance(pipelines, executions)
    return execution


@operation("codepipeline", "StartPipelineExecution")
def start_execution(response, given):
    _, pipelines, executions = known(response, given["name"])
    key = given["name"], given.get("clientRequestToken")
    if key[1] and key in pipelines.tokens:
        return {"pipelineExecutionId": pipelines.tokens[key].id}
    execution = begin(response, given["name"], "StartPipelineExecution")
    for revision in given.get("sourceRevisions", []):
        execution.revision = revision["revisionValue"]
    pipelines.tokens[key] = execution
    return {"pipelineExecutionId": execution.id}


@operation("codepipeline", "StopPipelineExecution")
def stop(response, given):
    _, pipelines, executions = known(response, given["pipelineName"])
    execution = next((one for one in executions if one.id == given["pipelineExecutionId"]), None)
    if execution is None or execution.status not in (RUNNING, "Stopping"):
        raise Refused("PipelineExecutionNotStoppableException", "The execution cannot be stopped")
    if execution.status == "Stopping" and not given.get("abandon"):
        raise Refused(
            "DuplicatedStopRequestException", "The execution is already in the Stopping state"
        )
    execution.status, execution.reason = "Stopping", given.get("reason", "")
    if given.get("abandon") or execution.waits:
        for run in execution.runs:
            if run.status == RUNNING:
                run.end("Abandoned")
        execution.status = "Stopped"
    advance(pipelines, executions)
    return {"pipelineExecutionId": execution.id}


@operation("codepipeline", "RetryStageExecution")
def retry(response, given):
    pipeline, pipelines, executions = known(response, given["pipelineName"])
    execution = next((one for one in executions if one.id == given["pipelineExecutionId"]), None)
    if given["stageName"] not in [stage["name"] for stage in pipeline["stages"]]:
        raise Refused("StageNotFoundException", f"no stage {given['stageName']}")
    entered = [one for one in executions if one.runs_in(given["stageName"])]
    if not entered or execution is not entered[-1]:
        raise Refused(
            "NotLatestPipelineExecutionException", "The execution is not the latest in the stage"
        )
    if execution.stage_status(given["stageName"]) not in (FAILED, "Stopped"):
        raise Refused("StageNotRetryableException", "The stage has not failed")
    again = given.get("retryMode", "FAILED_ACTIONS") == "ALL_ACTIONS"
    redone = [
        run for run in execution.runs_in(given["stageName"]).values() if again or run.status != DONE
    ]
    execution.status = RUNNING
    for run in redone:
        start(pipelines, execution, given["stageName"], run.action)
    advance(pipelines, executions)
    return {"pipelineExecutionId": execution.id}


@operation("codepipeline", "PutApprovalResult")
def approve(response, given):
    pipeline, pipelines, executions = known(response, given["pipelineName"])
    stage = next((one for one in pipeline["stages"] if one["name"] == given["stageName"]), None)
    if stage is None:
        raise Refused("StageNotFoundException", f"no stage {given['stageName']}")
    if given["actionName"] not in [action["name"] for action in stage["actions"]]:
        raise Refused("ActionNotFoundException", f"no action {given['actionName']}")
    result = given["result"]
    if len(result["summary"]) > MOST_SUMMARY or result["status"] not in ("Approved", "Rejected"):
        raise Refused(
            "ValidationException",
            f"summary has at most {MOST_SUMMARY} characters, status is Approved or Rejected",
        )
    run = next(
        (
            run
            for execution in executions
            for run in execution.runs
            if run.token == given["token"]
            and (run.stage, run.name) == (stage["name"], given["actionName"])
        ),
        None,
    )
    if run is None:
        raise Refused("InvalidApprovalTokenException", "The token does not fit a pending approval")
    if run.status != RUNNING:
        raise Refused("ApprovalAlreadyCompletedException", "The approval has been answered already")
    run.end(DONE if result["status"] == "Approved" else FAILED, result["summary"])
    advance(pipelines, executions)
    return {"approvedAt": run.updated}


@operation("codepipeline", "GetPipelineState")
def state(response, given):
    pipeline, pipelines, executions = known(response, given["name"])
    look(pipelines, executions)
    metadata = codepipeline_backends[response.current_account][response.region].pipelines[
        given["name"]
    ]
    return {
        "pipelineName": pipeline["name"],
        "pipelineVersion": pipeline["version"],
        "stageStates": [
            stage_state(stage, index, executions) for index, stage in enumerate(pipeline["stages"])
        ],
        "created": metadata._created,
        "updated": metadata._updated,
    }


def stage_state(stage, index, executions):
    name = stage["name"]
    entered = [one for one in executions if one.runs_in(name)]
    told = {"stageName": name, "inboundTransitionState": {"enabled": True}, "actionStates": []}
    waiting = [
        one for one in executions if one.waits and one.stage + 1 == index and one.status == RUNNING
    ]
    if waiting:
        told["inboundExecution"] = {"pipelineExecutionId": waiting[-1].id, "status": RUNNING}
    if entered:
        told["latestExecution"] = {
            "pipelineExecutionId": entered[-1].id,
            "status": entered[-1].stage_status(name),
        }
    runs = {}
    for execution in entered:
        runs |= execution.runs_in(name)
    for action in stage["actions"]:
        run = runs.get(action["name"])
        told["actionStates"].append(
            {"actionName": action["name"]} | ({"latestExecution": run.describe()} if run else {})
        )
    return told


@operation("codepipeline", "GetPipelineExecution")
def get_execution(response, given):
    pipeline, pipelines, executions = known(response, given["pipelineName"])
    look(pipelines, executions)
    execution = known_execution(executions, given["pipelineExecutionId"])
    return {
        "pipelineExecution": {
            "pipelineName": pipeline["name"],
            "pipelineVersion": execution.pipeline["version"],
            "pipelineExecutionId": execution.id,
            "status": execution.status,
            "statusSummary": execution.reason,
            "artifactRevisions": [
                {
                    "name": artifact["name"],
                    "revisionId": execution.revision,
                    "created": execution.started,
                }
                for run in execution.runs
                if run.action["actionTypeId"]["category"] == "Source"
                for artifact in run.action.get("outputArtifacts", [])
            ],
            "trigger": {"triggerType": execution.trigger},
        }
    }


def known_execution(executions, identifier):
    for execution in executions:
        if execution.id == identifier:
            return execution
    raise Refused("PipelineExecutionNotFoundException", f"no execution {identifier}")


@operation("codepipeline", "ListPipelineExecutions")
def list_executions(response, given):
    _, pipelines, executions = known(response, given["pipelineName"])
    look(pipelines, executions)
    told = [
        {
            "pipelineExecutionId": one.id,
            "status": one.status,
            "startTime": one.started,
            "lastUpdateTime": one.updated,
            "sourceRevisions": [
                {"actionName": run.name, "revisionId": one.revision}
                for run in one.runs
                if run.action["actionTypeId"]["category"] == "Source"
            ],
            "trigger": {"triggerType": one.trigger},
        }
        for one in reversed(executions)
    ]
    return paged(told, given, "pipelineExecutionSummaries")


@operation("codepipeline", "ListActionExecutions")
def list_actions(response, given):
    _, pipelines, executions = known(response, given["pipelineName"])
    look(pipelines, executions)
    wanted = given.get("filter", {}).get("pipelineExecutionId")
    if wanted:
        executions = [known_execution(executions, wanted)]
    told = [
        {
            "pipelineExecutionId": one.id,
            "actionExecutionId": run.id,
            "pipelineVersion": one.pipeline["version"],
            "stageName": run.stage,
            "actionName": run.name,
            "startTime": run.started,
            "lastUpdateTime": run.updated,
            "status": run.status,
            "input": {
                "actionTypeId": run.action["actionTypeId"],
                "configuration": run.action.get("configuration", {}),
            },
            "output": {
                "executionResult": {
                    "externalExecutionId": run.job.id if run.job else "",
                    "externalExecutionSummary": run.summary,
                }
            },
        }
        for one in reversed(executions)
        for run in reversed(one.runs)
    ]
    return paged(told, given, "actionExecutionDetails")


def paged(items, given, member):
    if not 1 <= given.get("maxResults", 1) <= MOST_PAGE:
        raise Refused("ValidationException", f"maxResults must be 1 to {MOST_PAGE}")
    some, token = extend.page(
        items, given, "maxResults", "nextToken", MOST_PAGE, "InvalidNextTokenException"
    )
    return {member: some} | ({"nextToken": token} if token else {})
