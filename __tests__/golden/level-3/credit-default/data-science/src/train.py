import argparse
from pathlib import Path

import mlflow
import mlflow.sklearn
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier

from prep import TARGET


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser("train")
    parser.add_argument("--train_data", type=str)
    parser.add_argument("--model_output", type=str)
    parser.add_argument("--n_estimators", type=int, default=200)
    parser.add_argument("--learning_rate", type=float, default=0.08)
    parser.add_argument("--max_depth", type=int, default=4)
    return parser.parse_args()


def fit(frame: pd.DataFrame, **params) -> GradientBoostingClassifier:
    model = GradientBoostingClassifier(random_state=42, **params)
    model.fit(frame.drop(columns=[TARGET]), frame[TARGET])
    return model


def main(args: argparse.Namespace) -> None:
    params = {
        "n_estimators": args.n_estimators,
        "learning_rate": args.learning_rate,
        "max_depth": args.max_depth,
    }
    frame = pd.read_parquet(Path(args.train_data) / "train.parquet")
    mlflow.log_params(params)
    model = fit(frame, **params)
    mlflow.log_metric("train_accuracy", model.score(frame.drop(columns=[TARGET]), frame[TARGET]))
    mlflow.sklearn.save_model(sk_model=model, path=args.model_output)


if __name__ == "__main__":
    mlflow.start_run()
    main(parse_args())
    mlflow.end_run()
