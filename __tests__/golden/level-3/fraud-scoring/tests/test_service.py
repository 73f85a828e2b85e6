import joblib
import pytest
from fastapi.testclient import TestClient

from fraud.features import build_features
from fraud.train import fit


@pytest.fixture
def client(tmp_path, monkeypatch, transactions):
    frame = build_features(transactions).assign(is_fraud=transactions["is_fraud"])
    path = tmp_path / "model.joblib"
    joblib.dump(fit(frame, {"n_estimators": 10}), path)
    monkeypatch.setenv("MODEL_PATH", str(path))
    from fraud.service.app import app

    with TestClient(app) as client:
        yield client


def payload(**changes):
    return {
        "amount": 120.5,
        "timestamp": "2024-03-01T10:00:00Z",
        "card_country": "DE",
        "merchant_country": "BR",
        **changes,
    }


def test_scores_a_transaction(client):
    response = client.post("/v1/score", json=payload())
    assert response.status_code == 200
    assert 0 <= response.json()["probability"] <= 1


def test_rejects_a_negative_amount(client):
    assert client.post("/v1/score", json=payload(amount=-1)).status_code == 422
