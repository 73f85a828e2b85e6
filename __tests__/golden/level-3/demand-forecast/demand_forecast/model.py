import lightgbm as lgb
import numpy as np
import pandas as pd

from demand_forecast.features import FEATURES, TARGET

PARAMS = {"objective": "tweedie", "learning_rate": 0.05, "num_leaves": 127, "n_estimators": 400}


def fit(frame: pd.DataFrame, params: dict | None = None) -> lgb.LGBMRegressor:
    model = lgb.LGBMRegressor(**(params or PARAMS))
    model.fit(frame[FEATURES], frame[TARGET])
    return model


def wape(actual: np.ndarray, forecast: np.ndarray) -> float:
    return float(np.abs(actual - forecast).sum() / max(np.abs(actual).sum(), 1e-9))
