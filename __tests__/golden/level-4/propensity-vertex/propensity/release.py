"""Deploys the newest registered version to the endpoint with a tenth of the traffic, later with all of it."""

import argparse
import time

from google.cloud import aiplatform


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--project", required=True)
    parser.add_argument("--location", default="europe-west3")
    parser.add_argument("--canary-minutes", type=int, default=30)
    args = parser.parse_args()

    aiplatform.init(project=args.project, location=args.location)
    model = aiplatform.Model.list(filter='display_name="propensity"', order_by="create_time desc")[0]
    endpoint = aiplatform.Endpoint.list(filter='display_name="propensity"')[0]

    serving = [deployed.id for deployed in endpoint.list_models()]
    model.deploy(
        endpoint=endpoint,
        deployed_model_display_name=f"propensity-{model.version_id}",
        machine_type="n1-standard-4",
        min_replica_count=2,
        max_replica_count=6,
        traffic_percentage=10 if serving else 100,
    )
    new = next(deployed.id for deployed in endpoint.list_models() if deployed.id not in serving)

    answer = endpoint.predict(
        [{"sessions_7d": 3, "product_views_7d": 12, "cart_adds_7d": 1, "days_since_purchase": 40, "is_newsletter": 1}]
    )
    assert 0 <= answer.predictions[0] <= 1

    if serving:
        time.sleep(args.canary_minutes * 60)
        endpoint.update(traffic_split={new: 100})
        for old in serving:
            endpoint.undeploy(deployed_model_id=old)


if __name__ == "__main__":
    main()
