import numpy as np

from demand_forecast.features import FEATURES, TARGET, add_features
from demand_forecast.model import fit, wape


def test_beats_a_third_of_demand(sales):
    frame = add_features(sales)
    model = fit(frame, {"n_estimators": 50, "min_child_samples": 2})
    assert wape(frame[TARGET].to_numpy(), model.predict(frame[FEATURES])) < 0.33


def test_wape_of_a_perfect_forecast_is_zero():
    assert wape(np.array([1.0, 2.0]), np.array([1.0, 2.0])) == 0
