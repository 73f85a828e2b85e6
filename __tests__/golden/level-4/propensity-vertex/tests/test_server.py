import pytest
from fastapi.testclient import TestClient

from propensity import server
from propensity.model import FEATURES, fit


@pytest.fixture
def client(visitors):
    server.state["model"] = fit(visitors)
    return TestClient(server.app)


def test_answers_in_vertex_form(client, visitors):
    response = client.post("/predict", json={"instances": visitors[FEATURES].head(2).to_dict("records")})
    assert response.status_code == 200
    assert len(response.json()["predictions"]) == 2
