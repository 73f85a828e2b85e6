"""Counts the drift and quality thresholds that yesterday's window of the monitor violates."""

import argparse

from databricks.sdk import WorkspaceClient
from databricks.sdk.runtime import dbutils

from next_offer.spark import session

MAX_JS_DISTANCE = 0.2
MIN_ACCURACY = 0.7


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--catalog", required=True)
    args = parser.parse_args()

    table = f"{args.catalog}.offers.inference_log"
    WorkspaceClient().quality_monitors.run_refresh(table_name=table)
    count = session().sql(
        f"""
        select
          (select count(*) from {table}_drift_metrics
            where drift_type = 'BASELINE' and js_distance > {MAX_JS_DISTANCE} and window.start >= current_date() - 1)
          + (select count(*) from {table}_profile_metrics
            where accuracy_score < {MIN_ACCURACY} and window.start >= current_date() - 1) as violations
        """
    ).first()["violations"]
    print(f"{count} violations")
    dbutils.jobs.taskValues.set(key="count", value=count)


if __name__ == "__main__":
    main()
