import pytest

from app import create_app
from train import train


@pytest.fixture
def client():
    model = train(["great", "lovely", "awful", "broken"], [1, 1, 0, 0])
    return create_app(model).test_client()


def test_a_praising_review_is_positive(client):
    assert client.post("/sentiment", json={"text": "great"}).get_json()["positive"] is True


def test_an_empty_review_is_refused(client):
    assert client.post("/sentiment", json={"text": " "}).status_code == 400
