"""An instance as the post has it: with a role, two disks, two groups, managed by SSM; a topic for the
administrator, with a queue that shows what was sent. Prints the names of what it made."""

import json
import os
import urllib.request

import boto3

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}


def settings(**given):
    request = urllib.request.Request(
        ENDPOINT + "/bartizan/settings", method="POST", data=json.dumps(given).encode()
    )
    urllib.request.urlopen(request, timeout=20).close()


def linux_image(ec2):
    images = ec2.describe_images(Filters=[{"Name": "root-device-type", "Values": ["ebs"]}])["Images"]
    return min(one["ImageId"] for one in images if one.get("Platform") != "windows")


def main():
    ec2, iam = boto3.client("ec2"), boto3.client("iam")
    vpc = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]["VpcId"]
    groups = [
        ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]
        for name in ("web", "admin")
    ]
    iam.create_role(RoleName="web", AssumeRolePolicyDocument=json.dumps(TRUST))
    iam.create_instance_profile(InstanceProfileName="web")
    iam.add_role_to_instance_profile(InstanceProfileName="web", RoleName="web")
    instance = ec2.run_instances(
        ImageId=linux_image(ec2),
        MinCount=1,
        MaxCount=1,
        SecurityGroupIds=groups,
        IamInstanceProfile={"Name": "web"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 8, "DeleteOnTermination": True}},
            {"DeviceName": "/dev/sdb", "Ebs": {"VolumeSize": 1, "DeleteOnTermination": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web-1"}]}
        ],
    )["Instances"][0]["InstanceId"]
    settings(
        command_results=[
            {"contains": "ps ", "stdout": "  PID COMMAND\n 4711 /tmp/.x/miner\nbartizan-exit:0\n"},
            {"stdout": "bartizan-exit:0\n"},
        ],
        console_output="[    0.000000] Linux version 6.1.0\n",
    )
    topic = boto3.client("sns").create_topic(Name="incidents")["TopicArn"]
    sqs = boto3.client("sqs")
    queue = sqs.create_queue(QueueName="administrator")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    boto3.client("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    with open("respond.yaml", "w", encoding="utf-8") as file:
        file.write(
            "aws:\n"
            "  collectors: {cidrs: [10.0.0.9/32]}\n"
            "skip: [memory]\n"
            f"notify: {{topic: {topic}}}\n"
        )
    print(f"INSTANCE={instance}")
    print(f"QUEUE={queue}")


main()
