import pytest

from eta.data import TARGET
from eta.predictor import EtaPredictor
from eta.train import train


@pytest.fixture
def predictor(deliveries, monkeypatch):
    monkeypatch.setenv("MODEL_VERSION", "7")
    predictor = EtaPredictor("delivery-eta")
    predictor.model = train(deliveries)
    return predictor


def test_a_longer_way_takes_longer(predictor, deliveries):
    row = deliveries.drop(columns=[TARGET]).iloc[0].tolist()
    near, far = [1.0, *row[1:]], [19.0, *row[1:]]
    answer = predictor.predict({"instances": [near, far]})
    assert answer["model_version"] == "7"
    assert answer["predictions"][0] < answer["predictions"][1]


def test_bad_requests_are_counted_and_raised(predictor):
    with pytest.raises(Exception):
        predictor.predict({"instances": [[1, 2]]})
