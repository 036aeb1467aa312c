"""The basket travels in a cookie: a list of item codes."""
import base64
import pickle


def read(text):
    """The item codes in a cookie's value; an unreadable one is an empty basket."""
    try:
        return list(pickle.loads(base64.urlsafe_b64decode(text)))
    except Exception:
        return []


def write(codes):
    return base64.urlsafe_b64encode(pickle.dumps(codes[-10:])).decode()
