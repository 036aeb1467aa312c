"""Executions, approvals and jobs go the way that CodePipeline takes."""

import json

from .tools import client, control, fresh, refused, same

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "codepipeline.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}
SCANNER = {"category": "Test", "owner": "Custom", "provider": "Scanner", "version": "1"}


def action(name, category, provider, owner="AWS", order=1, **more):
    return {
        "name": name,
        "runOrder": order,
        "actionTypeId": {
            "category": category,
            "owner": owner,
            "provider": provider,
            "version": "1",
        },
    } | more


SOURCE = {
    "name": "Source",
    "actions": [action("Code", "Source", "CodeCommit", outputArtifacts=[{"name": "code"}])],
}
BUILD = {
    "name": "Build",
    "actions": [
        action("Compile", "Build", "CodeBuild"),
        action("Pack", "Build", "CodeBuild", order=2),
    ],
}
APPROVAL = {"name": "Approve", "actions": [action("Ask", "Approval", "Manual")]}
SCAN = {
    "name": "Scan",
    "actions": [
        action(
            "Scan",
            "Test",
            "Scanner",
            "Custom",
            inputArtifacts=[{"name": "code"}],
            configuration={"Depth": "full"},
        )
    ],
}
NOTIFY = {"name": "Notify", "actions": [action("Call", "Invoke", "Lambda")]}


def pipeline(*stages, looks=0, **settings):
    """A client and the id of the execution that creation starts."""
    cp = fresh("codepipeline", pending_looks=looks, **settings)
    role = client("iam").create_role(RoleName="role", AssumeRolePolicyDocument=json.dumps(TRUST))[
        "Role"
    ]["Arn"]
    cp.create_pipeline(
        pipeline={
            "name": "main",
            "roleArn": role,
            "version": 1,
            "stages": list(stages),
            "artifactStore": {"type": "S3", "location": "artifacts"},
        }
    )
    return cp, executions(cp)[0]["pipelineExecutionId"]


def executions(cp):
    return cp.list_pipeline_executions(pipelineName="main")["pipelineExecutionSummaries"]


def actions(cp):
    return {
        told["actionName"]: told.get("latestExecution", {})
        for stage in cp.get_pipeline_state(name="main")["stageStates"]
        for told in stage["actionStates"]
    }


def statuses(cp):
    return [told.get("status") for told in actions(cp).values()]


def stages(cp):
    return [
        stage.get("latestExecution", {}).get("status")
        for stage in cp.get_pipeline_state(name="main")["stageStates"]
    ]


def answer(cp, token, status="Approved", summary="fine", **more):
    return cp.put_approval_result(
        **{
            "pipelineName": "main",
            "stageName": "Approve",
            "actionName": "Ask",
            "token": token,
            "result": {"summary": summary, "status": status},
        }
        | more
    )


def test_progress_by_looking():
    cp, _ = pipeline(SOURCE, BUILD, looks=1)  # creation was looked at once
    seen = [statuses(cp) for _ in range(6)]
    same(
        seen,
        [
            ["Succeeded", "InProgress", None],
            ["Succeeded", "InProgress", None],
            ["Succeeded", "Succeeded", "InProgress"],
            ["Succeeded", "Succeeded", "InProgress"],
            ["Succeeded"] * 3,
            ["Succeeded"] * 3,
        ],
    )
    same((executions(cp)[0]["status"], stages(cp)), ("Succeeded", ["Succeeded", "Succeeded"]))


def test_approval():
    cp, execution = pipeline(SOURCE, APPROVAL, BUILD)
    token = actions(cp)["Ask"]["token"]
    same(stages(cp), ["Succeeded", "InProgress", None])
    with refused("InvalidApprovalTokenException"):
        answer(cp, token.replace(token[0], "0" if token[0] != "0" else "1"))
    for wrong, code in (
        ({"pipelineName": "none"}, "PipelineNotFoundException"),
        ({"stageName": "none"}, "StageNotFoundException"),
        ({"actionName": "none"}, "ActionNotFoundException"),
    ):
        with refused(code):
            answer(cp, token, **wrong)
    with refused("ValidationException"):
        answer(client("codepipeline", parameter_validation=False), token, summary="x" * 513)
    assert answer(cp, token)["approvedAt"]
    told = actions(cp)["Ask"]
    same((told["status"], told["summary"], "token" in told), ("Succeeded", "fine", False))
    with refused("ApprovalAlreadyCompletedException"):
        answer(cp, token)
    statuses(cp)
    same(executions(cp)[0]["status"], "Succeeded")
    got = cp.get_pipeline_execution(pipelineName="main", pipelineExecutionId=execution)[
        "pipelineExecution"
    ]
    same(
        (got["status"], [revision["name"] for revision in got["artifactRevisions"]]),
        ("Succeeded", ["code"]),
    )


def test_rejection_and_retry():
    cp, execution = pipeline(SOURCE, APPROVAL)
    first = actions(cp)["Ask"]["token"]
    answer(cp, first, "Rejected", "no")
    same((executions(cp)[0]["status"], stages(cp)), ("Failed", ["Succeeded", "Failed"]))
    cp.retry_stage_execution(
        pipelineName="main",
        stageName="Approve",
        pipelineExecutionId=execution,
        retryMode="FAILED_ACTIONS",
    )
    second = actions(cp)["Ask"]["token"]
    assert second != first
    with refused("ApprovalAlreadyCompletedException"):
        answer(cp, first)
    answer(cp, second)
    same(executions(cp)[0]["status"], "Succeeded")
    with refused("StageNotRetryableException"):
        cp.retry_stage_execution(
            pipelineName="main",
            stageName="Approve",
            pipelineExecutionId=execution,
            retryMode="FAILED_ACTIONS",
        )


def test_failing_action():
    cp, execution = pipeline(SOURCE, BUILD, failing_actions=["Pack"])
    for _ in range(4):
        statuses(cp)
    same(
        (executions(cp)[0]["status"], actions(cp)["Pack"]["errorDetails"]["code"]),
        ("Failed", "JobFailed"),
    )
    control("POST", "/bartizan/settings", {"failing_actions": []})
    cp.retry_stage_execution(
        pipelineName="main",
        stageName="Build",
        pipelineExecutionId=execution,
        retryMode="FAILED_ACTIONS",
    )
    same(statuses(cp), ["Succeeded"] * 3)
    history = cp.list_action_executions(
        pipelineName="main", filter={"pipelineExecutionId": execution}
    )
    same(
        [(one["actionName"], one["status"]) for one in history["actionExecutionDetails"]],
        [
            ("Pack", "Succeeded"),
            ("Pack", "Failed"),
            ("Compile", "Succeeded"),
            ("Code", "Succeeded"),
        ],
    )


def test_custom_job():
    cp, _ = pipeline(SOURCE, SCAN)
    statuses(cp)
    same(cp.poll_for_jobs(actionTypeId=SCANNER, queryParam={"Depth": "none"})["jobs"], [])
    job = cp.poll_for_jobs(actionTypeId=SCANNER, queryParam={"Depth": "full"})["jobs"][0]
    same(job["data"]["actionConfiguration"]["configuration"], {"Depth": "full"})
    same(job["data"]["inputArtifacts"][0]["location"]["s3Location"]["bucketName"], "artifacts")
    same(cp.poll_for_jobs(actionTypeId=SCANNER)["jobs"], [])
    with refused("InvalidJobStateException"):
        cp.put_job_success_result(jobId=job["id"])
    with refused("InvalidNonceException"):
        cp.acknowledge_job(jobId=job["id"], nonce="wrong")
    same(cp.acknowledge_job(jobId=job["id"], nonce=job["nonce"])["status"], "InProgress")
    same(cp.get_job_details(jobId=job["id"])["jobDetails"]["id"], job["id"])
    cp.put_job_success_result(jobId=job["id"], continuationToken="later")
    again = cp.poll_for_jobs(actionTypeId=SCANNER)["jobs"][0]
    same((again["id"] != job["id"], again["data"]["continuationToken"]), (True, "later"))
    cp.acknowledge_job(jobId=again["id"], nonce=again["nonce"])
    cp.put_job_success_result(jobId=again["id"], executionDetails={"summary": "clean"})
    same((actions(cp)["Scan"]["summary"], executions(cp)[0]["status"]), ("clean", "Succeeded"))
    with refused("InvalidJobStateException"):
        cp.put_job_success_result(jobId=again["id"])
    with refused("JobNotFoundException"):
        cp.get_job_details(jobId="00000000-0000-0000-0000-000000000000")


def test_function_job_fails():
    cp, _ = pipeline(SOURCE, NOTIFY)
    job = actions(cp)["Call"]["externalExecutionId"]
    with refused("ActionTypeNotFoundException"):
        cp.poll_for_jobs(actionTypeId=NOTIFY["actions"][0]["actionTypeId"])
    cp.put_job_failure_result(jobId=job, failureDetails={"type": "JobFailed", "message": "broken"})
    same(
        (actions(cp)["Call"]["errorDetails"]["message"], executions(cp)[0]["status"]),
        ("broken", "Failed"),
    )


def test_newer_executions_supersede_waiting_ones():
    cp, first = pipeline(SOURCE, APPROVAL)
    statuses(cp)
    second = cp.start_pipeline_execution(name="main", clientRequestToken="token")[
        "pipelineExecutionId"
    ]
    same(
        cp.start_pipeline_execution(name="main", clientRequestToken="token")["pipelineExecutionId"],
        second,
    )
    statuses(cp)
    same(
        cp.get_pipeline_state(name="main")["stageStates"][1]["inboundExecution"][
            "pipelineExecutionId"
        ],
        second,
    )
    third = cp.start_pipeline_execution(name="main")["pipelineExecutionId"]
    statuses(cp)
    same(
        {one["pipelineExecutionId"]: one["status"] for one in executions(cp)},
        {first: "InProgress", second: "Superseded", third: "InProgress"},
    )
    answer(cp, actions(cp)["Ask"]["token"])
    state = cp.get_pipeline_state(name="main")["stageStates"][1]
    same(
        (state["latestExecution"]["pipelineExecutionId"], "inboundExecution" in state),
        (third, False),
    )
    same(
        [
            len(page["pipelineExecutionSummaries"])
            for page in cp.get_paginator("list_pipeline_executions").paginate(
                pipelineName="main", PaginationConfig={"PageSize": 2}
            )
        ],
        [2, 1],
    )


def test_stopping():
    cp, first = pipeline(SOURCE, SCAN)
    statuses(cp)
    cp.stop_pipeline_execution(
        pipelineName="main", pipelineExecutionId=first, abandon=False, reason="late"
    )
    same(executions(cp)[0]["status"], "Stopping")
    with refused("DuplicatedStopRequestException"):
        cp.stop_pipeline_execution(pipelineName="main", pipelineExecutionId=first)
    cp.stop_pipeline_execution(pipelineName="main", pipelineExecutionId=first, abandon=True)
    same((executions(cp)[0]["status"], actions(cp)["Scan"]["status"]), ("Stopped", "Abandoned"))
    with refused("PipelineExecutionNotStoppableException"):
        cp.stop_pipeline_execution(pipelineName="main", pipelineExecutionId=first)


def test_unknown_names():
    cp, _ = pipeline(SOURCE, APPROVAL)
    for call in (
        lambda: cp.get_pipeline_state(name="none"),
        lambda: cp.start_pipeline_execution(name="none"),
        lambda: cp.list_pipeline_executions(pipelineName="none"),
    ):
        with refused("PipelineNotFoundException"):
            call()
    with refused("PipelineExecutionNotFoundException"):
        cp.get_pipeline_execution(
            pipelineName="main", pipelineExecutionId="00000000-0000-0000-0000-000000000000"
        )
