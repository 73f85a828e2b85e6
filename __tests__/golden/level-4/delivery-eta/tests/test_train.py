from eta.data import split
from eta.gate import mae
from eta.train import train


def test_learns_distance_and_stops(deliveries):
    fitting, holdout = split(deliveries)
    assert mae(train(fitting), holdout) < 6


def test_holdout_is_not_trained_on(deliveries):
    fitting, holdout = split(deliveries)
    assert not set(fitting.index) & set(holdout.index)
