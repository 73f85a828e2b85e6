import argparse
from pathlib import Path

import mlflow
import pandas as pd
from sklearn.metrics import f1_score, roc_auc_score

from prep import TARGET


def evaluate(model, frame: pd.DataFrame) -> dict[str, float]:
    features = frame.drop(columns=[TARGET])
    return {
        "test_auc": roc_auc_score(frame[TARGET], model.predict_proba(features)[:, 1]),
        "test_f1": f1_score(frame[TARGET], model.predict(features)),
    }


def main() -> None:
    parser = argparse.ArgumentParser("evaluate")
    parser.add_argument("--model_input", type=str)
    parser.add_argument("--test_data", type=str)
    parser.add_argument("--evaluation_output", type=str)
    parser.add_argument("--min_auc", type=float, default=0.74)
    args = parser.parse_args()

    model = mlflow.sklearn.load_model(args.model_input)
    metrics = evaluate(model, pd.read_parquet(Path(args.test_data) / "test.parquet"))
    mlflow.log_metrics(metrics)

    deploy_flag = 1 if metrics["test_auc"] >= args.min_auc else 0
    mlflow.log_metric("deploy_flag", deploy_flag)
    (Path(args.evaluation_output) / "deploy_flag").write_text(str(deploy_flag))


if __name__ == "__main__":
    main()
