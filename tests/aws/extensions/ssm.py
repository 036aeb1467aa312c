"""SSM Run Command: moto's commands succeed at once and print nothing.

Commands are Pending, InProgress and then done, each state shown `pending_looks` times. What a
command prints is the setting `command_results`: a list of {"contains": text of the command,
"stdout", "stderr", "code", "size": that many bytes of output are made}; without a match it prints
its own lines. Settings:
  run_commands         a folder: commands without a match really run there with `sh`, as the user of
                       the emulator (FOLDER/bin comes first in PATH; the emulator's address, region
                       and key are in the environment, as an instance profile's would be). They are
                       ended with all their children after their `executionTimeout`.
  unmanaged_instances  have no agent; otherwise running ones have
  agent_needs_profile  agents work only while the instance has an instance profile
  silent_instances     have an agent that never takes a command: Pending, Delayed, and TimedOut after
                       `TimeoutSeconds`
  time_factor          these time-outs are over so many times faster
"""

import atexit
import os
import pathlib
import signal
import subprocess
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone

from moto.ec2.models import ec2_backends
from moto.s3.models import s3_backends
from moto.ssm.models import ssm_backends
from moto.utilities.utils import get_partition
from peer import extend
from peer.extend import Refused, operation

MOST_IDS, LEAST_TIMEOUT, MOST_TIMEOUT = 50, 30, 2592000
MOST_STDOUT, MOST_STDERR, MOST_COMMENT = 24000, 8000, 100
OPEN = ("Pending", "InProgress", "Delayed", "Cancelling")


class Run:
    """A command on one instance."""

    def __init__(self, command, instance_id, silent):
        self.command, self.instance_id = command, instance_id
        self.stdout, self.stderr, self.code, self.process = "", "", -1, None
        self.stored = False
        self.status, self.detail, self.expires = "Pending", None, None
        lines = "\n".join(command.parameters.get("commands", []))
        folder = extend.SETTINGS["run_commands"]
        result = next(
            (one for one in extend.SETTINGS["command_results"] if one.get("contains", "") in lines),
            None,
        )
        if silent:
            self.expires = time.monotonic() + shortened(command.given.get("TimeoutSeconds", 3600))
            extend.begin(self, "status", "Pending", "Delayed")
        elif result is None and folder:
            self.run(lines, folder)
        else:
            result = result or {"stdout": lines}
            self.stdout = result.get("stdout", "") + made_up(result.get("size", 0))
            self.stderr, self.code = result.get("stderr", ""), result.get("code", 0)
            extend.begin(self, "status", "Pending", "InProgress", self.end())

    def run(self, lines, folder):
        limit = self.command.parameters.get("executionTimeout", ["3600"])[0]
        where = self.command.parameters.get("workingDirectory", [folder])[0]
        self.process = subprocess.Popen(
            ["sh", "-c", lines],
            cwd=where,
            env=instance_environment(self, folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        extend.begin(self, "status", "Pending", "InProgress")
        atexit.register(kill, self.process)
        threading.Thread(target=self.wait, args=(self.process, float(limit)), daemon=True).start()

    def wait(self, process, limit):
        try:
            out, err = process.communicate(timeout=shortened(limit))
        except subprocess.TimeoutExpired:
            kill(process)
            out, err = process.communicate()
            self.detail = "ExecutionTimedOut"
        self.stdout, self.stderr = (text.decode("utf-8", "replace") for text in (out, err))
        self.code = process.returncode if process.returncode >= 0 else 137

    def end(self):
        if self.detail:
            return "TimedOut"
        return "Failed" if self.code else "Success"

    def go_on(self):
        """To be called before the run is shown."""
        extend.look(self)
        if self.expires and self.status in OPEN and time.monotonic() > self.expires:
            self.status, self.detail, self.expires = "TimedOut", "DeliveryTimedOut", None
        if self.process and self.status == "InProgress" and self.code != -1:
            self.process, self.status = None, self.end()

    def cancel(self):
        if self.process:
            kill(self.process)
            self.process = None
        self.expires = None
        extend.begin(self, "status", "Cancelling", "Cancelled")

    def ended(self):
        return self.status in ("Success", "Failed", "TimedOut", "Cancelled")

    def details(self):
        return self.detail if self.detail and self.ended() else self.status


def kill(process):
    """With all that descends from it, unless it has ended: children may have sessions of their own."""
    if process.poll() is not None:
        return
    parents = {}
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
        except OSError:
            pass  # it has ended
    doomed = {process.pid}
    while more := {own for own, parent in parents.items() if parent in doomed} - doomed:
        doomed |= more
    for own in doomed:
        try:
            os.kill(own, signal.SIGKILL)
        except ProcessLookupError:
            pass


def shortened(seconds):
    return float(seconds) / extend.SETTINGS["time_factor"]


def made_up(size):
    line = "0123456789abcdef" * 64 + "\n"
    return (line * (size // len(line) + 1))[:size]


def instance_environment(run, folder):
    return extend.ROOT_KEY | {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{os.environ['MOTO_PORT']}",
        "PATH": f"{folder}/bin:{os.environ.get('PATH', '/usr/bin:/bin')}",
        "HOME": folder,
        "LANG": "C",
        "AWS_DEFAULT_REGION": run.command.region,
        "AWS_REGION": run.command.region,
        "AWS_EC2_METADATA_DISABLED": "true",
        "BARTIZAN_INSTANCE": run.instance_id,
    }


class Command:
    def __init__(self, given, ids, region):
        self.id, self.given, self.parameters = str(uuid.uuid4()), given, given.get("Parameters", {})
        self.region, self.asked = region, datetime.now(timezone.utc).replace(microsecond=0)
        self.runs = [Run(self, own, own in extend.SETTINGS["silent_instances"]) for own in ids]

    def status(self):
        states = [run.status for run in self.runs]
        for state in ("Pending", *OPEN[1:], "Failed", "TimedOut", "Cancelled"):
            if state in states:
                mixed = state == "Pending" and len(set(states)) > 1
                return "InProgress" if mixed or state == "Delayed" else state
        return "Success"

    def describe(self):
        given = self.given
        told = {
            name: given[name]
            for name in (
                "DocumentName",
                "Comment",
                "Parameters",
                "OutputS3BucketName",
                "OutputS3KeyPrefix",
                "OutputS3Region",
                "Targets",
                "MaxConcurrency",
                "MaxErrors",
                "TimeoutSeconds",
            )
            if name in given
        }
        return told | {
            "CommandId": self.id,
            "InstanceIds": [run.instance_id for run in self.runs],
            "Status": self.status(),
            "StatusDetails": self.status(),
            "RequestedDateTime": self.asked,
            "TargetCount": len(self.runs),
            "CompletedCount": sum(run.status not in OPEN for run in self.runs),
            "ErrorCount": sum(run.status == "Failed" for run in self.runs),
            "DeliveryTimedOutCount": 0,
            "ExpiresAfter": self.asked + timedelta(seconds=given.get("TimeoutSeconds", 3600)),
        }


def commands_of(response):
    return extend.state(ssm_backends[response.current_account][response.region], "commands", dict)


def managed(response):
    """Running instances with an agent, by id."""
    backend = ec2_backends[response.current_account][response.region]
    return {
        instance.id: instance
        for reservation in backend.describe_instances()
        for instance in reservation.instances
        if instance._state.name == "running"
        and instance.id not in extend.SETTINGS["unmanaged_instances"]
        and (
            not extend.SETTINGS["agent_needs_profile"]
            or instance.id in backend.iam_instance_profile_associations
        )
    }


@operation("ssm", "DescribeInstanceInformation")
def describe_instances(response, given):
    if not 5 <= given.get("MaxResults", 5) <= MOST_IDS:
        raise Refused("ValidationException", f"MaxResults must be 5 to {MOST_IDS}")
    told = [information(instance) for instance in managed(response).values()]
    filters = {one["Key"]: one["Values"] for one in given.get("Filters", [])}
    filters |= {
        one["key"]: one["valueSet"] for one in given.get("InstanceInformationFilterList", [])
    }
    for key, values in filters.items():
        member = {
            "InstanceIds": "InstanceId",
            "PingStatus": "PingStatus",
            "PlatformTypes": "PlatformType",
        }.get(key)
        if member is None:
            raise Refused(
                "InvalidInstanceInformationFilterValue",
                f"this emulator does not know the filter {key}",
            )
        told = [one for one in told if one[member] in values]
    some, token = extend.page(told, given, "MaxResults", "NextToken", MOST_IDS, "InvalidNextToken")
    return {"InstanceInformationList": some} | ({"NextToken": token} if token else {})


def information(instance):
    return {
        "InstanceId": instance.id,
        "PingStatus": "Online",
        "LastPingDateTime": datetime.now(timezone.utc),
        "AgentVersion": "3.3.0.0",
        "IsLatestVersion": True,
        "PlatformType": "Linux",
        "PlatformName": "Amazon Linux",
        "PlatformVersion": "2023",
        "ResourceType": "EC2Instance",
        "IPAddress": instance.private_ip,
        "ComputerName": f"{instance.id}.ec2.internal",
    }


@operation("ssm", "SendCommand")
def send(response, given):
    ids = list(dict.fromkeys(given.get("InstanceIds", [])))
    if (
        len(ids) > MOST_IDS
        or not LEAST_TIMEOUT <= given.get("TimeoutSeconds", 3600) <= MOST_TIMEOUT
    ):
        raise Refused(
            "ValidationException",
            f"at most {MOST_IDS} instances, {LEAST_TIMEOUT} to {MOST_TIMEOUT} seconds",
        )
    if len(given.get("Comment", "")) > MOST_COMMENT:
        raise Refused("ValidationException", f"Comment has at most {MOST_COMMENT} characters")
    known = managed(response)
    for target in given.get("Targets", []):
        ids += [
            own for own, instance in known.items() if own not in ids and targeted(instance, target)
        ]
    unknown = [own for own in ids if own not in known]
    if unknown or not (ids or given.get("Targets")):
        raise Refused("InvalidInstanceId", f"Instances {unknown} not in a valid state for account")
    name = given["DocumentName"]
    if (
        not name.startswith("AWS-")
        and name not in ssm_backends[response.current_account][response.region]._documents
    ):
        raise Refused("InvalidDocument", f"Document with name {name} does not exist.")
    command = Command(given, ids, response.region)
    commands_of(response)[command.id] = command
    return {"Command": command.describe()}


def targeted(instance, target):
    key, values = target["Key"], target["Values"]
    if key == "InstanceIds":
        return instance.id in values
    return key.startswith("tag:") and any(
        tag["key"] == key[4:] and tag["value"] in values for tag in instance.get_tags()
    )


def known_command(response, given):
    command = commands_of(response).get(given["CommandId"])
    if command is None:
        raise Refused("InvalidCommandId", f"no command {given['CommandId']}")
    return command


def look(response, run):
    run.go_on()
    if run.ended() and not run.stored:
        run.stored = True
        store_output(response, run)


def plugin_of(run):
    return run.command.given["DocumentName"].replace("AWS-R", "awsr")


def output_key(run, name):
    prefix = run.command.given.get("OutputS3KeyPrefix", "")
    return "/".join(
        filter(
            None,
            (
                prefix,
                run.command.id,
                run.instance_id,
                plugin_of(run),
                f"0.{plugin_of(run)}",
                name,
            ),
        )
    )


def store_output(response, run):
    bucket = run.command.given.get("OutputS3BucketName")
    backend = s3_backends[response.current_account][get_partition(response.region)]
    for name, text in (("stdout", run.stdout), ("stderr", run.stderr)):
        if bucket in backend.buckets and text:
            backend.put_object(bucket, output_key(run, name), text.encode())


def output_url(response, run, name):
    bucket = run.command.given.get("OutputS3BucketName")
    return (
        f"https://s3.{response.region}.amazonaws.com/{bucket}/{output_key(run, name)}"
        if bucket
        else ""
    )


@operation("ssm", "GetCommandInvocation")
def get_invocation(response, given):
    command = known_command(response, given)
    run = next((one for one in command.runs if one.instance_id == given["InstanceId"]), None)
    if run is None:
        raise Refused("InvocationDoesNotExist", "The command was not sent to the instance")
    look(response, run)
    ended = run.ended()
    return {
        "CommandId": command.id,
        "InstanceId": run.instance_id,
        "DocumentName": command.given["DocumentName"],
        "Comment": command.given.get("Comment", ""),
        "PluginName": plugin_of(run).replace("aws", "aws:", 1),
        "ResponseCode": run.code if ended else -1,
        "Status": run.status,
        "StatusDetails": run.details(),
        "ExecutionStartDateTime": command.asked.isoformat() if run.status != "Pending" else "",
        "ExecutionEndDateTime": command.asked.isoformat() if ended else "",
        "StandardOutputContent": run.stdout[:MOST_STDOUT] if ended else "",
        "StandardErrorContent": run.stderr[:MOST_STDERR] if ended else "",
        "StandardOutputUrl": output_url(response, run, "stdout"),
        "StandardErrorUrl": output_url(response, run, "stderr"),
    }


@operation("ssm", "ListCommandInvocations")
def list_invocations(response, given):
    commands = (
        [known_command(response, given)]
        if given.get("CommandId")
        else commands_of(response).values()
    )
    told = []
    for run in [
        run
        for command in commands
        for run in command.runs
        if given.get("InstanceId") in (None, run.instance_id)
    ]:
        look(response, run)
        told.append(
            {
                "CommandId": run.command.id,
                "InstanceId": run.instance_id,
                "Status": run.status,
                "DocumentName": run.command.given["DocumentName"],
                "StatusDetails": run.details(),
                "RequestedDateTime": run.command.asked,
                "StandardOutputUrl": output_url(response, run, "stdout"),
                "StandardErrorUrl": output_url(response, run, "stderr"),
                "CommandPlugins": (
                    [
                        {
                            "Name": "aws:runShellScript",
                            "Status": run.status,
                            "ResponseCode": run.code,
                            "Output": run.stdout[:2500],
                        }
                    ]
                    if given.get("Details") and run.ended()
                    else []
                ),
            }
        )
    some, token = extend.page(told, given, "MaxResults", "NextToken", MOST_IDS, "InvalidNextToken")
    return {"CommandInvocations": some} | ({"NextToken": token} if token else {})


@operation("ssm", "ListCommands")
def list_commands(response, given):
    commands = (
        [known_command(response, given)]
        if given.get("CommandId")
        else list(commands_of(response).values())
    )
    told = [
        command.describe()
        for command in commands
        if not given.get("InstanceId")
        or given["InstanceId"] in [run.instance_id for run in command.runs]
    ]
    some, token = extend.page(told, given, "MaxResults", "NextToken", MOST_IDS, "InvalidNextToken")
    return {"Commands": some} | ({"NextToken": token} if token else {})


@operation("ssm", "CancelCommand")
def cancel(response, given):
    for run in known_command(response, given).runs:
        if run.status in OPEN and run.instance_id in given.get("InstanceIds", [run.instance_id]):
            run.cancel()
