"""KMS: RSA keys decrypt, and elliptic curve keys agree on secrets; to moto both only sign."""

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding
from moto.core.responses import ActionResult
from peer import extend
from peer.extend import Refused, after, operation

from bartizan_kms import MOST_CIPHERTEXT, check_usable, key_of

HASHES = {"RSAES_OAEP_SHA_1": hashes.SHA1, "RSAES_OAEP_SHA_256": hashes.SHA256}


@after("kms", "GetPublicKey")
def name_by_arn(response, given, output):
    """moto answers with the id."""
    return output | {"KeyId": key_of(response, given["KeyId"]).arn}


def decrypt_rsa(response, key, given):
    algorithm = HASHES.get(given.get("EncryptionAlgorithm"))
    if algorithm is None:
        raise Refused("InvalidKeyUsageException", "The algorithm does not fit the key.")
    if given.get("EncryptionContext"):
        raise Refused("ValidationException", "Asymmetric keys take no EncryptionContext")
    blob = given.get("CiphertextBlob", b"")
    if not 1 <= len(blob) <= MOST_CIPHERTEXT:
        raise Refused("ValidationException", "CiphertextBlob")
    check_usable(key)
    try:
        plain = key.private_key.private_key.decrypt(
            blob, padding.OAEP(padding.MGF1(algorithm()), algorithm(), None)
        )
    except ValueError as bad:
        raise Refused("InvalidCiphertextException", "") from bad
    return {
        "KeyId": key.arn,
        "Plaintext": plain,
        "EncryptionAlgorithm": given["EncryptionAlgorithm"],
    }


def install():
    """Puts RSA before what decrypts under symmetric keys."""
    cls = extend.response_class("kms")
    symmetric = cls.decrypt

    def decrypt(response):
        given = extend.parsed_input(response)
        key = key_of(response, given["KeyId"]) if given.get("KeyId") else None
        if key is not None and key.key_spec.startswith("RSA"):
            return ActionResult(decrypt_rsa(response, key, given))
        if given.get("EncryptionAlgorithm", "SYMMETRIC_DEFAULT") != "SYMMETRIC_DEFAULT":
            raise Refused("InvalidKeyUsageException", "The algorithm does not fit the key.")
        return symmetric(response)

    cls.decrypt = decrypt


install()


@operation("kms", "DeriveSharedSecret")
def derive_shared_secret(response, given):
    key = key_of(response, given["KeyId"])
    if key is None:
        raise Refused("NotFoundException", f"Key '{given['KeyId']}' does not exist")
    check_usable(key, "KEY_AGREEMENT")
    if given.get("KeyAgreementAlgorithm") != "ECDH":
        raise Refused("ValidationException", "KeyAgreementAlgorithm")
    own = key.private_key.private_key
    try:
        other = serialization.load_der_public_key(given["PublicKey"])
        secret = own.exchange(ec.ECDH(), other)
    except (ValueError, TypeError, AttributeError) as bad:
        raise Refused("ValidationException", "PublicKey") from bad
    return {
        "KeyId": key.arn,
        "SharedSecret": secret,
        "KeyAgreementAlgorithm": "ECDH",
        "KeyOrigin": "AWS_KMS",
    }
