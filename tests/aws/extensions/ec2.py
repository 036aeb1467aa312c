"""EC2: lists come in pages. The other ec2_*.py hold security groups, prefix lists and forensics."""

from peer import extend
from peer.extend import Refused, after, before

LEAST, MOST = 5, 1000
LISTS = {  # operation: member of the output, parameters that exclude MaxResults
    "DescribeIamInstanceProfileAssociations": ("IamInstanceProfileAssociations", "AssociationIds"),
    "DescribeInstances": ("Reservations", "InstanceIds"),
    "DescribeManagedPrefixLists": ("PrefixLists", None),
    "DescribeNetworkInterfaces": ("NetworkInterfaces", "NetworkInterfaceIds"),
    "DescribeSecurityGroupRules": ("SecurityGroupRules", "SecurityGroupRuleIds"),
    "DescribeSecurityGroups": ("SecurityGroups", "GroupIds"),
    "DescribeSnapshots": ("Snapshots", "SnapshotIds"),
    "DescribeSubnets": ("Subnets", "SubnetIds"),
    "DescribeVolumes": ("Volumes", "VolumeIds"),
    "DescribeVpcs": ("Vpcs", "VpcIds"),
    "GetManagedPrefixListEntries": ("Entries", None),
}


def paged(name, member, ids):
    @before("ec2", name)
    def all_at_once(response, _):
        for parameter in ("MaxResults", "NextToken"):  # moto itself pages a few lists
            response.params.pop(parameter, None)

    @after("ec2", name)
    def edit(_, given, output):
        size = given.get("MaxResults")
        if size is not None and given.get(ids):
            raise Refused(
                "InvalidParameterCombination", f"The parameter {ids} cannot be used with MaxResults"
            )
        least, most = (1, 100) if ids is None else (LEAST, MOST)
        if size is not None and not least <= int(size) <= most:
            raise Refused("InvalidParameterValue", f"MaxResults must be {least} to {most}")
        items, default = output.get(member, []), 100 if ids is None else 0
        some, token = extend.page(
            items, given, "MaxResults", "NextToken", default, "InvalidNextToken"
        )
        if given.get(ids):  # all that was named comes at once
            some, token = items, None
        return output | {member: some, "NextToken": token}

    return edit


for _name, (_member, _ids) in LISTS.items():
    paged(_name, _member, _ids)
