"""Cloud Function on the monitoring topic: starts the training pipeline when Vertex reports an anomaly."""

import base64
import datetime
import json
import os

import functions_framework
from google.cloud import aiplatform


@functions_framework.cloud_event
def on_drift(event) -> None:
    incident = json.loads(base64.b64decode(event.data["message"]["data"]))["incident"]
    if incident["state"] != "open":
        return
    project = os.environ["PROJECT"]
    aiplatform.init(project=project, location=os.environ["LOCATION"])
    aiplatform.PipelineJob(
        display_name="propensity-retraining",
        template_path=os.environ["PIPELINE_TEMPLATE"],
        pipeline_root=f"gs://{project}-pipelines/propensity",
        parameter_values={
            "project": project,
            "location": os.environ["LOCATION"],
            "snapshot": datetime.datetime.now(datetime.timezone.utc).isoformat(),
            "serving_image": os.environ["SERVING_IMAGE"],
        },
    ).submit()
