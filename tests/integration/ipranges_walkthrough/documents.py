"""Writes the files of the walk-through into the current folder: two documents as AWS publishes
them, of 96 and 136 prefixes of CloudFront as on two days of 2020, and an event as SNS gives it to a
Lambda function, with the MD5 of neither."""

import json


def document(name, token, count):
    prefixes = [
        {"ip_prefix": f"203.0.{2 * number}.0/24", "region": "GLOBAL", "service": "CLOUDFRONT",
         "network_border_group": "GLOBAL"}
        for number in range(min(count, 120))
    ] + [
        {"ip_prefix": f"198.51.{2 * number}.0/24", "region": "GLOBAL", "service": "CLOUDFRONT",
         "network_border_group": "GLOBAL"}
        for number in range(count - 120)
    ]
    with open(name, "w", encoding="utf-8") as file:
        json.dump({"syncToken": str(token), "createDate": "2020-04-24-11-33-11", "prefixes": prefixes,
                   "ipv6_prefixes": []}, file, indent=1)


def event(name):
    message = {
        "create-time": "yyyy-mm-ddThh:mm:ss+00:00",
        "synctoken": "0123456789",
        "md5": "45be1ba64fe83acb7ef247bccbc45704",
        "url": "https://ip-ranges.amazonaws.com/ip-ranges.json",
    }
    with open(name, "w", encoding="utf-8") as file:
        json.dump({"Records": [{"EventSource": "aws:sns", "Sns": {"Message": json.dumps(message)}}]}, file)


document("april.json", 1587727991, 96)
document("december.json", 1607968331, 136)
event("event.json")
