"""Instance profiles of instances: an association takes time, and replacing it gives it a new id."""

from moto.ec2.models import ec2_backends
from moto.ec2.utils import random_iam_instance_profile_association_id
from peer import extend
from peer.extend import after, before


def associations(response):
    return ec2_backends[response.current_account][response.region].iam_instance_profile_associations


def association_of(response, instance_id):
    return associations(response).get(instance_id)


@after("ec2", "AssociateIamInstanceProfile")
def associate(response, given, output):
    made = association_of(response, given["InstanceId"])
    extend.begin(made, "state", "associating", "associated")
    output["IamInstanceProfileAssociation"]["State"] = made.state


@after("ec2", "ReplaceIamInstanceProfileAssociation")
def replace(response, _, output):
    told = output["IamInstanceProfileAssociation"]
    made = association_of(response, told["InstanceId"])
    made.association_id = random_iam_instance_profile_association_id()
    made.instance.iam_instance_profile = {
        "Arn": made.iam_instance_profile.arn,
        "Id": made.association_id,
    }
    extend.begin(made, "state", "associating", "associated")
    told.update(AssociationId=made.association_id, State=made.state)


@after("ec2", "DisassociateIamInstanceProfile")
def disassociate(_, __, output):
    output["IamInstanceProfileAssociation"]["State"] = "disassociating"


@before("ec2", "DescribeIamInstanceProfileAssociations")
def look(response, _):
    for one in associations(response).values():
        extend.look(one)
