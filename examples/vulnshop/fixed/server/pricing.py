"""What an order costs: the arithmetic is a small C program, bin/pricer."""
import os
import re
import subprocess

PRICER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bin", "pricer")


def price(cents, quantity, coupon):
    """The line that pricer prints for an order, or what it complained of."""
    coupon = coupon or "NONE"
    if not re.fullmatch(r"[0-9]{1,4}", quantity) or not re.fullmatch(r"[A-Z0-9]{1,16}", coupon):
        return "This order cannot be priced."
    # A fixed program and a list of checked words: no shell takes part.
    done = subprocess.run([PRICER, str(cents), quantity, coupon],
                          capture_output=True, text=True, timeout=20)
    return done.stdout or done.stderr
