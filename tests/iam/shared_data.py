"""Where the data of other projects is that some tests read; they are skipped where it is not."""
import os
import sys

EXIT_SKIPPED = 77


def iam_data(*path):
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    data = os.environ.get("BARTIZAN_SHARED_DATA", os.path.join(root, "..", "shared", "data"))
    found = os.path.join(data, "iam", *path)
    if not os.path.exists(found):
        print(f"skipped: {found} is not there")
        sys.exit(EXIT_SKIPPED)
    return found
