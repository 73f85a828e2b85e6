from compare import error
from features import make_features
from train import fit


def test_follows_the_daily_curve(measurements):
    frame = make_features(measurements)
    assert error(fit(frame, 50), frame) < 0.05
