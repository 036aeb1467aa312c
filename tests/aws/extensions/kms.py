"""KMS: keys that may not be used are refused, and a wrong KeyId is told apart from a bad
ciphertext.
"""

import json

from moto.kms import models
from moto.kms.models import kms_backends
from moto.kms.utils import _deserialize_ciphertext_blob
from peer import extend
from peer.extend import Refused, after, before

MOST_CIPHERTEXT = 6144
plain_id = models.generate_key_id


def key_id(multi_region=False):
    """KMS has no hyphens after mrk-, and moto's longer ids do not fit its own ciphertexts."""
    return "mrk-" + plain_id().replace("-", "") if multi_region else plain_id()


models.generate_key_id = key_id
plain_check = extend.response_class("kms")._validate_cmk_id


def check_id(response, named):
    if not named.startswith("mrk-"):
        plain_check(response, named)
    elif named not in kms_backends[response.current_account][response.region].keys:
        raise Refused("NotFoundException", f"Key '{named}' does not exist")


extend.response_class("kms")._validate_cmk_id = check_id


def key_of(response, named):
    """moto's key for an id, ARN or alias; None where moto itself will refuse it."""
    backend = kms_backends[response.current_account][response.region]
    try:
        return backend.keys.get(backend.any_id_to_key_id(named))
    except Exception:  # moto raises one of several
        return None


def check_usable(key, usage="ENCRYPT_DECRYPT"):
    if key is None:
        return
    if key.key_state == "Disabled":
        raise Refused("DisabledException", f"{key.arn} is disabled.")
    if key.key_state != "Enabled":
        raise Refused("KMSInvalidStateException", f"{key.arn} is pending deletion.")
    own = key.key_usage or "ENCRYPT_DECRYPT"
    if own != usage:
        raise Refused("InvalidKeyUsageException", f"{key.arn} key usage is {own}")


@before("kms", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext")
def check_encryption(response, given):
    check_usable(key_of(response, given.get("KeyId", "")))


@before("kms", "Sign", "Verify")
def check_signing(response, given):
    check_usable(key_of(response, given.get("KeyId", "")), "SIGN_VERIFY")


@before("kms", "GenerateMac", "VerifyMac")
def check_mac(response, given):
    check_usable(key_of(response, given.get("KeyId", "")), "GENERATE_VERIFY_MAC")


@before("kms", "Decrypt")
def check_decryption(response, given):
    check_source(response, given.get("CiphertextBlob", b""), given.get("KeyId"))


@before("kms", "ReEncrypt")
def check_reencryption(response, given):
    check_source(response, given.get("CiphertextBlob", b""), given.get("SourceKeyId"))
    check_usable(key_of(response, given.get("DestinationKeyId", "")))


def check_source(response, blob, named):
    if not 1 <= len(blob) <= MOST_CIPHERTEXT:
        raise Refused(
            "ValidationException", f"CiphertextBlob must have 1 to {MOST_CIPHERTEXT} bytes"
        )
    wanted = key_of(response, named) if named else None
    try:
        used = _deserialize_ciphertext_blob(blob).key_id
    except Exception as bad:  # moto unpacks without checks
        raise Refused("InvalidCiphertextException", "") from bad
    if wanted is not None and used != wanted.id:
        raise Refused(
            "IncorrectKeyException",
            "The key ID in the request does not identify a CMK that can perform " "this operation.",
        )
    check_usable(key_of(response, used))


@before(
    "kms", "DisableKey", "EnableKey", "ScheduleKeyDeletion", "CancelKeyDeletion", "ReplicateKey"
)
def name_by_id(response, given):
    """moto takes no ARN here."""
    key = key_of(response, given.get("KeyId", ""))
    if key is not None:
        response.body = json.dumps(json.loads(response.body) | {"KeyId": key.id})


def paged(name, member):
    @after("kms", name)
    def edit(_, given, output):
        some, marker = extend.page(
            output[member], given, "Limit", "Marker", 100, "InvalidMarkerException"
        )
        return {member: some, "Truncated": marker is not None} | (
            {"NextMarker": marker} if marker else {}
        )

    return edit


for _name, _member in (("ListKeys", "Keys"), ("ListAliases", "Aliases")):
    paged(_name, _member)
