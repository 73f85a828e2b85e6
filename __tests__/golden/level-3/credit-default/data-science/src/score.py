import json
import logging
import os

import mlflow
import pandas as pd

model = None


def init() -> None:
    """Called once when the deployment starts."""
    global model
    model = mlflow.sklearn.load_model(os.path.join(os.environ["AZUREML_MODEL_DIR"], "credit-default"))


def predict(model, records: list[dict]) -> list[float]:
    return model.predict_proba(pd.DataFrame(records))[:, 1].round(4).tolist()


def run(raw_data: str) -> dict:
    records = json.loads(raw_data)["data"]
    logging.info("scoring %d records", len(records))
    return {"probability_of_default": predict(model, records)}
