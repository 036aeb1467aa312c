"""Signs realistic requests with botocore and with our signer, and compares them byte for byte."""
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys
import types
from urllib.parse import quote, urlsplit

try:
    import botocore.auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
except ImportError:
    # The first Python that has botocore: this one, the path's, or that of the AWS test tools.
    tried = os.environ.get("SIGV4_CHECK_TRIED", "").split(":") + [os.path.realpath(sys.executable)]
    tools = os.path.join(os.path.dirname(__file__), "../../../.tools/aws/bin/python")
    for python in (shutil.which("python3"), tools, "/usr/bin/python3"):
        if python and os.path.exists(python) and os.path.realpath(python) not in tried:
            os.environ["SIGV4_CHECK_TRIED"] = ":".join(tried)
            os.execv(python, [python, *sys.argv])
    print("botocore is not installed")
    sys.exit(77)

NOW = datetime.datetime(2026, 11, 23, 3, 57, 1)
ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE"
SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN = "IQoJb3JpZ2luX2VjE//////////wEaCXVzLWVhc3QtMSJHMEUCIQD+example/token=="
UNSIGNED = "UNSIGNED-PAYLOAD"
FORM = "application/x-www-form-urlencoded; charset=utf-8"
ARN = "arn:aws:lambda:eu-central-1:123456789012:function:my-function:PROD"
STRANGE_KEYS = [
    "plain.txt", "with space", "a+b=c", "dots/../up", "./dot", "//double//slash", "trailing/",
    "percent%41%", "q?m#h&x=1", "~tilde-_.", "at@:;,$!*'()", "ümlaut/ключ/日本", "emoji😀",
    "back\\slash", "\"<>|^`{}[]", "control\x01\x7f", "date=2026-11-23/hour=03/part-0.parquet",
]


def freeze_time():
    """Botocore reads the clock in one of two ways, depending on its version."""
    if hasattr(botocore.auth, "get_current_datetime"):
        botocore.auth.get_current_datetime = lambda remove_tzinfo=True: NOW
        return

    class Frozen(datetime.datetime):
        @classmethod
        def utcnow(cls):
            return NOW

    botocore.auth.datetime = types.SimpleNamespace(datetime=Frozen)


def case(service, region, method, url, headers=(), body="", token=False, presign=0, unsigned=False):
    return {"service": service, "region": region, "method": method, "url": url,
            "headers": list(headers), "body": body, "token": TOKEN if token else "",
            "presign": presign, "unsigned": unsigned}


def form_cases():
    hosts = [("sts", "eu-central-1", "sts.eu-central-1.amazonaws.com"),
             ("iam", "us-east-1", "iam.amazonaws.com"),
             ("iam", "us-gov-west-1", "iam.us-gov.amazonaws.com"),
             ("iam", "cn-north-1", "iam.cn-north-1.amazonaws.com.cn"),
             ("sns", "us-gov-east-1", "sns.us-gov-east-1.amazonaws.com"),
             ("cloudformation", "cn-northwest-1", "cloudformation.cn-northwest-1.amazonaws.com.cn"),
             ("elasticbeanstalk", "us-east-1", "elasticbeanstalk.us-east-1.amazonaws.com"),
             ("monitoring", "eusc-de-east-1", "monitoring.eusc-de-east-1.amazonaws.eu"),
             ("ec2", "us-west-2", "ec2.us-west-2.amazonaws.com"),
             ("ec2", "us-gov-west-1", "ec2.us-gov-west-1.amazonaws.com"),
             ("ec2", "ap-south-1", "ec2.ap-south-1.api.aws")]
    body = "Action=Describe&Version=2016-11-15&Filter.1.Name=tag%3Aa%20b&Filter.1.Value.1=%C3%BC"
    for number, (service, region, host) in enumerate(hosts):
        yield case(service, region, "POST", f"https://{host}/", [("Content-Type", FORM)], body,
                   token=number % 2 == 1)
    for url in ("http://localhost:4566/", "https://[::1]:8443/", "http://127.0.0.1:80/"):
        yield case("sts", "us-east-1", "POST", url, [("Content-Type", FORM)], body)


def json_cases():
    targets = [("ssm", "AmazonSSM.GetParametersByPath", "1.1"),
               ("kms", "TrentService.GenerateDataKey", "1.1"),
               ("sqs", "AmazonSQS.ReceiveMessage", "1.0"),
               ("codepipeline", "CodePipeline_20150709.PutApprovalResult", "1.1"),
               ("logs", "Logs_20140328.PutLogEvents", "1.1"),
               ("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImage", "1.1")]
    for number, (service, target, version) in enumerate(targets):
        headers = [("X-Amz-Target", target), ("Content-Type", f"application/x-amz-json-{version}")]
        yield case(service, "eu-west-1", "POST", f"https://{service}.eu-west-1.amazonaws.com/",
                   headers, '{"Path": "/a/ü", "Recursive": true}', token=number % 2 == 0)


def rest_cases():
    encoded = quote(ARN, safe="")
    paths = [("lambda", "GET", f"/2015-03-31/functions/{encoded}"),
             ("lambda", "POST", f"/2015-03-31/functions/{encoded}/invocations?Qualifier=PROD"),
             ("lambda", "GET", "/2015-03-31/functions/?MaxItems=10&Marker=a%2Fb%3D%3D"),
             ("lambda", "DELETE", "/2017-03-31/tags/" + encoded + "?tagKeys=b&tagKeys=a&tagKeys=a"),
             ("securityhub", "PATCH", "/findings/batchupdate"),
             ("securityhub", "POST", "/productSubscriptions"),
             ("securityhub", "DELETE", "/productSubscriptions/arn%3Aaws%3Ax%3Ay%2Fz%20%C3%BC"),
             ("codeguru-profiler", "GET", "/profilingGroups/my%20group/profile?period=PT1H&end="),
             ("apigateway", "GET", "/restapis/abc/stages/prod%2Fx?embed=a&embed=~"),
             ("apigateway", "GET", "/restapis//abc/./stages/../x"),
             ("ebs", "PUT", "/snapshots/snap-1/blocks/5"),
             ("guardduty", "POST", "/detector/d1/findings/get")]
    for number, (service, method, path) in enumerate(paths):
        body = '{"a": [1, 2]}' if method in ("POST", "PATCH", "PUT") else ""
        headers = [("Content-Type", "application/json")] if body else []
        yield case(service, "eu-central-1", method,
                   f"https://{service}.eu-central-1.amazonaws.com{path}", headers, body,
                   token=number % 3 == 1)
    yield case("ebs", "us-east-1", "PUT",
               "https://ebs.us-east-1.amazonaws.com/snapshots/s/blocks/1",
               [("x-amz-Data-Length", "524288")], "block", unsigned=True)


def header_cases():
    url = "https://sns.us-east-1.amazonaws.com/"
    yield case("sns", "us-east-1", "POST", url, [("X-A", "  two  spaces \t, a tab "), ("X-B", "")])
    yield case("sns", "us-east-1", "POST", url, [("X-A", "1"), ("X-a", "3"), ("X-A", "2")])
    yield case("sns", "us-east-1", "POST", url,
               [("x-amz-meta-test-two", "2"), ("x-amz-meta-test", "1"), ("X-Title", "Größe")])
    never = botocore.auth.SIGNED_HEADERS_BLACKLIST  # older versions know fewer
    yield case("sns", "us-east-1", "POST", url, [(name.title(), "x") for name in never])


def s3_cases():
    host = "bucket.s3.eu-central-1.amazonaws.com"
    for number, key in enumerate(STRANGE_KEYS):
        url = f"https://{host}/{quote(key, safe='/~')}"
        yield case("s3", "eu-central-1", "GET", url, token=number % 2 == 0)
        yield case("s3", "eu-central-1", "PUT", url, [("x-amz-meta-name", "a  b")], "content",
                   unsigned=number % 2 == 0)
        yield case("s3", "eu-central-1", "GET", url, presign=3600, token=number % 2 == 1)
    for query in ("uploads", "uploadId=VXBsb2Fk%2BIElE&partNumber=3",
                  "versions&prefix=a%20b%2F&key-marker=",
                  "list-type=2&continuation-token=1%2F%2Bx%3D%3D&delimiter=%2F&encoding-type=url",
                  "response-content-disposition=attachment%3B%20filename%3D%22a%22&versionId=x"):
        yield case("s3", "eu-central-1", "POST", f"https://{host}/key?{query}")
        yield case("s3", "eu-central-1", "GET", f"https://{host}/key?{query}", presign=60,
                   token=True)
    yield case("s3", "us-east-1", "GET", "http://localhost:9000/bucket/k", [("Range", "bytes=0-9")])
    yield case("s3", "us-east-1", "PUT", "http://localhost:9000/bucket/key", presign=604800)
    yield case("s3", "us-gov-west-1", "PUT", "https://b.s3.us-gov-west-1.amazonaws.com/k",
               [("Content-Type", "text/plain"), ("x-amz-server-side-encryption", "aws:kms")],
               presign=1)
    yield case("s3", "cn-north-1", "HEAD", "https://b.s3.cn-north-1.amazonaws.com.cn/k", token=True)


def presigned_cases():
    action = "Action=GetCallerIdentity&Version=2011-06-15"
    for region, suffix in (("us-east-1", "amazonaws.com"), ("cn-north-1", "amazonaws.com.cn"),
                           ("us-gov-west-1", "amazonaws.com")):
        for token in (False, True):
            url = f"https://sts.{region}.{suffix}/?{action}"
            yield case("sts", region, "GET", url, [("x-k8s-aws-id", "my-cluster")], token=token,
                       presign=60)
    yield case("lambda", "us-east-1", "GET",
               f"https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/{quote(ARN, safe='')}",
               presign=900)


def with_botocore(request):
    """The headers that the signer added or, presigned, the query."""
    wire = AWSRequest(request["method"], request["url"], data=request["body"].encode() or b"")
    for name, value in request["headers"]:
        wire.headers.add_header(name, value)
    credentials = Credentials(ACCESS_KEY, SECRET_KEY, request["token"] or None)
    s3 = request["service"] == "s3"
    wire.context["payload_signing_enabled"] = not request["unsigned"]
    if s3:
        wire.context["client_config"] = types.SimpleNamespace(
            s3={"payload_signing_enabled": not request["unsigned"]})
    scope = (credentials, request["service"], request["region"])
    if request["presign"]:
        kind = botocore.auth.S3SigV4QueryAuth if s3 else botocore.auth.SigV4QueryAuth
        signer = kind(*scope, expires=request["presign"])
    else:
        signer = (botocore.auth.S3SigV4Auth if s3 else botocore.auth.SigV4Auth)(*scope)
    signer.add_auth(wire)
    if request["presign"]:
        return comparable_query(urlsplit(wire.url).query)
    return comparable_headers(wire.headers.items())


def comparable_headers(headers):
    return sorted((name.lower(), value) for name, value in headers if name.lower() != "host")


def comparable_query(query):
    """The order is not signed, and the suite asks for another one than botocore's; botocore also
    writes `key=` for `key`."""
    return sorted(part if "=" in part else part + "=" for part in query.split("&"))


def for_our_signer(request):
    url = urlsplit(request["url"])
    default_port = {"http": 80, "https": 443}[url.scheme] == url.port
    host = url.netloc.rpartition(":")[0] if default_port else url.netloc
    payload = hashlib.sha256(request["body"].encode()).hexdigest()
    return {"method": request["method"], "path": url.path, "query": url.query,
            "headers": [["Host", host], *request["headers"]], "service": request["service"],
            "region": request["region"], "time": NOW.isoformat() + "Z",
            "payload_hash": UNSIGNED if request["unsigned"] else payload,
            "s3": request["service"] == "s3", "content_sha256": request["unsigned"],
            "presign": request["presign"], "access_key": ACCESS_KEY, "secret_key": SECRET_KEY,
            "token": request["token"]}


def sign_all(program, requests):
    lines = "".join(json.dumps(for_our_signer(r)) + "\n" for r in requests)
    answer = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def same(request, ours):
    if request["presign"]:
        return comparable_query(ours["query"]) == with_botocore(request)
    return comparable_headers(ours["headers"]) == with_botocore(request)


def main():
    freeze_time()
    requests = [*form_cases(), *json_cases(), *rest_cases(), *header_cases(), *s3_cases(),
                *presigned_cases()]
    answers = sign_all(sys.argv[1], requests)
    assert len(answers) == len(requests)
    wrong = [(r, a) for r, a in zip(requests, answers) if not same(r, a)]
    for request, answer in wrong:
        print(f"{request['method']} {request['url']} differs:\nours: {answer}\n"
              f"botocore's: {with_botocore(request)}\n")

    # The judge must be able to say no: the same answers do not fit requests that differ a little.
    for spoil in ("region", "service", "url", "method", "token"):
        for request, answer in zip(requests, answers):
            other = dict(request, **{spoil: request[spoil] + "x"})
            if other["service"] != "s3x" and same(other, answer):
                sys.exit(f"another {spoil} was not noticed in {request}")
    print(f"{len(requests)} requests, {len(requests) - len(wrong)} signed as botocore "
          f"{botocore.__version__} does")
    sys.exit(1 if wrong else 0)


main()
