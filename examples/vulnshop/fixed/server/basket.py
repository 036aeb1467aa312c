"""The basket travels in a cookie: a signed list of item codes."""
import base64
import json

import session


def read(text):
    """The item codes in a cookie's value; one that we did not write is an empty basket."""
    packed, _, signature = text.partition(".")
    if not session.is_signed("basket", packed, signature):
        return []
    return json.loads(base64.urlsafe_b64decode(packed))


def write(codes):
    packed = base64.urlsafe_b64encode(json.dumps(codes[-10:]).encode()).decode()
    return f"{packed}.{session.sign('basket', packed)}"
