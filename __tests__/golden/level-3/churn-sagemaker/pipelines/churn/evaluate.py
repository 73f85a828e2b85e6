import json
import pathlib
import tarfile

import pandas as pd
import xgboost as xgb
from sklearn.metrics import roc_auc_score


def score(booster: xgb.Booster, frame: pd.DataFrame) -> float:
    predictions = booster.predict(xgb.DMatrix(frame.iloc[:, 1:].values))
    return float(roc_auc_score(frame.iloc[:, 0], predictions))


if __name__ == "__main__":
    with tarfile.open("/opt/ml/processing/model/model.tar.gz") as archive:
        archive.extractall(".")
    booster = xgb.Booster()
    booster.load_model("model.json")
    frame = pd.read_csv("/opt/ml/processing/test/test.csv", header=None)
    out = pathlib.Path("/opt/ml/processing/evaluation")
    out.mkdir(parents=True, exist_ok=True)
    (out / "evaluation.json").write_text(json.dumps({"metrics": {"auc": {"value": score(booster, frame)}}}))
