#!/usr/bin/env python3
"""Does the emulator do what README.md says? botocore is the judge.

`selftest.py [NAME…]` runs those checks whose name has one of these parts.
"""

import importlib
import pathlib
import sys
import traceback

CHECKS = pathlib.Path(__file__).resolve().parent / "checks"


def main():
    names = sys.argv[1:]
    failed = passed = 0
    for path in sorted(CHECKS.glob("check_*.py")):
        module = importlib.import_module(f"checks.{path.stem}")
        for name, check in list(vars(module).items()):
            if not name.startswith("test_") or (
                names and not any(part in f"{path.stem}.{name}" for part in names)
            ):
                continue
            try:
                check()
                passed += 1
            except Exception:
                failed += 1
                print(f"FAILED {path.stem}.{name}", file=sys.stderr)
                traceback.print_exc(limit=4, chain=False)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
