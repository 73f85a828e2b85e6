"""The model that is served: never negative, rounded to whole units."""

import mlflow.pyfunc
import pandas as pd

from demand_forecast.features import FEATURES


class DemandModel(mlflow.pyfunc.PythonModel):
    def __init__(self, regressor):
        self.regressor = regressor

    def predict(self, context, model_input: pd.DataFrame, params=None) -> list[int]:
        raw = self.regressor.predict(model_input[FEATURES])
        return [max(0, round(float(value))) for value in raw]
