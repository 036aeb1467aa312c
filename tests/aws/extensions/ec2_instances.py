"""Instances: an attribute that moto takes for groups, and those of instances that are gone.

Network ACLs: entries that are not there cannot be deleted, and a dry run is one.
"""

from moto.ec2.models import ec2_backends
from moto.ec2.responses.instances import InstanceResponse
from peer.extend import Refused, before


@before("ec2", "ModifyInstanceAttribute")
def check_state(response, given):
    backend = ec2_backends[response.current_account][response.region]
    state = backend.get_instance(given["InstanceId"])._state.name
    if state in ("terminated", "shutting-down"):
        raise Refused(
            "IncorrectInstanceState",
            f"The instance '{given['InstanceId']}' is not in a valid state for this operation.",
        )


def groups_or_shutdown(response, original=InstanceResponse._security_grp_instance_attribute_handler):
    """moto comes here last, and without groups takes all of them away."""
    behavior = response._get_param("InstanceInitiatedShutdownBehavior.Value")
    if behavior is None:
        return bool(response._get_param("Groups")) and original(response)
    if behavior not in ("stop", "terminate"):
        raise Refused("InvalidParameterValue", f"Invalid value '{behavior}'")
    response.error_on_dryrun()
    response.ec2_backend.modify_instance_attribute(
        response._get_param("InstanceId"), "instance_initiated_shutdown_behavior", behavior
    )
    return True


InstanceResponse._security_grp_instance_attribute_handler = groups_or_shutdown


@before("ec2", "CreateNetworkAclEntry", "DeleteNetworkAclEntry")
def check_dry_run(_, given):
    if given.get("DryRun"):
        raise Refused("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")


@before("ec2", "DeleteNetworkAclEntry")
def check_entry(response, given):
    backend = ec2_backends[response.current_account][response.region]
    acl = backend.get_network_acl(given["NetworkAclId"])
    number, egress = int(given["RuleNumber"]), str(given["Egress"]).lower() == "true"
    if not any(
        int(one.rule_number) == number and (str(one.egress).lower() == "true") == egress
        for one in acl.network_acl_entries
    ):
        raise Refused(
            "InvalidNetworkAclEntry.NotFound",
            f"The network acl entry identified by {number} does not exist.",
        )
