"""LookupEvents tells of the calls before it."""

import json

from .check_ec2 import IMAGE
from .tools import client, fresh, peer, refused, same


def lookup(trail, key, value):
    return trail.lookup_events(LookupAttributes=[{"AttributeKey": key, "AttributeValue": value}])[
        "Events"
    ]


def test_lookup():
    trail, ec2 = fresh("cloudtrail"), client("ec2")
    one = ec2.run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    ec2.describe_instances()
    ec2.stop_instances(InstanceIds=[one])
    events = trail.lookup_events()["Events"]
    same(
        [event["EventName"] for event in events],
        ["StopInstances", "DescribeInstances", "RunInstances"],
    )
    same([event["EventName"] for event in lookup(trail, "ResourceName", one)], ["StopInstances"])
    same(
        [event["EventName"] for event in lookup(trail, "ReadOnly", "false")],
        ["StopInstances", "RunInstances"],
    )
    same(len(lookup(trail, "AccessKeyId", peer().application.key_id)), 6)
    told = json.loads(events[0]["CloudTrailEvent"])
    same(
        (told["eventName"], told["eventSource"], told["awsRegion"]),
        ("StopInstances", "ec2.amazonaws.com", "us-east-1"),
    )
    pages = trail.get_paginator("lookup_events").paginate(
        PaginationConfig={"PageSize": 2, "MaxItems": 4}
    )
    same(sum(len(page["Events"]) for page in pages), 4)
    with refused("InvalidMaxResultsException"):
        client("cloudtrail", parameter_validation=False).lookup_events(MaxResults=51)
    with refused("InvalidLookupAttributesException"):
        lookup(client("cloudtrail", parameter_validation=False), "Nothing", "x")
