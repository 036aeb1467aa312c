"""Messages to and from the AWS Encryption SDK for Python, under raw keys: check.py BARTIZAN

Every algorithm suite with several frame lengths, plaintexts around the ends of frames and
encryption contexts, in both directions; then RSA paddings, several keys, and what must fail.
"""
import base64
import itertools
import json
import logging
import os
import pathlib
import subprocess
import sys
import tempfile

import aws_encryption_sdk
from aws_encryption_sdk.identifiers import Algorithm, CommitmentPolicy, EncryptionKeyType, WrappingAlgorithm
from aws_encryption_sdk.internal.crypto.wrapping_keys import WrappingKey
from aws_encryption_sdk.key_providers.raw import RawMasterKeyProvider
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

BARTIZAN = sys.argv[1]
ALGORITHMS = list(Algorithm)
SIZES = (0, 1, 127, 128, 129, 4096, 10240)
CONTEXTS = (
    {},
    {"team": "shop", "a": "b"},
    {"ключ": "значение", "鍵": "値", "🔑": "", "\u0001": "\u0002 \"", "Z": "z", "z": "Z"},
)
PADDINGS = {
    "pkcs1": WrappingAlgorithm.RSA_PKCS1,
    "oaep-sha1": WrappingAlgorithm.RSA_OAEP_SHA1_MGF1,
    "oaep-sha256": WrappingAlgorithm.RSA_OAEP_SHA256_MGF1,
    "oaep-sha384": WrappingAlgorithm.RSA_OAEP_SHA384_MGF1,
    "oaep-sha512": WrappingAlgorithm.RSA_OAEP_SHA512_MGF1,
}
AES = {
    16: WrappingAlgorithm.AES_128_GCM_IV12_TAG16_NO_PADDING,
    24: WrappingAlgorithm.AES_192_GCM_IV12_TAG16_NO_PADDING,
    32: WrappingAlgorithm.AES_256_GCM_IV12_TAG16_NO_PADDING,
}


class Provider(RawMasterKeyProvider):
    provider_id = "shop-ключи"

    def __init__(self, **kwargs):
        self.keys = {}

    def _get_raw_key(self, key_id):
        return self.keys[key_id.decode() if isinstance(key_id, bytes) else key_id]


def provider(name, key):
    made = Provider()
    made.keys[name] = key
    made.add_master_key(name)
    return made


def aes_provider(name, key):
    return provider(name, WrappingKey(AES[len(key)], key, EncryptionKeyType.SYMMETRIC))


def run(arguments, data=b"", code=0):
    done = subprocess.run([BARTIZAN, *arguments], input=data, capture_output=True, check=False)
    assert done.returncode == code, (arguments, done.returncode, done.stderr.decode())
    return done.stdout


def keys_words(name, path):
    return f"provider=raw-aes namespace={Provider.provider_id} name={name} key=file:{path}"


def write(path, content):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    return path


def wrapping(words):
    """Flags for one text, or a list of them."""
    return [part for each in ([words] if isinstance(words, str) else words) for part in ("-w", each)]


def ours(words, plaintext, context, algorithm, frame):
    policy = "require-encrypt-require-decrypt" if algorithm.is_committing() else "forbid-encrypt-allow-decrypt"
    arguments = ["encrypt", "-i", "-", "-o", "-", "--algorithm", algorithm.name,
                 "--frame-length", str(frame), "--commitment-policy", policy, *wrapping(words)]
    for key, value in context.items():
        arguments += ["-c", f"{key}={value}"]
    return run(arguments, plaintext)


def decrypt_ours(words, message, context, code=0):
    arguments = ["decrypt", "-i", "-", "-o", "-", "--commitment-policy", "require-encrypt-allow-decrypt", *wrapping(words)]
    for key, value in context.items():
        arguments += ["-c", f"{key}={value}"]
    return run(arguments, message, code)


def client(policy=CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT):
    return aws_encryption_sdk.EncryptionSDKClient(commitment_policy=policy)


def theirs(keys, plaintext, context, algorithm, frame):
    policy = CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT
    if not algorithm.is_committing():
        policy = CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT
    return client(policy).encrypt(source=plaintext, key_provider=keys, encryption_context=context,
                                  algorithm=algorithm, frame_length=frame)[0]


def check_suites(folder):
    """All suites; plaintexts, frames and contexts take turns so that each meets each suite."""
    key = os.urandom(32)
    path = write(folder + "/aes.key", key)
    words, keys = keys_words("k", path), aes_provider("k", key)
    count = 0
    frames = (128, 1024)  # the peer writes multiples of 128 only
    for number, (algorithm, size) in enumerate(itertools.product(ALGORITHMS, SIZES)):
        context = CONTEXTS[number % len(CONTEXTS)]
        frame = frames[number % 2]
        plaintext = os.urandom(size)
        plain, header = client().decrypt(source=ours(words, plaintext, context, algorithm, frame), key_provider=keys)
        assert plain == plaintext, (algorithm, size)
        assert context.items() <= header.encryption_context.items(), (algorithm, header.encryption_context)
        assert header.algorithm == algorithm
        message = theirs(keys, plaintext, context, algorithm, frame)
        assert decrypt_ours(words, message, context) == plaintext, (algorithm, size)
        count += 2
    # One frame for all, which this SDK calls "no framing".
    for algorithm in ALGORITHMS:
        message = theirs(keys, b"unframed", {"a": "b"}, algorithm, 0)
        assert decrypt_ours(words, message, {"a": "b"}) == b"unframed"
        count += 1
    # Frame lengths that only we write.
    for frame in (1, 7, 4095, 100000):
        message = ours(words, b"x" * 5000, {}, Algorithm.AES_256_GCM_HKDF_SHA512_COMMIT_KEY, frame)
        assert len(message) > 5000
        assert decrypt_ours(words, message, {}) == b"x" * 5000
    return count


def check_keys(folder):
    count = 0
    for length in AES:
        key = os.urandom(length)
        words = keys_words("имя", write(folder + "/key", key.hex().encode()))
        keys = aes_provider("имя", key)
        message = ours(words, b"text", {}, ALGORITHMS[-1], 4096)
        assert client().decrypt(source=message, key_provider=keys)[0] == b"text"
        assert decrypt_ours(words, theirs(keys, b"text", {}, ALGORITHMS[-1], 4096), {}) == b"text"
        count += 2
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private_pem = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                        serialization.NoEncryption())
    public_pem = private.public_key().public_bytes(serialization.Encoding.PEM,
                                                   serialization.PublicFormat.SubjectPublicKeyInfo)
    write(folder + "/r.pem", private_pem)
    write(folder + "/r.pub", public_pem)
    for padding, rule in PADDINGS.items():
        words = (f"provider=raw-rsa namespace={Provider.provider_id} name=r padding={padding} "
                 f"public=file:{folder}/r.pub private=file:{folder}/r.pem")
        reader = provider("r", WrappingKey(rule, private_pem, EncryptionKeyType.PRIVATE))
        writer = provider("r", WrappingKey(rule, public_pem, EncryptionKeyType.PUBLIC))
        message = ours(words, b"text", {"a": "б"}, ALGORITHMS[-1], 4096)
        assert client().decrypt(source=message, key_provider=reader)[0] == b"text", padding
        assert decrypt_ours(words, theirs(writer, b"text", {"a": "б"}, ALGORITHMS[-1], 4096), {}) == b"text", padding
        count += 2
    return count


def raw_keys(manifest, described, folder):
    """A scenario's master keys: our words, the peer's provider that writes, and the one that reads."""
    words, writers, readers = [], [], []
    for number, spec in enumerate(described):
        entry = manifest[spec["key"]]
        path = f"{folder}/scenario-{number}"
        if spec["encryption-algorithm"] == "aes":
            key = base64.b64decode(entry["material"])
            words.append(f"provider=raw-aes namespace={Provider.provider_id} name={entry['key-id']} key=file:"
                         + write(path, key))
            writer = reader = aes_provider(entry["key-id"], key)
        else:
            padding = spec["padding-algorithm"].replace("-mgf1", "-" + spec.get("padding-hash", ""))
            private, public = (manifest["rsa-4096-" + half]["material"].encode() for half in ("private", "public"))
            words.append(f"provider=raw-rsa namespace={Provider.provider_id} name={entry['key-id']} padding={padding} "
                         f"private=file:{write(path, private)} public=file:{write(path + '.pub', public)}")
            rule = PADDINGS[padding]
            writer = provider(entry["key-id"], WrappingKey(rule, public, EncryptionKeyType.PUBLIC))
            reader = provider(entry["key-id"], WrappingKey(rule, private, EncryptionKeyType.PRIVATE))
        writers.append(writer)
        readers.append(reader)
    for others in (writers, readers):
        for other in others[1:]:
            others[0].add_master_key_provider(other)
    return words, writers[0], readers[0]


def check_scenarios(folder):
    """Some of the scenarios that the implementations generate messages from, where they are there."""
    shared = pathlib.Path(os.environ.get("BARTIZAN_SHARED_DATA", "../shared/data")) / "esdk/generation"
    file = shared / "0006-awses-message-decryption-generation.v2.json"
    if not file.exists():
        return 0
    manifest = json.loads(file.read_text(encoding="utf-8"))
    keys = json.loads((shared / "0002-keys.v3.json").read_text(encoding="utf-8"))["keys"]
    wanted = [each["encryption-scenario"] for each in manifest["tests"].values() if "tampering" not in each
              and all(key["type"] == "raw" for key in each["encryption-scenario"]["master-keys"])]
    for scenario in wanted[::53]:
        algorithm = Algorithm.get_by_id(int(scenario["algorithm"], 16))
        words, writer, reader = raw_keys(keys, scenario["master-keys"], folder)
        plaintext = os.urandom(manifest["plaintexts"][scenario["plaintext"]])
        context, frame = scenario["encryption-context"], scenario["frame-size"]
        message = theirs(writer, plaintext, context, algorithm, frame)
        assert decrypt_ours(words, message, context) == plaintext, scenario
        message = ours(words, plaintext, context, algorithm, frame or 4096)
        assert client().decrypt(source=message, key_provider=reader)[0] == plaintext, scenario
    return 2 * len(wanted[::53])


def check_metadata(folder):
    """The header as the peer reads it is what the metadata line says."""
    key = os.urandom(32)
    words = keys_words("k", write(folder + "/aes.key", key))
    write(folder + "/plain", b"text")
    line = json.loads(run(["encrypt", "-i", folder + "/plain", "-o", folder + "/m", "-w", words, "-c", "a=б",
                           "--metadata-output", "-"]))
    with open(folder + "/m", "rb") as file:
        header = client().decrypt(source=file.read(), key_provider=aes_provider("k", key))[1]
    told = line["header"]
    assert told["algorithm"] == header.algorithm.name
    assert told["encryption_context"] == header.encryption_context
    assert told["frame_length"] == header.frame_length
    assert told["version"] == str(float(header.version.value))
    assert told["type"] == header.type and told["header_iv_length"] == header.header_iv_length
    assert told["content_type"] == header.content_type.value
    inspected = json.loads(run(["esdk", "inspect", folder + "/m", "--format", "json"]))
    assert inspected["header"] == told and inspected["authenticated"] is False
    assert inspected["keys"] == [Provider.provider_id + ":k"]


def check_refusals(folder):
    """What both must refuse, at the same places."""
    key = os.urandom(32)
    words, keys = keys_words("k", write(folder + "/aes.key", key)), aes_provider("k", key)
    message = bytearray(theirs(keys, b"x" * 100, {"a": "b"}, Algorithm.AES_256_GCM_HKDF_SHA512_COMMIT_KEY, 128))
    refused = 0
    for place in range(0, len(message), 7):
        message[place] ^= 1
        try:
            client().decrypt(source=bytes(message), key_provider=keys)
        except Exception:  # pylint: disable=broad-except
            done = subprocess.run([BARTIZAN, "decrypt", "-i", "-", "-o", "-", "-w", words], input=bytes(message),
                                  capture_output=True, check=False)
            assert done.returncode in (1, 3) and not done.stdout, (place, done)
            refused += 1
        message[place] ^= 1
    assert refused == len(range(0, len(message), 7)), refused
    old = theirs(keys, b"x", {}, Algorithm.AES_256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384, 128)
    run(["decrypt", "-i", "-", "-o", "-", "-w", words], old, code=1)  # no commitment
    other = keys_words("k", write(folder + "/other.key", os.urandom(32)))
    decrypt_ours(other, bytes(message), {}, code=1)
    decrypt_ours(words, bytes(message), {"a": "c"}, code=1)
    return refused


def main():
    logging.disable(logging.CRITICAL)  # the peer logs each refusal with its stack
    with tempfile.TemporaryDirectory() as folder:
        messages = check_suites(folder) + check_keys(folder) + check_scenarios(folder)
        check_metadata(folder)
        refused = check_refusals(folder)
    print(f"{messages} messages crossed over, {refused} damaged ones refused by both")


main()
