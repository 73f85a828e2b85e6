"""Registers a run's model only when it beats the champion on the same holdout."""

import argparse
import os
import sys

import mlflow
import numpy as np
from mlflow.exceptions import MlflowException

from eta.data import TARGET, load_deliveries, split
from eta.train import MODEL_NAME

MAX_MAE = 9.0
TOLERANCE = 1.01


def mae(model, holdout) -> float:
    predictions = np.asarray(model.predict(holdout.drop(columns=[TARGET])))
    return float(np.abs(predictions - holdout[TARGET].to_numpy()).mean())


def champion():
    try:
        return mlflow.pyfunc.load_model(f"models:/{MODEL_NAME}@champion")
    except MlflowException:
        return None


def accept(challenger_mae: float, champion_mae: float | None) -> bool:
    if challenger_mae > MAX_MAE:
        return False
    return champion_mae is None or challenger_mae <= champion_mae * TOLERANCE


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--run-id", required=True)
    parser.add_argument("--snapshot", required=True)
    args = parser.parse_args()

    _, holdout = split(load_deliveries(args.snapshot))
    uri = f"runs:/{args.run_id}/model"
    challenger_mae = mae(mlflow.pyfunc.load_model(uri), holdout)
    serving = champion()
    champion_mae = mae(serving, holdout) if serving else None

    with mlflow.start_run(run_id=args.run_id):
        mlflow.log_metric("holdout_mae", challenger_mae)
        if champion_mae is not None:
            mlflow.log_metric("champion_mae", champion_mae)

    if not accept(challenger_mae, champion_mae):
        print(f"rejected: {challenger_mae:.2f} min against {champion_mae} min")
        sys.exit(1)

    version = mlflow.register_model(uri, MODEL_NAME)
    mlflow.MlflowClient().set_registered_model_alias(MODEL_NAME, "champion", version.version)
    with open(os.environ["GITHUB_OUTPUT"], "a") as output:
        output.write(f"version={version.version}\n")


if __name__ == "__main__":
    main()
