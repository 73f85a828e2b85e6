from demand_forecast.features import FEATURES, add_features
from demand_forecast.model import fit
from demand_forecast.serving import DemandModel


def test_serves_whole_units_and_never_less_than_zero(sales):
    frame = add_features(sales)
    served = DemandModel(fit(frame, {"n_estimators": 5}))
    forecast = served.predict(None, frame[FEATURES].head(4))
    assert len(forecast) == 4
    assert all(isinstance(units, int) and units >= 0 for units in forecast)
