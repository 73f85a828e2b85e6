import joblib
import pytest
from fastapi.testclient import TestClient

from churn.serve import app
from churn.train import fit

CUSTOMER = {
    "tenure_months": 1,
    "monthly_charge": 99.0,
    "support_calls": 6,
    "contract": "monthly",
    "payment": "card",
}


@pytest.fixture
def client(customers, tmp_path, monkeypatch):
    model, _ = fit(customers)
    joblib.dump(model, tmp_path / "churn.joblib")
    monkeypatch.setenv("CHURN_MODEL", str(tmp_path / "churn.joblib"))
    return TestClient(app)


def test_a_new_and_annoyed_customer_is_likely_to_leave(client):
    answer = client.post("/predict", json=CUSTOMER)
    assert answer.status_code == 200
    assert answer.json()["probability"] > 0.5


def test_a_negative_tenure_is_refused(client):
    answer = client.post("/predict", json={**CUSTOMER, "tenure_months": -1})
    assert answer.status_code == 422
