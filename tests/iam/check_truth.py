"""check_truth.py PROGRAM FOLDER [LABEL]

Compares the first account that generate.py made with another one (qa), and what is found with what was
planted: every real difference in its direction, nothing where the same is said in other words, nothing
elsewhere. What is reported as possible but not proven counts as found in that direction, and may not be
more than a tenth."""
import json
import os
import sys

from check_witnesses import run_diff


def planted_in(folder, label):
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        truth = json.load(file)
    return truth["baseline"], truth["accounts"][label]


def directions(found, proven):
    return {c["direction"] for c in found if c["change"] in ("access", "trust") and c["proven"] >= proven}


def judge(found, planted):
    """What is wrong with the report on one role, or None."""
    proven, possible = directions(found, True), directions(found, False)
    wanted = {"more": {"more"}, "less": {"less"}, "both": {"more", "less"}, "same": set()}[planted["direction"]]
    if not wanted:
        return f"reported: {[c['title'] for c in found]}" if found else None
    if not wanted <= possible:
        return f"{sorted(wanted - possible)} is not reported: {[c['title'] for c in found]}"
    if planted["kind"] == "crossing":
        # From the point of view of names the role also gained what it now reaches into.
        return None if any(c["change"] == "cross-env" for c in found) else "the crossing is not reported"
    return f"also {sorted(proven - wanted)}: {[c['title'] for c in found]}" if proven - wanted else None


def check(report, planted):
    found = {d["names"][1] or d["names"][0]: d["changes"] for d in report["differences"]}
    wrong = []
    for name, truth in sorted(planted.items()):
        problem = judge(found.pop(name, []), truth)
        if problem:
            wrong.append(f"{name} ({truth['kind']}): {problem}")
    wrong += [f"{name}: nothing was planted: {[c['title'] for c in changes]}" for name, changes in found.items()]
    return wrong


def main(words):
    program, folder = words[:2]
    label = words[2] if len(words) > 2 else "qa"
    baseline, planted = planted_in(folder, label)
    report = run_diff(program, [f"{name}={os.path.join(folder, name)}.json" for name in (baseline, label)],
                      ["--equiv", os.path.join(folder, "equivalence.json")])
    wrong = check(report, planted)
    real = {name for name, truth in planted.items() if truth["direction"] != "same"}
    unproven = [d["names"][1] for d in report["differences"]
                if d["names"][1] in real and directions(d["changes"], False) - directions(d["changes"], True)]
    if len(unproven) > len(real) / 10:
        wrong.append(f"too many are not proven: {unproven}")
    for line in wrong[:50]:
        print(line)
    print(f"{len(real)} differences and {len(planted) - len(real)} in other words planted, {len(unproven)} not proven, "
          f"{len(wrong)} judged wrongly")
    return 1 if wrong or not real else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
