"""check.py BARTIZAN QUEUE: messages that bartizan sends, read back with botocore; with faults, and
with senders that are killed. The emulator is that of the environment (tests/aws/with_moto.py)."""
import collections
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

import boto3

BARTIZAN, QUEUE = sys.argv[1:3]
ROUNDS, MESSAGES = 20, 6


def control(path, method="GET", body=None):
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + "/bartizan/" + path, method=method,
                                     data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or b"null")


def fault(kind, times=1, **more):
    control("faults", "POST", {"match": {"service": "sns", "operation": "Publish"}, "fault": kind, "times": times} | more)


class Box:
    """A topic with a queue that hears it."""

    def __init__(self, name, region="us-east-1"):
        fifo = name.endswith(".fifo")
        more = {"Attributes": {"FifoTopic": "true"}} if fifo else {}
        self.sns, self.sqs = (boto3.client(service, region_name=region) for service in ("sns", "sqs"))
        self.topic = self.sns.create_topic(Name=name, **more)["TopicArn"]
        more = {"Attributes": {"FifoQueue": "true"}} if fifo else {}
        self.url = self.sqs.create_queue(QueueName=name, **more)["QueueUrl"]
        queue = self.sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        self.sns.subscribe(TopicArn=self.topic, Protocol="sqs", Endpoint=queue)

    def read(self):
        """All messages, taken out."""
        found = []
        while messages := self.sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                found.append(json.loads(message["Body"]))
                self.sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
        return found


def machine_part(message):
    return json.loads(message["Message"][message["Message"].index("\n\n{") + 2:])


def ids(messages):
    return [machine_part(message)["id"] for message in messages]


def queue(home, topic, prefix, count):
    subprocess.run([QUEUE, home, topic, prefix, str(count)], check=True)


def send(home, *more, code=0):
    done = subprocess.run([BARTIZAN, "--home", home, "notify", "send", *more], capture_output=True, text=True)
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return done.stdout.strip()


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def check_content(home):
    box = Box("ops")
    queue(home, box.topic, "plain/", 1)
    same(send(home), "1 sent, 0 waiting, 0 refused")
    [message] = box.read()
    same(message["Subject"], "gr??er: plain/0")
    same(message["Message"].partition("\n\n{")[0], "Zeile 1 & <2> ü\nof plain/0")
    same(machine_part(message), {"event": "run-failed", "id": "plain/0", "detail": {"run": 0, "quote": "\"&=+%"}})
    same(message["MessageAttributes"], {"event": {"Type": "String", "Value": "run-failed"}})
    queue(home, box.topic, "plain/", 1)  # told already
    same(send(home), "0 sent, 0 waiting, 0 refused")
    same(box.read(), [])


def check_region(home):
    box = Box("far", "ap-southeast-2")
    queue(home, box.topic, "far/", 1)
    same(send(home), "1 sent, 0 waiting, 0 refused")
    same(ids(box.read()), ["far/0"])


def check_fifo(home):
    box = Box("order.fifo")
    queue(home, box.topic, "f/", 12)
    same(send(home), "12 sent, 0 waiting, 0 refused")
    same(ids(box.read()), [f"f/{i}" for i in range(12)])


def check_faults(home):
    box = Box("faults")
    for kind in ("throttle", "500", "503", "reset", "cut", "html"):
        control("faults", "DELETE")
        fault(kind, times=2)  # the third attempt is answered
        queue(home, box.topic, f"{kind}/", 1)
        same(send(home), "1 sent, 0 waiting, 0 refused")
        assert set(ids(box.read())) == {f"{kind}/0"}, kind
        # More than one call lasts: it waits, and goes when the service is well again.
        control("faults", "DELETE")
        fault(kind, times=3)
        queue(home, box.topic, f"{kind}-long/", 1)
        same(send(home, code=5), "0 sent, 1 waiting, 0 refused")
        same(send(home), "1 sent, 0 waiting, 0 refused")
        assert set(ids(box.read())) == {f"{kind}-long/0"}, kind
    # Done, but nobody heard of it: told twice rather than not at all, and with one id.
    control("faults", "DELETE")
    fault("no-answer-after-effect")
    queue(home, box.topic, "lost/", 1)
    same(send(home), "1 sent, 0 waiting, 0 refused")
    same(ids(box.read()), ["lost/0", "lost/0"])
    # In a FIFO topic the service drops the repetition.
    control("faults", "DELETE")
    fifo = Box("lost.fifo")
    fault("no-answer-after-effect")
    queue(home, fifo.topic, "once/", 1)
    same(send(home), "1 sent, 0 waiting, 0 refused")
    same(set(ids(fifo.read())), {"once/0"})
    control("faults", "DELETE")


def check_refusals(home):
    box = Box("later")
    gone = box.topic.replace(":later", ":gone")
    queue(home, gone, "gone/", 1)
    queue(home, box.topic, "after/", 1)
    same(send(home, code=3), "1 sent, 0 waiting, 1 refused")
    same(ids(box.read()), ["after/0"])
    listed = subprocess.run([BARTIZAN, "--home", home, "notify", "list", "--format", "json"],
                            capture_output=True, check=True)
    [refused] = json.loads(listed.stdout)["messages"]
    same((refused["id"], refused["state"]), ("gone/0", "refused"))
    assert "NotFound" in refused["last_error"], refused
    events = subprocess.run([BARTIZAN, "--home", home, "audit", "list", "--name", "RefuseNotification", "--format", "json"],
                            capture_output=True, check=True)
    same(len(json.loads(events.stdout)["events"]), 1)
    subprocess.run([BARTIZAN, "--home", home, "audit", "verify"], capture_output=True, check=True)
    made = Box("gone")
    same(send(home, "--refused"), "1 sent, 0 waiting, 0 refused")
    same(ids(made.read()), ["gone/0"])


def check_two_at_once(home):
    """Several senders share the work; none sends what another one sends."""
    box = Box("shared")
    queue(home, box.topic, "s/", 30)
    senders = [subprocess.Popen([BARTIZAN, "--home", home, "-q", "notify", "send"], stdout=subprocess.PIPE)
               for _ in range(4)]
    for sender in senders:
        sender.communicate()
        assert sender.returncode in (0, 5), sender.returncode  # 5: left to the one that sends
    send(home)
    same(collections.Counter(ids(box.read())), collections.Counter(f"s/{i}" for i in range(30)))


def published():
    return sum(each["count"] for each in control("requests")["requests"] if each["operation"] == "Publish")


def check_kills(home):
    """kill -9 at another moment of each round: every message arrives, few of them twice."""
    box = Box("killed")
    wanted, killed = set(), 0
    control("requests", "DELETE")
    for number in range(ROUNDS):
        queue(home, box.topic, f"k{number}/", MESSAGES)
        wanted |= {f"k{number}/{i}" for i in range(MESSAGES)}
        before = published()
        sender = subprocess.Popen([BARTIZAN, "--home", home, "-q", "notify", "send"], stdout=subprocess.PIPE)
        while published() < before + 1 + number % MESSAGES and sender.poll() is None:
            pass  # until so many requests came
        if number % 3 == 1:
            time.sleep(0.002)
        sender.kill()
        sender.communicate()
        killed += sender.returncode == -9
    send(home)
    counts = collections.Counter(ids(box.read()))
    same(set(counts), wanted)
    assert killed >= ROUNDS // 2, f"only {killed} of {ROUNDS} senders were killed while they sent"
    twice = sum(counts.values()) - len(counts)
    assert twice <= killed, f"{twice} repetitions by {killed} killed senders"
    print(f"{len(wanted)} messages, {killed} of {ROUNDS} senders killed, {twice} repeated")


def main():
    for check in (check_content, check_region, check_fifo, check_faults, check_refusals, check_two_at_once, check_kills):
        with tempfile.TemporaryDirectory() as folder:
            check(os.path.join(folder, "home"))
            print("passed:", check.__name__)


main()
