"""KServe predictor: loads the model its image was built for and reports what it predicts."""

import argparse
import os

import kserve
import mlflow
import pandas as pd
from prometheus_client import Counter, Histogram

PREDICTED_MINUTES = Histogram(
    "eta_predicted_minutes", "Predicted minutes", ["model_version"], buckets=[5, 10, 20, 30, 45, 60, 90, 120, 240]
)
FAILURES = Counter("eta_prediction_failures_total", "Requests that could not be answered", ["model_version"])

COLUMNS = ["distance_km", "stops_before", "hour", "weekday", "rain_mm", "vehicle_van"]


class EtaPredictor(kserve.Model):
    def __init__(self, name: str):
        super().__init__(name)
        self.version = os.environ["MODEL_VERSION"]
        self.model = None

    def load(self) -> bool:
        self.model = mlflow.pyfunc.load_model(f"models:/delivery-eta/{self.version}")
        self.ready = True
        return self.ready

    def predict(self, payload: dict, headers: dict | None = None) -> dict:
        try:
            frame = pd.DataFrame(payload["instances"], columns=COLUMNS)
            minutes = [float(value) for value in self.model.predict(frame)]
        except Exception:
            FAILURES.labels(self.version).inc()
            raise
        for value in minutes:
            PREDICTED_MINUTES.labels(self.version).observe(value)
        return {"predictions": minutes, "model_version": self.version}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(parents=[kserve.model_server.parser])
    args, _ = parser.parse_known_args()
    predictor = EtaPredictor(args.model_name)
    predictor.load()
    kserve.ModelServer().start([predictor])
