import json
import logging
import os
import time

import mlflow
import pandas as pd
from azureml.ai.monitoring import Collector
from opencensus.ext.azure.log_exporter import AzureLogHandler

from features import COLUMNS

logger = logging.getLogger("load-forecast")


def init():
    global model, inputs, outputs
    model = mlflow.pyfunc.load_model(os.path.join(os.environ["AZUREML_MODEL_DIR"], "model"))
    inputs = Collector(name="model_inputs")
    outputs = Collector(name="model_outputs")
    logger.addHandler(AzureLogHandler(connection_string=os.environ["APPLICATIONINSIGHTS_CONNECTION_STRING"]))


def forecast(model, rows: list[dict]) -> list[float]:
    return [round(float(value), 2) for value in model.predict(pd.DataFrame(rows)[COLUMNS])]


def run(body: str) -> str:
    started = time.perf_counter()
    rows = json.loads(body)["rows"]
    context = inputs.collect(pd.DataFrame(rows))
    answer = forecast(model, rows)
    outputs.collect(pd.DataFrame({"load_mw": answer}), context)
    logger.info("scored", extra={"custom_dimensions": {"rows": len(rows), "seconds": time.perf_counter() - started}})
    return json.dumps({"load_mw": answer})
