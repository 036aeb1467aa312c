"""Keys that may not be used, and the errors that a client has to tell apart."""

from .tools import client, control, fresh, refused, same

CONTEXT = {"purpose": "test"}


def keys():
    kms = fresh("kms")
    return kms, kms.create_key()["KeyMetadata"]["Arn"], kms.create_key()["KeyMetadata"]["Arn"]


def test_round_trip():
    kms, one, _ = keys()
    kms.create_alias(AliasName="alias/one", TargetKeyId=one)
    blob = kms.encrypt(KeyId="alias/one", Plaintext=b"data", EncryptionContext=CONTEXT)[
        "CiphertextBlob"
    ]
    for name in (one, one.rpartition("/")[2], "alias/one"):
        same(
            kms.decrypt(KeyId=name, CiphertextBlob=blob, EncryptionContext=CONTEXT)["Plaintext"],
            b"data",
        )


def test_wrong_key_context_and_ciphertext():
    kms, one, other = keys()
    data_key = kms.generate_data_key(KeyId=one, KeySpec="AES_256", EncryptionContext=CONTEXT)
    blob = data_key["CiphertextBlob"]
    with refused("IncorrectKeyException"):
        kms.decrypt(KeyId=other, CiphertextBlob=blob, EncryptionContext=CONTEXT)
    with refused("IncorrectKeyException"):
        kms.re_encrypt(
            SourceKeyId=other,
            DestinationKeyId=one,
            CiphertextBlob=blob,
            SourceEncryptionContext=CONTEXT,
        )
    with refused("InvalidCiphertextException"):
        kms.decrypt(KeyId=one, CiphertextBlob=blob, EncryptionContext={})
    with refused("InvalidCiphertextException"):
        kms.decrypt(
            KeyId=one, CiphertextBlob=blob[:-1] + bytes([blob[-1] ^ 1]), EncryptionContext=CONTEXT
        )
    with refused("InvalidCiphertextException"):
        kms.decrypt(KeyId=one, CiphertextBlob=b"nonsense")
    with refused("NotFoundException"):
        kms.decrypt(KeyId=one[:-1] + ("0" if one[-1] != "0" else "1"), CiphertextBlob=blob)
    with refused("ValidationException"):
        client("kms", parameter_validation=False).decrypt(KeyId=one, CiphertextBlob=b"x" * 6145)


def test_disabled_and_deleted():
    kms, one, other = keys()
    blob = kms.encrypt(KeyId=one, Plaintext=b"data")["CiphertextBlob"]
    for change, undo, code in (
        (
            lambda: kms.disable_key(KeyId=one),
            lambda: kms.enable_key(KeyId=one),
            "DisabledException",
        ),
        (lambda: kms.schedule_key_deletion(KeyId=one), lambda: None, "KMSInvalidStateException"),
    ):
        change()
        for call in (
            lambda: kms.encrypt(KeyId=one, Plaintext=b"data"),
            lambda: kms.generate_data_key(KeyId=one, KeySpec="AES_256"),
            lambda: kms.generate_data_key_without_plaintext(KeyId=one, KeySpec="AES_256"),
            lambda: kms.decrypt(KeyId=one, CiphertextBlob=blob),
            lambda: kms.decrypt(CiphertextBlob=blob),
            lambda: kms.re_encrypt(CiphertextBlob=blob, DestinationKeyId=other),
        ):
            with refused(code):
                call()
        undo()
    kms.encrypt(KeyId=other, Plaintext=b"data")


def test_replicas():
    kms = fresh("kms")
    primary = kms.create_key(MultiRegion=True)["KeyMetadata"]["Arn"]
    replica = kms.replicate_key(KeyId=primary, ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
    same(replica["Arn"], primary.replace("us-east-1", "eu-west-1"))
    blob = kms.encrypt(KeyId=primary, Plaintext=b"data")["CiphertextBlob"]
    answer = client("kms", region="eu-west-1").decrypt(KeyId=replica["Arn"], CiphertextBlob=blob)
    same((answer["Plaintext"], answer["KeyId"]), (b"data", replica["Arn"]))


def test_usage():
    kms, one, _ = keys()
    signing = kms.create_key(KeyUsage="SIGN_VERIFY", KeySpec="ECC_NIST_P256")["KeyMetadata"][
        "KeyId"
    ]
    with refused("InvalidKeyUsageException"):
        kms.encrypt(KeyId=signing, Plaintext=b"data")
    with refused("InvalidKeyUsageException"):
        kms.sign(KeyId=one, Message=b"data", SigningAlgorithm="ECDSA_SHA_256")
    signed = kms.sign(KeyId=signing, Message=b"data", SigningAlgorithm="ECDSA_SHA_256")["Signature"]
    assert kms.verify(
        KeyId=signing, Message=b"data", Signature=signed, SigningAlgorithm="ECDSA_SHA_256"
    )["SignatureValid"]


def test_pages():
    kms, one, other = keys()
    control("POST", "/bartizan/settings", {"page_size": 1})
    pages = [
        [key["KeyArn"] for key in page["Keys"]]
        for page in kms.get_paginator("list_keys").paginate()
    ]
    same(pages, [[one], [other]])
