"""RSA keys that decrypt what was encrypted under their public keys, and key agreement."""

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding

from .tools import client, fresh, refused, same


def made(kms, usage, spec):
    arn = kms.create_key(KeyUsage=usage, KeySpec=spec)["KeyMetadata"]["Arn"]
    answer = kms.get_public_key(KeyId=arn)
    same(answer["KeyId"], arn)
    same(answer["KeyUsage"], usage)
    return arn, serialization.load_der_public_key(answer["PublicKey"])


def oaep(algorithm):
    return padding.OAEP(padding.MGF1(algorithm()), algorithm(), None)


def test_rsa_decrypts():
    kms = fresh("kms")
    arn, public = made(kms, "ENCRYPT_DECRYPT", "RSA_2048")
    for name, algorithm in (("SHA_1", hashes.SHA1), ("SHA_256", hashes.SHA256)):
        blob = public.encrypt(b"data", oaep(algorithm))
        answer = kms.decrypt(
            KeyId=arn, CiphertextBlob=blob, EncryptionAlgorithm=f"RSAES_OAEP_{name}"
        )
        same((answer["Plaintext"], answer["KeyId"]), (b"data", arn))
    with refused("InvalidCiphertextException"):
        kms.decrypt(KeyId=arn, CiphertextBlob=blob, EncryptionAlgorithm="RSAES_OAEP_SHA_1")
    with refused("InvalidKeyUsageException"):
        kms.decrypt(KeyId=arn, CiphertextBlob=blob)
    with refused("ValidationException"):
        kms.decrypt(
            KeyId=arn,
            CiphertextBlob=blob,
            EncryptionAlgorithm="RSAES_OAEP_SHA_256",
            EncryptionContext={"a": "b"},
        )
    kms.disable_key(KeyId=arn)
    with refused("DisabledException"):
        kms.decrypt(KeyId=arn, CiphertextBlob=blob, EncryptionAlgorithm="RSAES_OAEP_SHA_256")


def test_symmetric_keys_take_no_rsa():
    kms = fresh("kms")
    arn = kms.create_key()["KeyMetadata"]["Arn"]
    blob = kms.encrypt(KeyId=arn, Plaintext=b"data")["CiphertextBlob"]
    with refused("InvalidKeyUsageException"):
        kms.decrypt(KeyId=arn, CiphertextBlob=blob, EncryptionAlgorithm="RSAES_OAEP_SHA_256")
    same(
        kms.decrypt(KeyId=arn, CiphertextBlob=blob, EncryptionAlgorithm="SYMMETRIC_DEFAULT")[
            "Plaintext"
        ],
        b"data",
    )


def test_key_agreement():
    kms = fresh("kms")
    for spec, curve in (
        ("ECC_NIST_P256", ec.SECP256R1()),
        ("ECC_NIST_P384", ec.SECP384R1()),
        ("ECC_NIST_P521", ec.SECP521R1()),
    ):
        arn, public = made(kms, "KEY_AGREEMENT", spec)
        other = ec.generate_private_key(curve)
        der = other.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        answer = kms.derive_shared_secret(KeyId=arn, KeyAgreementAlgorithm="ECDH", PublicKey=der)
        same((answer["SharedSecret"], answer["KeyId"]), (other.exchange(ec.ECDH(), public), arn))
    wrong_curve = ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    for public_key in (wrong_curve, b"nonsense"):
        with refused("ValidationException"):
            kms.derive_shared_secret(KeyId=arn, KeyAgreementAlgorithm="ECDH", PublicKey=public_key)
    signing, _ = made(kms, "SIGN_VERIFY", "ECC_NIST_P256")
    with refused("InvalidKeyUsageException"):
        kms.derive_shared_secret(KeyId=signing, KeyAgreementAlgorithm="ECDH", PublicKey=wrong_curve)
    with refused("NotFoundException"):
        client("kms").derive_shared_secret(
            KeyId=arn[:-1] + ("0" if arn[-1] != "0" else "1"),
            KeyAgreementAlgorithm="ECDH",
            PublicKey=wrong_curve,
        )
