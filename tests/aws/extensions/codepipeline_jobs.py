"""Jobs of CodePipeline's custom actions and Lambda functions."""

import sys
import uuid

from peer.extend import Refused, operation

pipeline = sys.modules["bartizan_codepipeline"]


def job_of(response, given):
    _, pipelines = pipeline.all_of(response)
    job = pipelines.jobs.get(given["jobId"])
    if job is None:
        raise Refused("JobNotFoundException", f"no job {given['jobId']}")
    return job, pipelines


@operation("codepipeline", "PollForJobs")
def poll(response, given):
    wanted = given["actionTypeId"]
    if wanted["owner"] != "Custom":
        raise Refused("ActionTypeNotFoundException", "Only jobs of custom actions can be asked for")
    _, pipelines = pipeline.all_of(response)
    found = [
        job
        for job in pipelines.jobs.values()
        if job.status == "Queued"
        and job.run.status == pipeline.RUNNING
        and job.run.action["actionTypeId"] == wanted
        and all(
            job.run.action.get("configuration", {}).get(key) == value
            for key, value in given.get("queryParam", {}).items()
        )
    ]
    told = []
    for job in found[: given.get("maxBatchSize") or 1]:
        job.status, job.nonce = "Dispatched", str(uuid.uuid4())
        told.append(
            {
                "id": job.id,
                "nonce": job.nonce,
                "accountId": response.current_account,
                "data": job.data(response),
            }
        )
    return {"jobs": told}


@operation("codepipeline", "AcknowledgeJob")
def acknowledge(response, given):
    job, _ = job_of(response, given)
    if not job.nonce or job.nonce != given["nonce"]:
        raise Refused("InvalidNonceException", "The nonce does not fit the job")
    if job.status == "Dispatched":
        job.status = "InProgress"
    return {"status": job.status}


@operation("codepipeline", "GetJobDetails")
def details(response, given):
    job, _ = job_of(response, given)
    return {
        "jobDetails": {
            "id": job.id,
            "accountId": response.current_account,
            "data": job.data(response),
        }
    }


def open_job(response, given):
    """A job that can take a result: one acknowledged, or a function's, which acknowledges none."""
    job, pipelines = job_of(response, given)
    is_function = job.run.action["actionTypeId"]["owner"] != "Custom"
    if (
        job.status not in (("Queued", "InProgress") if is_function else ("InProgress",))
        or job.run.status != pipeline.RUNNING
    ):
        raise Refused("InvalidJobStateException", f"The job is in state {job.status}")
    return job, pipelines


def go_on(pipelines, job):
    executions = pipelines.executions[job.run.execution.pipeline["name"]]
    pipeline.advance(pipelines, executions)


@operation("codepipeline", "PutJobSuccessResult")
def succeed(response, given):
    job, pipelines = open_job(response, given)
    job.status = "Succeeded"
    if given.get("continuationToken"):
        job.run.job = pipeline.Job(job.run, given["continuationToken"])
        pipelines.jobs[job.run.job.id] = job.run.job
    else:
        job.run.end(pipeline.DONE, given.get("executionDetails", {}).get("summary", ""))
    go_on(pipelines, job)


@operation("codepipeline", "PutJobFailureResult")
def fail(response, given):
    job, pipelines = open_job(response, given)
    job.status = "Failed"
    job.run.end(pipeline.FAILED, given["failureDetails"]["message"])
    go_on(pipelines, job)
