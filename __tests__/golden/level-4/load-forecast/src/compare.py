"""Compares the new model with the registered one and fails the pipeline when it is worse."""

import argparse

import mlflow
import pandas as pd
from azure.ai.ml import MLClient
from azure.ai.ml.identity import AzureMLOnBehalfOfCredential
from sklearn.metrics import mean_absolute_percentage_error

from features import COLUMNS, TARGET, make_features


def error(model, frame: pd.DataFrame) -> float:
    return float(mean_absolute_percentage_error(frame[TARGET], model.predict(frame[COLUMNS])))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--measurements", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--name", default="load-forecast")
    parser.add_argument("--max_mape", type=float, default=0.06)
    args = parser.parse_args()

    frame = make_features(pd.read_parquet(args.measurements))
    recent = frame.iloc[int(len(frame) * 0.85) :]
    new = error(mlflow.pyfunc.load_model(args.model), recent)
    mlflow.log_metric("mape", new)

    client = MLClient.from_config(AzureMLOnBehalfOfCredential())
    if any(True for _ in client.models.list(name=args.name)):
        old = error(mlflow.pyfunc.load_model(f"models:/{args.name}/latest"), recent)
        mlflow.log_metric("mape_registered", old)
        if new > old:
            raise ValueError(f"MAPE {new:.4f} is worse than the registered model's {old:.4f}")
    if new > args.max_mape:
        raise ValueError(f"MAPE {new:.4f} exceeds {args.max_mape}")


if __name__ == "__main__":
    main()
