import argparse
import os

import mlflow
import pandas as pd
from mlflow.models import infer_signature
from xgboost import XGBRegressor

from eta.data import TARGET, load_deliveries, split

MODEL_NAME = "delivery-eta"


def build_model(**params) -> XGBRegressor:
    return XGBRegressor(n_estimators=500, learning_rate=0.05, max_depth=7, objective="reg:absoluteerror", **params)


def train(frame: pd.DataFrame, **params) -> XGBRegressor:
    model = build_model(**params)
    model.fit(frame.drop(columns=[TARGET]), frame[TARGET])
    return model


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--snapshot", required=True)
    parser.add_argument("--reason", default="manual")
    args = parser.parse_args()

    mlflow.set_experiment("delivery-eta")
    frame = load_deliveries(args.snapshot)
    fitting, holdout = split(frame)
    with mlflow.start_run() as run:
        mlflow.log_params({"snapshot": args.snapshot, "rows": len(frame), "reason": args.reason})
        mlflow.set_tag("git_sha", os.environ.get("GITHUB_SHA", ""))
        mlflow.log_input(mlflow.data.from_pandas(fitting, name=f"deliveries-{args.snapshot}"), context="training")
        model = train(fitting)
        features = holdout.drop(columns=[TARGET])
        mlflow.xgboost.log_model(
            model,
            "model",
            signature=infer_signature(features, model.predict(features)),
        )
    with open(os.environ.get("GITHUB_OUTPUT", "/dev/stdout"), "a") as output:
        output.write(f"run_id={run.info.run_id}\n")


if __name__ == "__main__":
    main()
