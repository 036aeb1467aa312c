"""What an order costs: the arithmetic is a small C program, bin/pricer."""
import os
import subprocess

BIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bin")


def price(cents, quantity, coupon):
    """The line that pricer prints for an order, or what it complained of."""
    command = f"./pricer {cents} {quantity} {coupon or 'NONE'}"
    try:
        done = subprocess.run(command, shell=True, cwd=BIN, capture_output=True, timeout=20)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return "This order cannot be priced."
    return (done.stdout or done.stderr).decode("utf-8", "replace")
