"""Creates or updates a SageMaker pipeline and starts an execution."""

import argparse
import importlib
import json
import sys


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--module-name", required=True)
    parser.add_argument("-role-arn", "--role-arn", required=True)
    parser.add_argument("-tags", "--tags", default="[]")
    args = parser.parse_args()

    module = importlib.import_module(args.module_name)
    pipeline = module.get_pipeline(role=args.role_arn)
    pipeline.upsert(role_arn=args.role_arn, tags=json.loads(args.tags))
    execution = pipeline.start()
    print(f"execution: {execution.arn}")
    execution.wait(max_attempts=120, delay=60)
    for step in execution.list_steps():
        print(step["StepName"], step["StepStatus"])


if __name__ == "__main__":
    sys.exit(main())
