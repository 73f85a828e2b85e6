import json
import sys
from pathlib import Path

import joblib
import mlflow
import pandas as pd
from sklearn.metrics import average_precision_score, recall_score, roc_auc_score

from fraud.features import FEATURES
from fraud.settings import load_params


def evaluate(model, frame: pd.DataFrame, threshold: float) -> dict[str, float]:
    scores = model.predict_proba(frame[FEATURES])[:, 1]
    return {
        "average_precision": average_precision_score(frame["is_fraud"], scores),
        "roc_auc": roc_auc_score(frame["is_fraud"], scores),
        "recall_at_threshold": recall_score(frame["is_fraud"], scores >= threshold),
    }


def main(model_path: str, data_path: str, report_path: str) -> None:
    metrics = evaluate(
        joblib.load(model_path), pd.read_parquet(data_path), load_params()["evaluate"]["threshold"]
    )
    with mlflow.start_run(run_id=Path("models/run_id").read_text()):
        mlflow.log_metrics(metrics)
    Path(report_path).write_text(json.dumps(metrics, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
