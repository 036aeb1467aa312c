"""Verification takes what botocore signs, in every protocol, and nothing else."""

import json
import urllib.error
import urllib.request

from botocore import UNSIGNED

from .tools import client, fresh, peer, refused, same

ODD_KEYS = ("plain", "a b/ü+=&.txt", "x//y", "../up", "100%", "q?a=b#c", "~_-.'()*!", "日本")


def test_all_protocols():
    fresh(verify=True)
    for service, call in (
        ("sts", "get_caller_identity"),
        ("ec2", "describe_vpcs"),
        ("kms", "list_keys"),
        ("sqs", "list_queues"),
        ("iam", "list_users"),
        ("sns", "list_topics"),
        ("securityhub", "enable_security_hub"),
        ("lambda", "list_functions"),
        ("s3", "list_buckets"),
        ("cloudwatch", "list_metrics"),
        ("logs", "describe_log_groups"),
    ):
        getattr(client(service), call)()


def test_path_with_an_arn():
    fresh(verify=True)
    with refused("ResourceNotFoundException"):
        client("lambda").list_tags(Resource="arn:aws:lambda:us-east-1:123456789012:function:some")


def test_other_regions_and_partitions():
    fresh(verify=True)
    for region in ("eu-central-1", "us-gov-west-1", "cn-north-1"):
        client("sts", region=region).get_caller_identity()


def test_s3_keys():
    fresh(verify=True)
    s3 = client("s3")
    s3.create_bucket(Bucket="some-bucket")
    for key in ODD_KEYS:
        s3.put_object(Bucket="some-bucket", Key=key, Body=b"data")
        s3.head_object(Bucket="some-bucket", Key=key)
    same(s3.list_objects_v2(Bucket="some-bucket", Prefix="a b/ü+")["KeyCount"], 1)
    upload = s3.create_multipart_upload(Bucket="some-bucket", Key="big")
    part = s3.upload_part(
        Bucket="some-bucket", Key="big", PartNumber=1, UploadId=upload["UploadId"], Body=b"part"
    )
    s3.complete_multipart_upload(
        Bucket="some-bucket",
        Key="big",
        UploadId=upload["UploadId"],
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]},
    )


def test_presigned():
    fresh(verify=True)
    s3 = client("s3", signature_version="s3v4")
    s3.create_bucket(Bucket="presigned-bucket")
    s3.put_object(Bucket="presigned-bucket", Key="a b+ü", Body=b"data")
    url = s3.generate_presigned_url(
        "get_object", {"Bucket": "presigned-bucket", "Key": "a b+ü"}, 60
    )
    with urllib.request.urlopen(url) as answer:
        same(answer.read(), b"data")
    try:
        urllib.request.urlopen(url.replace("Expires=60", "Expires=61"))
    except urllib.error.HTTPError as error:
        assert error.code == 403 and b"SignatureDoesNotMatch" in error.read()
    else:
        raise AssertionError("a changed URL works")


def test_wrong_secret():
    fresh(verify=True)
    for service, call, code in (
        ("sts", "get_caller_identity", "SignatureDoesNotMatch"),
        ("ec2", "describe_vpcs", "AuthFailure"),
        ("kms", "list_keys", "InvalidSignatureException"),
        ("securityhub", "describe_hub", "InvalidSignatureException"),
        ("s3", "list_buckets", "SignatureDoesNotMatch"),
    ):
        with refused(code):
            getattr(client(service, secret="wrong"), call)()


def test_unknown_key():
    fresh(verify=True)
    for service, call, code in (
        ("sts", "get_caller_identity", "InvalidClientTokenId"),
        ("kms", "list_keys", "UnrecognizedClientException"),
        ("s3", "list_buckets", "InvalidAccessKeyId"),
    ):
        with refused(code):
            getattr(client(service, key="AKIAAAAAAAAAAAAAAAAA", secret="x"), call)()


def test_policies_and_roles():
    fresh(verify=True)
    iam = client("iam")
    trust = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}],
    }
    iam.create_role(RoleName="reader", AssumeRolePolicyDocument=json.dumps(trust))
    iam.put_role_policy(
        RoleName="reader",
        PolicyName="kms",
        PolicyDocument=json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "kms:List*", "Resource": "*"}],
            }
        ),
    )
    got = client("sts").assume_role(
        RoleArn="arn:aws:iam::123456789012:role/reader", RoleSessionName="some-session"
    )["Credentials"]
    key = {
        "key": got["AccessKeyId"],
        "secret": got["SecretAccessKey"],
        "token": got["SessionToken"],
    }
    client("kms", **key).list_keys()
    with refused("AccessDeniedException"):
        client("kms", **key).create_key()
    with refused("UnauthorizedOperation"):
        client("ec2", **key).describe_vpcs()
    with refused("AccessDenied"):
        client("s3", **key).list_buckets()
    with refused("UnrecognizedClientException"):
        client("kms", **key | {"token": "another"}).list_keys()


def test_trust_policies():
    fresh(verify=True)
    iam, sts = client("iam"), client("sts")
    for name, principal in (
        ("account", "arn:aws:iam::123456789012:root"),
        ("other", "arn:aws:iam::222222222222:root"),
    ):
        iam.create_role(
            RoleName=name,
            AssumeRolePolicyDocument=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Principal": {"AWS": principal},
                            "Action": "sts:AssumeRole",
                            "Condition": {"StringEquals": {"sts:ExternalId": "secret-id"}},
                        }
                    ],
                }
            ),
        )

    def assume(name, **more):
        sts.assume_role(
            RoleArn=f"arn:aws:iam::123456789012:role/{name}", RoleSessionName="some-session", **more
        )

    assume("account", ExternalId="secret-id")
    for name, more in (
        ("account", {}),
        ("account", {"ExternalId": "wrong"}),
        ("other", {"ExternalId": "secret-id"}),
    ):
        with refused("AccessDenied"):
            assume(name, **more)


def test_unsigned():
    s3 = fresh("s3", verify=True)
    with refused("AccessDenied", 403):
        client("s3", signature_version=UNSIGNED).list_buckets()
    s3.list_buckets()


def test_verification_starts_late():
    fresh()
    application = peer().application
    application._verify_after = application._count + 1
    try:
        wrong = client("sts", secret="wrong")
        wrong.get_caller_identity()
        with refused("SignatureDoesNotMatch"):
            wrong.get_caller_identity()
    finally:
        application._verify_after = None
