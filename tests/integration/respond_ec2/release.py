"""What a release restores: everything, to the byte."""

import json
import sys

from tools import (
    ASG, EC2, ELB, IAM, IMAGE, PROXY, add_interface, answer, check, contained, dump, fresh,
    group_id, interfaces, quarantine, run_tests, same, same_state, start,
)

TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}


def make_profile(name="app"):
    if not any(role["RoleName"] == name for role in IAM.list_roles()["Roles"]):
        IAM.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))
        IAM.create_instance_profile(InstanceProfileName=name)
        IAM.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
    return {"Name": name}


def target_group(vpc, name, kind="instance"):
    made = ELB.create_target_group(Name=name, Protocol="HTTP", Port=80, VpcId=vpc, TargetType=kind)
    return made["TargetGroups"][0]["TargetGroupArn"]


def targets_of(arn):
    found = ELB.describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"]
    return sorted((one["Target"]["Id"], one["Target"].get("Port")) for one in found
                  if one["TargetHealth"]["State"] != "draining")


def scaling_group(subnet, size, least):
    EC2.create_launch_template(LaunchTemplateName="web-template", LaunchTemplateData={
        "ImageId": IMAGE, "InstanceType": "m5.large"})
    ASG.create_auto_scaling_group(
        AutoScalingGroupName="web", MinSize=least, MaxSize=size + 2, DesiredCapacity=size,
        VPCZoneIdentifier=subnet, LaunchTemplate={"LaunchTemplateName": "web-template", "Version": "$Latest"})
    return [one["InstanceId"] for one in members()]


def members():
    return ASG.describe_auto_scaling_groups(AutoScalingGroupNames=["web"])["AutoScalingGroups"][0]["Instances"]


def release(done):
    released = answer("release", case=done["case"])
    for target in released["targets"].values():
        check(target["state"] == "released", json.dumps(target, indent=1))
    return released


def test_everything_is_as_it_was():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups, IamInstanceProfile=make_profile(),
                        InstanceInitiatedShutdownBehavior="terminate")
    add_interface(instance, subnets[1], [groups[1], groups[0]], 1)
    add_interface(instance, subnets[1], [groups[1]], 2)
    (bystander,) = start(subnets[0], groups, IamInstanceProfile=make_profile())
    first, second = target_group(vpc, "first"), target_group(vpc, "second")
    ELB.register_targets(TargetGroupArn=first, Targets=[
        {"Id": instance, "Port": 8080}, {"Id": instance, "Port": 8081}, {"Id": bystander, "Port": 8080}])
    ELB.register_targets(TargetGroupArn=second, Targets=[{"Id": instance, "Port": 80}])
    before = dump([instance, bystander])
    done = contained([instance])
    after = dump([instance, bystander])
    changed = {key for key in before if before[key] != after[key]}
    same(targets_of(first), [(bystander, 8080)])
    same(targets_of(second), [])
    same(IAM.list_role_policies(RoleName="app")["PolicyNames"], [f"bartizan-revoke-{instance}"])
    policy = IAM.get_role_policy(RoleName="app", PolicyName=f"bartizan-revoke-{instance}")["PolicyDocument"]
    same(policy["Statement"][0]["Condition"]["StringLike"], {"aws:userid": f"*:{instance}"})
    attribute = EC2.describe_instance_attribute(InstanceId=instance, Attribute="instanceInitiatedShutdownBehavior")
    same(attribute["InstanceInitiatedShutdownBehavior"], {"Value": "stop"})
    check({"interfaces", "acls", "roles", "targets", f"{instance} disableApiTermination",
           f"{instance} disableApiStop"} <= changed, changed)
    for key in changed:
        check(bystander not in key, key)
    release(done)
    same_state(before, dump([instance, bystander]))


def test_groups_that_are_in_use_stay_until_the_last_release():
    vpc, subnets, groups = fresh()
    one, two = start(subnets[0], groups, count=2)
    before = dump([one, two])
    first = contained([one])
    second = contained([two])
    same(release(first)["state"], "released")
    same(set(map(tuple, interfaces(two).values())), {(group_id("isolate"),)})
    release(second)
    # The group is the first case's: the second one leaves it, the first one's clean-up takes it.
    same(len(quarantine("isolate")), 1)
    answer("clean", case=first["case"])
    same_state(before, dump([one, two]))


def test_instances_of_one_case_share_groups_and_leave_nothing():
    vpc, subnets, groups = fresh()
    instances = start(subnets[0], groups, count=5)
    before = dump(instances)
    PROXY.begin()
    done = contained(instances)
    same(PROXY.calls.count("CreateSecurityGroup"), 2)
    same(PROXY.calls.count("DescribeInstances"), 1)
    release(done)
    left = [one["GroupName"] for one in quarantine("collect") + quarantine("isolate")]
    if left:  # those that were released at the same time saw each other
        answer("clean", case=done["case"])
    same_state(before, dump(instances))


def test_auto_scaling_shrinks_while_it_may():
    vpc, subnets, groups = fresh()
    instances = scaling_group(subnets[0], size=3, least=2)
    before = dump(instances)
    done = contained([instances[0]], "quarantine,detach")
    states = {one["InstanceId"]: one["LifecycleState"] for one in members()}
    same(states[instances[0]], "Standby")
    same(ASG.describe_auto_scaling_groups()["AutoScalingGroups"][0]["DesiredCapacity"], 2)
    release(done)
    same({one["InstanceId"]: one["LifecycleState"] for one in members()},
         {one: "InService" for one in instances})
    same(ASG.describe_auto_scaling_groups()["AutoScalingGroups"][0]["DesiredCapacity"], 3)
    same_state({k: v for k, v in before.items() if k != "scaling"},
               {k: v for k, v in dump(instances).items() if k != "scaling"})


def test_auto_scaling_at_its_least_starts_another():
    vpc, subnets, groups = fresh()
    instances = scaling_group(subnets[0], size=2, least=2)
    done = contained([instances[0]], "quarantine,detach")
    states = [one["LifecycleState"] for one in members() if one["InstanceId"] == instances[0]]
    same(states, ["Standby"])
    same(done["targets"][instances[0]]["operations"]["detach/auto-scaling"]["result"]["shrink"], False)
    release(done)


def test_targets_by_address():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    address = EC2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]["PrivateIpAddress"]
    arn = target_group(vpc, "addresses", "ip")
    ELB.register_targets(TargetGroupArn=arn, Targets=[{"Id": address, "Port": 80}, {"Id": "10.1.1.200", "Port": 80}])
    done = contained([instance], "detach")
    same(targets_of(arn), [("10.1.1.200", 80)])
    release(done)
    same(targets_of(arn), sorted([("10.1.1.200", 80), (address, 80)]))


def test_entries_of_acls_stand_before_what_is_allowed():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    acl = EC2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"][0]
    EC2.create_network_acl_entry(NetworkAclId=acl["NetworkAclId"], RuleNumber=1, Protocol="6", RuleAction="deny",
                                 Egress=False, CidrBlock="192.0.2.0/24", PortRange={"From": 1, "To": 2})
    before = dump([instance])
    done = contained([instance], "quarantine,cut")
    address = EC2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]["PrivateIpAddress"]
    acl = EC2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"][0]
    ours = sorted((one["Egress"], one["RuleNumber"], one["RuleAction"]) for one in acl["Entries"]
                  if one.get("CidrBlock") == address + "/32")
    same(ours, [(False, 2, "deny"), (True, 1, "deny")])
    release(done)
    same_state(before, dump([instance]))


def test_what_went_away_meanwhile_does_not_stop_a_release():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups, IamInstanceProfile=make_profile())
    second = add_interface(instance, subnets[1], groups, 1)
    done = contained([instance])
    attachment = EC2.describe_network_interfaces(NetworkInterfaceIds=[second])["NetworkInterfaces"][0]["Attachment"]
    EC2.detach_network_interface(AttachmentId=attachment["AttachmentId"], Force=True)
    EC2.delete_network_interface(NetworkInterfaceId=second)
    IAM.delete_role_policy(RoleName="app", PolicyName=f"bartizan-revoke-{instance}")
    release(done)
    same(list(interfaces(instance).values()), [groups])


def test_an_interface_that_could_not_be_changed_does_not_stop_a_release():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    before = dump([instance])
    PROXY.begin(refuse={"ModifyNetworkInterfaceAttribute": "OperationNotPermitted"})
    done = answer("run", [instance], "quarantine,isolate,protect")
    same(done["state"], "incomplete")
    check("NOT isolated" in done["targets"][instance]["missing"][0], done)
    release(done)
    same_state(before, dump([instance]))


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
