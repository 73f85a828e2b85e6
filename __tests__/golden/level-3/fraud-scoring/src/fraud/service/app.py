import os
from contextlib import asynccontextmanager

import joblib
import pandas as pd
from fastapi import FastAPI, Request
from prometheus_client import Histogram
from prometheus_fastapi_instrumentator import Instrumentator

from fraud.features import build_features
from fraud.service.schemas import Score, Transaction

SCORES = Histogram("fraud_score", "Distribution of predicted scores", buckets=[i / 20 for i in range(21)])


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.model = joblib.load(os.environ.get("MODEL_PATH", "models/model.joblib"))
    yield


app = FastAPI(title="fraud-scoring", version=os.environ.get("RELEASE", "dev"), lifespan=lifespan)
Instrumentator().instrument(app).expose(app)


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/v1/score", response_model=Score)
def score(transaction: Transaction, request: Request) -> Score:
    frame = build_features(pd.DataFrame([transaction.model_dump()]))
    probability = float(request.app.state.model.predict_proba(frame)[0, 1])
    SCORES.observe(probability)
    return Score(probability=probability, release=app.version)
