import os
import sys
from pathlib import Path

import joblib
import lightgbm as lgb
import mlflow
import pandas as pd

from fraud.features import FEATURES
from fraud.settings import load_params


def fit(frame: pd.DataFrame, params: dict) -> lgb.LGBMClassifier:
    model = lgb.LGBMClassifier(**params, random_state=7)
    model.fit(frame[FEATURES], frame["is_fraud"])
    return model


def main(source: str, target: str) -> None:
    params = load_params()["train"]
    frame = pd.read_parquet(source)

    mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
    mlflow.set_experiment("fraud-scoring")
    with mlflow.start_run() as run:
        mlflow.log_params(params)
        mlflow.log_param("rows", len(frame))
        mlflow.set_tag("git_commit", os.environ.get("GITHUB_SHA", "local"))
        model = fit(frame, params)
        mlflow.lightgbm.log_model(model, "model", registered_model_name="fraud-scoring")
        Path("models").mkdir(exist_ok=True)
        Path("models/run_id").write_text(run.info.run_id)
    joblib.dump(model, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
