"""The container behind the Vertex endpoint."""

import os

import joblib
import pandas as pd
from fastapi import FastAPI
from google.cloud import storage
from pydantic import BaseModel

from propensity.model import FEATURES

app = FastAPI()
state: dict = {}


class Instances(BaseModel):
    instances: list[dict[str, float]]


class Predictions(BaseModel):
    predictions: list[float]


def load_model(uri: str):
    bucket, _, prefix = uri.removeprefix("gs://").partition("/")
    storage.Client().bucket(bucket).blob(f"{prefix}/model.joblib").download_to_filename("/tmp/model.joblib")
    return joblib.load("/tmp/model.joblib")


@app.on_event("startup")
def start() -> None:
    if "AIP_STORAGE_URI" in os.environ:
        state["model"] = load_model(os.environ["AIP_STORAGE_URI"])


@app.get(os.environ.get("AIP_HEALTH_ROUTE", "/health"))
def health() -> dict[str, str]:
    return {"status": "healthy"}


@app.post(os.environ.get("AIP_PREDICT_ROUTE", "/predict"))
def predict(body: Instances) -> Predictions:
    frame = pd.DataFrame(body.instances)[FEATURES]
    return Predictions(predictions=state["model"].predict_proba(frame)[:, 1].tolist())
