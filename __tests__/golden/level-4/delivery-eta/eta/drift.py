"""Compares the last day's requests with the data the champion was trained on; asks for retraining when they differ."""

import os
from datetime import date, timedelta

import mlflow
import pandas as pd
import requests
import sqlalchemy
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report

from eta.data import TARGET, load_deliveries
from eta.predictor import COLUMNS
from eta.train import MODEL_NAME

REPOSITORY = "parcelco/delivery-eta"
MAX_DRIFTED_SHARE = 0.4


def reference_data() -> pd.DataFrame:
    client = mlflow.MlflowClient()
    version = client.get_model_version_by_alias(MODEL_NAME, "champion")
    return load_deliveries(client.get_run(version.run_id).data.params["snapshot"]).drop(columns=[TARGET])


def recent_requests() -> pd.DataFrame:
    engine = sqlalchemy.create_engine(os.environ["PREDICTION_LOG_URL"])
    return pd.read_sql("select * from eta_requests where requested_at > now() - interval '1 day'", engine)[COLUMNS]


def drifted_share(reference: pd.DataFrame, current: pd.DataFrame) -> float:
    report = Report(metrics=[DataDriftPreset()])
    report.run(reference_data=reference, current_data=current)
    return report.as_dict()["metrics"][0]["result"]["share_of_drifted_columns"]


def request_retraining(share: float) -> None:
    response = requests.post(
        f"https://api.github.com/repos/{REPOSITORY}/dispatches",
        headers={
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "Accept": "application/vnd.github+json",
        },
        json={
            "event_type": "drift-detected",
            "client_payload": {"snapshot": str(date.today() - timedelta(days=1)), "share": share},
        },
        timeout=30,
    )
    response.raise_for_status()


def main() -> None:
    share = drifted_share(reference_data(), recent_requests())
    print(f"share of drifted columns: {share:.2f}")
    if share > MAX_DRIFTED_SHARE:
        request_retraining(share)


if __name__ == "__main__":
    main()
