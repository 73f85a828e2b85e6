"""Puts a model version behind the endpoint: as a canary first, wholly when it answers."""

import argparse
import json
import os
import time

from azure.ai.ml import MLClient, load_online_deployment
from azure.identity import DefaultAzureCredential


def connect() -> MLClient:
    return MLClient(
        DefaultAzureCredential(),
        os.environ["SUBSCRIPTION_ID"],
        os.environ["RESOURCE_GROUP"],
        os.environ["WORKSPACE"],
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", required=True)
    parser.add_argument("--commit", required=True)
    parser.add_argument("--soak", type=int, default=1200)
    args = parser.parse_args()

    client = connect()
    endpoint = client.online_endpoints.get("load-forecast")
    before = next((name for name, share in endpoint.traffic.items() if share == 100), None)

    deployment = load_online_deployment("aml/deployment.yml")
    deployment.name = f"v{args.version}"
    deployment.model = f"azureml:load-forecast:{args.version}"
    deployment.tags = {"commit": args.commit}
    client.online_deployments.begin_create_or_update(deployment).result()

    answer = client.online_endpoints.invoke(
        endpoint_name="load-forecast", deployment_name=deployment.name, request_file="aml/sample.json"
    )
    assert len(json.loads(json.loads(answer))["load_mw"]) == 1

    if before and before != deployment.name:
        endpoint.traffic = {before: 85, deployment.name: 15}
        client.online_endpoints.begin_create_or_update(endpoint).result()
        time.sleep(args.soak)

    endpoint.traffic = {deployment.name: 100}
    client.online_endpoints.begin_create_or_update(endpoint).result()


if __name__ == "__main__":
    main()
