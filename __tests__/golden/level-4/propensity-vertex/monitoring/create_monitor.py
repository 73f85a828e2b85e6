"""Creates or replaces the monitoring job of the endpoint."""

import argparse

from google.cloud import aiplatform
from google.cloud.aiplatform import model_monitoring

THRESHOLDS = {"sessions_7d": 0.3, "product_views_7d": 0.3, "cart_adds_7d": 0.2, "days_since_purchase": 0.3}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--project", required=True)
    parser.add_argument("--location", default="europe-west3")
    args = parser.parse_args()

    aiplatform.init(project=args.project, location=args.location)
    endpoint = aiplatform.Endpoint.list(filter='display_name="propensity"')[0]
    for job in aiplatform.ModelDeploymentMonitoringJob.list(filter='display_name="propensity"'):
        job.delete()
    aiplatform.ModelDeploymentMonitoringJob.create(
        display_name="propensity",
        endpoint=endpoint,
        logging_sampling_strategy=model_monitoring.RandomSampleConfig(sample_rate=0.5),
        schedule_config=model_monitoring.ScheduleConfig(monitor_interval=6),
        alert_config=model_monitoring.EmailAlertConfig(user_emails=["growth-ml@shop.example"], enable_logging=True),
        objective_configs=model_monitoring.ObjectiveConfig(
            drift_detection_config=model_monitoring.DriftDetectionConfig(drift_thresholds=THRESHOLDS)
        ),
    )


if __name__ == "__main__":
    main()
