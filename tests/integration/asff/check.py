"""Validates exported ASFF records through botocore, as an AWS client does before it sends them."""
import copy
import json
import os
import subprocess
import sys

try:
    import botocore.session
    from botocore.validate import ParamValidator
except ImportError:
    print("botocore is not installed")
    sys.exit(77)

BATCH = 100


def main():
    data = os.environ.get("BARTIZAN_SHARED_DATA", "../shared/data")
    command = [sys.argv[1], os.path.join(data, "scans")]
    records = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    model = botocore.session.get_session().get_service_model("securityhub")
    shape = model.operation_model("BatchImportFindings").input_shape

    def problems(batch):
        report = ParamValidator().validate({"Findings": batch}, shape)
        return report.generate_report() if report.has_errors() else ""

    for start in range(0, len(records), BATCH):
        found = problems(records[start:start + BATCH])
        if found:
            sys.exit(f"records from {start} on are refused:\n{found}")

    # The judge must be able to say no.
    for spoil in (lambda r: r.pop("Title"), lambda r: r.update(Surprise=1),
                  lambda r: r.update(Resources="x"), lambda r: r["Severity"].update(Label=7)):
        bad = copy.deepcopy(records[0])
        spoil(bad)
        if not problems([bad]):
            sys.exit("a spoilt record was accepted")
    print(f"{len(records)} records accepted")


main()
