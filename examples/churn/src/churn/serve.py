"""Answers how likely a customer is to leave: CHURN_MODEL=models/churn.joblib uvicorn churn.serve:app"""

import os
from functools import lru_cache

import joblib
import pandas as pd
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI(title="churn")


class Customer(BaseModel):
    tenure_months: int = Field(ge=0)
    monthly_charge: float = Field(ge=0)
    support_calls: int = Field(ge=0)
    contract: str
    payment: str


class Churn(BaseModel):
    probability: float


@lru_cache
def load_model(path: str):
    return joblib.load(path)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/predict")
def predict(customer: Customer) -> Churn:
    model = load_model(os.environ["CHURN_MODEL"])
    row = pd.DataFrame([customer.model_dump()])
    return Churn(probability=float(model.predict_proba(row)[0, 1]))
