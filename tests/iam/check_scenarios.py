"""check_scenarios.py PROGRAM SCENARIO: the accounts of one scenario compared, and the report checked."""
import json
import os
import sys
import tempfile

import check_truth
import check_witnesses
from generate import generate
from mutate import mutate
from shared_data import iam_data

CATALOGUE = "service_authorization_2026-03-07.json"
GOLDEN = ["blog_step1_default", "blog_step2_names", "blog_step3_baseline", "blog_step4_drift", "blindspots"]
# Those that differ in what they grant; t_equiv and t_elb of the blind spots do not.
DIFFERING = {"blog_step4_drift": {"app1_dev"},
             "blindspots": {"blog_app1_dev", "t_cond", "t_notaction", "t_case", "t_acctwild", "t_gov", "t_trustcond",
                            "t_trusttype", "t_notresource", "t_unknown"}}
ENV_RULE = {"version": 2, "rules": [
    {"name": "env", "per": {"dev": "dev", "qa": "qa"}, "match": "token",
     "in": ["name", "resource", "principal", "condition"]}, {"name": "account", "auto": True}]}


def witnesses(program, first, second, least, same=(), equivalence=None):
    arguments = [program, first, second, "--guess", "--least", str(least), "--catalogue", iam_data(CATALOGUE)]
    arguments += [f"--same={pair}" for pair in same]
    arguments += ["--", "--equiv", equivalence] if equivalence else []
    return check_witnesses.main(arguments)


def with_env_rule(folder):
    path = os.path.join(folder, "equivalence.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(ENV_RULE, file)
    return path


def synthetic(program, folder):
    dev, qa = (iam_data("gaad", f"synthetic100_{env}.json") for env in ("dev", "qa"))
    return witnesses(program, "dev=" + dev, "qa=" + qa, 4, ["dev=qa", "111111111111=222222222222"],
                     with_env_rule(folder))


def golden(program, folder):
    failed = 0
    for name in GOLDEN:
        dev, qa = (iam_data("iamctl_golden", name, f"{env}.gaad.json") for env in ("dev", "qa"))
        print(name, end=": ")
        same = ["dev=qa"] + (["123456789012=987654321098"] if name != "blindspots" else [])
        least = {"blindspots": 10, "blog_step4_drift": 1}.get(name, 0)
        rule = with_env_rule(folder)
        failed += witnesses(program, "dev=" + dev, "qa=" + qa, least, same, rule)
        found = {d["names"][0] for d in check_witnesses.run_diff(
            program, ["dev=" + dev, "qa=" + qa], ["--equiv", rule])["differences"]}
        if found != DIFFERING.get(name, set()):
            print(f"{name}: differences of {sorted(found)}")
            failed += 1
    return failed


def mutated(program, folder):
    source = iam_data("gaad", "cloudsplaining_example.json")
    failed = 0
    for seed in (1, 2, 3):
        target = os.path.join(folder, f"mutated{seed}.json")
        mutate(source, target, 200, seed)
        print(f"seed {seed}", end=": ")
        failed += witnesses(program, "a=" + source, "b=" + target, 100)
    return failed


def generated(program, folder):
    statements, catalogue = iam_data("aws_managed_policies_2026-08-22.json"), iam_data(CATALOGUE)
    failed = 0
    for seed in (1, 2):
        out = os.path.join(folder, f"generated{seed}")
        generate(statements, catalogue, 300, seed, 0.05, 2, out)
        sides = [f"{env}={os.path.join(out, env)}.json" for env in ("dev", "qa")]
        print(f"seed {seed}", end=": ")
        failed += check_truth.main([program, out])
        failed += witnesses(program, *sides, 10, ["dev=qa", "111111111111=222222222222"],
                            os.path.join(out, "equivalence.json"))
    return failed


SCENARIOS = {"synthetic": synthetic, "golden": golden, "mutated": mutated, "generated": generated}


def main():
    program, scenario = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="bartizan-iam-") as folder:
        return 1 if SCENARIOS[scenario](program, folder) else 0


if __name__ == "__main__":
    sys.exit(main())
