"""What incident response needs: consoles, snapshots that take time, locks on them.

The setting `screenshot` is the file that is shown as the picture of a console (else one grey
pixel), `console_output` the text that an instance printed (else moto's sample).
"""

import base64
import pathlib
from datetime import datetime, timedelta, timezone

from moto.ec2.models import ec2_backends
from moto.ec2.models.elastic_block_store import Snapshot
from peer import extend
from peer.extend import Refused, after, before, operation

# The smallest grey picture: one pixel.
JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300"
    + "01" * 64
    + "ffc0000b080001000101011100ffc400140001"
    + "00" * 16
    + "ffc400141001"
    + "00" * 16
    + "ffda0008010100003f0037ffd9"
)
# Families whose consoles have no latest output: they are not on Nitro.
XEN = ("c1.", "c3.", "c4.", "d2.", "g3.", "i2.", "i3.", "m1.", "m3.", "m4.", "r3.", "r4.", "t1.", "t2.")
MOST_LOCK_DAYS, MOST_COOL_OFF_HOURS = 36500, 72


def backend_of(response):
    return ec2_backends[response.current_account][response.region]


def check_dry_run(given):
    if given.get("DryRun"):
        raise Refused("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")


@operation("ec2", "GetConsoleScreenshot")
def screenshot(response, given):
    instance = backend_of(response).get_instance(given["InstanceId"])
    check_dry_run(given)
    if instance._state.name != "running":
        raise Refused("IncorrectInstanceState", f"The instance '{instance.id}' is not running")
    given_picture = extend.SETTINGS["screenshot"]
    picture = pathlib.Path(given_picture).read_bytes() if given_picture else JPEG
    return {"InstanceId": instance.id, "ImageData": base64.b64encode(picture).decode()}


@before("ec2", "GetConsoleOutput")
def check_console(response, given):
    instance = backend_of(response).get_instance(given["InstanceId"])
    check_dry_run(given)
    if str(given.get("Latest")).lower() == "true" and instance.instance_type.startswith(XEN):
        raise Refused(
            "UnsupportedOperation", "This instance type does not support the latest console output"
        )


@after("ec2", "GetConsoleOutput")
def console(response, given, output):
    text = extend.SETTINGS["console_output"]
    if text is None:
        return None
    output.pop("Output", None)  # an instance that printed nothing has none
    coded = {"Output": base64.b64encode(text.encode()).decode()} if text else {}
    return output | coded


@operation("ec2", "DescribeVolumeAttribute")
def volume_attribute(response, given):
    volume = backend_of(response).get_volume(given["VolumeId"])
    if given.get("Attribute") == "autoEnableIO":
        return {"VolumeId": volume.id, "AutoEnableIO": {"Value": False}}
    if given.get("Attribute") == "productCodes":
        return {"VolumeId": volume.id, "ProductCodes": []}
    raise Refused("InvalidParameterValue", "Attribute must be autoEnableIO or productCodes")


# --- snapshots: pending at first

Snapshot.state = property(lambda snapshot: snapshot.status)
Snapshot.progress = property(lambda snapshot: "100%" if snapshot.status == "completed" else "50%")


def begin(backend, identifier):
    extend.begin(backend.snapshots[identifier], "status", "pending", "completed")


@after("ec2", "CreateSnapshot", "CopySnapshot")
def creating(response, _, output):
    begin(backend_of(response), output["SnapshotId"])
    if "VolumeId" in output:  # a copy's answer tells only its id
        output.update(
            State=backend_of(response).snapshots[output["SnapshotId"]].status, Progress=""
        )


@after("ec2", "CreateSnapshots")
def creating_some(response, _, output):
    for made in output["Snapshots"]:
        begin(backend_of(response), made["SnapshotId"])
        made.update(State=backend_of(response).snapshots[made["SnapshotId"]].status, Progress="")


@before("ec2", "DescribeSnapshots")
def look(response, given):
    for snapshot in backend_of(response).snapshots.values():
        if not given.get("SnapshotIds") or snapshot.id in given["SnapshotIds"]:
            extend.look(snapshot)


@before("ec2", "CreateVolume")
def check_source(response, given):
    snapshot = backend_of(response).snapshots.get(given.get("SnapshotId"))
    if snapshot is not None and snapshot.status != "completed":
        raise Refused("IncorrectState", f"Snapshot is in invalid state - {snapshot.status}")


@before("ec2", "CopySnapshot")
def check_copied(response, given):
    source = ec2_backends[response.current_account][given["SourceRegion"]].snapshots.get(
        given["SourceSnapshotId"]
    )
    if source is not None and source.status != "completed":
        raise Refused("IncorrectState", f"Snapshot is in invalid state - {source.status}")


# --- locks


def known_snapshot(response, given):
    return backend_of(response).describe_snapshots(snapshot_ids=[given["SnapshotId"]])[0]


def described(snapshot):
    lock = snapshot.bartizan_lock
    return {"SnapshotId": snapshot.id, "OwnerId": snapshot.owner_id} | lock


@operation("ec2", "LockSnapshot")
def lock(response, given):
    check_dry_run(given)
    snapshot, mode = known_snapshot(response, given), given.get("LockMode")
    if mode not in ("compliance", "governance"):
        raise Refused("InvalidParameterValue", "LockMode must be compliance or governance")
    days, expires, cool_off = (
        given.get("LockDuration"),
        given.get("ExpirationDate"),
        given.get("CoolOffPeriod"),
    )
    if (days is None) == (expires is None):
        raise Refused("InvalidParameterCombination", "Give either LockDuration or ExpirationDate")
    now = datetime.now(timezone.utc).replace(microsecond=0)
    if days is not None and not 1 <= int(days) <= MOST_LOCK_DAYS:
        raise Refused("InvalidParameterValue", f"LockDuration must be 1 to {MOST_LOCK_DAYS} days")
    if cool_off is not None and (
        mode != "compliance" or not 1 <= int(cool_off) <= MOST_COOL_OFF_HOURS
    ):
        raise Refused(
            "InvalidParameterValue",
            f"CoolOffPeriod is for compliance mode, 1 to {MOST_COOL_OFF_HOURS} hours",
        )
    held = getattr(snapshot, "bartizan_lock", None)
    if held and held["LockState"] == "compliance":
        raise Refused("OperationNotPermitted", "A lock in compliance mode can only be prolonged")
    made = {
        "LockState": "compliance-cooloff" if cool_off else mode,
        "LockCreatedOn": now,
        "LockDurationStartTime": now,
        "LockExpiresOn": expires or now + timedelta(days=int(days)),
        "LockDuration": int(days or 0),
    }
    if cool_off:
        made |= {
            "CoolOffPeriod": int(cool_off),
            "CoolOffPeriodExpiresOn": now + timedelta(hours=int(cool_off)),
        }
    snapshot.bartizan_lock = made
    return {"SnapshotId": snapshot.id} | made


@operation("ec2", "UnlockSnapshot")
def unlock(response, given):
    check_dry_run(given)
    snapshot = known_snapshot(response, given)
    if getattr(snapshot, "bartizan_lock", {"LockState": ""})["LockState"] == "compliance":
        raise Refused("OperationNotPermitted", "A lock in compliance mode cannot be removed")
    snapshot.__dict__.pop("bartizan_lock", None)
    return {"SnapshotId": snapshot.id}


@operation("ec2", "DescribeLockedSnapshots")
def locked(response, given):
    found = [
        described(snapshot)
        for snapshot in backend_of(response).snapshots.values()
        if hasattr(snapshot, "bartizan_lock")
        and (not given.get("SnapshotIds") or snapshot.id in given["SnapshotIds"])
    ]
    some, token = extend.page(found, given, "MaxResults", "NextToken", 0, "InvalidNextToken")
    return {"Snapshots": some} | ({"NextToken": token} if token else {})


@before("ec2", "DeleteSnapshot")
def check_deletion(response, given):
    # The reference names no code for this; a client must only see that it is refused.
    if hasattr(backend_of(response).snapshots.get(given.get("SnapshotId")), "bartizan_lock"):
        raise Refused("SnapshotLocked", f"The snapshot {given['SnapshotId']} is locked")
