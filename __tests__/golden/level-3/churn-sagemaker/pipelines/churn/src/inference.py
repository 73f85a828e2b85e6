import io
import json
import os

import pandas as pd
import xgboost as xgb


def model_fn(model_dir: str) -> xgb.Booster:
    booster = xgb.Booster()
    booster.load_model(os.path.join(model_dir, "model.json"))
    return booster


def input_fn(body: str, content_type: str) -> xgb.DMatrix:
    if content_type != "text/csv":
        raise ValueError(f"unsupported content type {content_type}")
    return xgb.DMatrix(pd.read_csv(io.StringIO(body), header=None).values)


def predict_fn(data: xgb.DMatrix, model: xgb.Booster) -> list[float]:
    return [round(float(value), 4) for value in model.predict(data)]


def output_fn(prediction: list[float], accept: str) -> str:
    return json.dumps({"churn_probability": prediction})
