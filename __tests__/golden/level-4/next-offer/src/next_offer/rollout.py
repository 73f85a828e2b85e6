"""Lets the challenger take a tenth of the traffic beside the champion."""

import argparse

import mlflow
from databricks.sdk import WorkspaceClient
from databricks.sdk.service.serving import Route, ServedEntityInput, TrafficConfig


def entity(name: str, model: str, version: str) -> ServedEntityInput:
    return ServedEntityInput(
        name=name, entity_name=model, entity_version=version, workload_size="Small", scale_to_zero_enabled=False
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--catalog", required=True)
    parser.add_argument("--endpoint", required=True)
    args = parser.parse_args()

    mlflow.set_registry_uri("databricks-uc")
    registry = mlflow.MlflowClient()
    model = f"{args.catalog}.offers.next_offer"
    champion = registry.get_model_version_by_alias(model, "champion").version
    challenger = registry.get_model_version_by_alias(model, "challenger").version

    WorkspaceClient().serving_endpoints.update_config_and_wait(
        name=args.endpoint,
        served_entities=[entity("champion", model, champion), entity("challenger", model, challenger)],
        traffic_config=TrafficConfig(
            routes=[
                Route(served_model_name="champion", traffic_percentage=90),
                Route(served_model_name="challenger", traffic_percentage=10),
            ]
        ),
    )


if __name__ == "__main__":
    main()
