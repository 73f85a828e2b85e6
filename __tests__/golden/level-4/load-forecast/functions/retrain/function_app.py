"""Starts the training pipeline when the model monitor sees one of its thresholds crossed."""

import logging
import os

import azure.functions as func
from azure.ai.ml import MLClient, load_job
from azure.identity import DefaultAzureCredential

app = func.FunctionApp()


@app.event_grid_trigger(arg_name="event")
def retrain(event: func.EventGridEvent) -> None:
    run = event.get_json()
    if run.get("runTags", {}).get("azureml_modelmonitor_threshold_breached") is None:
        logging.info("no threshold was breached")
        return
    client = MLClient(
        DefaultAzureCredential(),
        os.environ["SUBSCRIPTION_ID"],
        os.environ["RESOURCE_GROUP"],
        os.environ["WORKSPACE"],
    )
    job = client.jobs.create_or_update(load_job("pipeline.yml"))
    logging.info("started %s", job.name)
