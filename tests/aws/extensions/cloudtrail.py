"""CloudTrail LookupEvents: the calls that this emulator has got, newest first."""

import json
from datetime import datetime, timezone

from peer import extend
from peer.extend import Refused, operation

MOST_EVENTS = 50
READ_ONLY = ("BatchGet", "Describe", "Get", "Head", "List", "Lookup", "Search")
ATTRIBUTES = {
    "AccessKeyId": lambda event, value: event["AccessKeyId"] == value,
    "EventId": lambda event, value: event["EventId"] == value,
    "EventName": lambda event, value: event["EventName"] == value,
    "EventSource": lambda event, value: event["EventSource"] == value,
    "ReadOnly": lambda event, value: event["ReadOnly"] == value,
    "ResourceName": lambda event, value: value
    in [one["ResourceName"] for one in event["Resources"]],
    "Username": lambda event, value: event["Username"] == value,
}


def told(call, response):
    source = f"{call['service']}.amazonaws.com"
    read_only = call["operation"].startswith(READ_ONLY)
    event = {
        "EventId": call["id"],
        "EventName": call["operation"],
        "EventSource": source,
        "EventTime": call["time"],
        "ReadOnly": str(read_only).lower(),
        "AccessKeyId": call["access_key"],
        "Username": call["user"],
        "Resources": [{"ResourceName": name} for name in call["resources"]],
    }
    event["CloudTrailEvent"] = json.dumps(
        {
            "eventVersion": "1.09",
            "eventID": call["id"],
            "eventName": call["operation"],
            "eventSource": source,
            "eventTime": call["time"].strftime("%Y-%m-%dT%H:%M:%SZ"),
            "awsRegion": call["region"],
            "readOnly": read_only,
            "sourceIPAddress": "127.0.0.1",
            "recipientAccountId": response.current_account,
            "eventType": "AwsApiCall",
            "managementEvent": True,
            "userIdentity": {"accessKeyId": call["access_key"], "userName": call["user"]},
        }
    )
    return event


@operation("cloudtrail", "LookupEvents")
def lookup(response, given):
    if not 1 <= given.get("MaxResults", 1) <= MOST_EVENTS:
        raise Refused("InvalidMaxResultsException", f"MaxResults must be 1 to {MOST_EVENTS}")
    wanted = given.get("LookupAttributes", [])
    if len(wanted) > 1 or any(one["AttributeKey"] not in ATTRIBUTES for one in wanted):
        raise Refused("InvalidLookupAttributesException", f"one of {', '.join(ATTRIBUTES)}")
    start = given.get("StartTime", datetime.min).replace(tzinfo=timezone.utc)
    end = given.get("EndTime", datetime.max).replace(tzinfo=timezone.utc)
    if start > end:
        raise Refused("InvalidTimeRangeException", "StartTime is after EndTime")
    events = [
        told(call, response)
        for call in reversed(list(extend.CALLS))
        if call["region"] == response.region and start <= call["time"] <= end
    ]
    for one in wanted:
        events = [
            event
            for event in events
            if ATTRIBUTES[one["AttributeKey"]](event, one["AttributeValue"])
        ]
    some, token = extend.page(
        events, given, "MaxResults", "NextToken", MOST_EVENTS, "InvalidNextTokenException"
    )
    return {"Events": some} | ({"NextToken": token} if token else {})
