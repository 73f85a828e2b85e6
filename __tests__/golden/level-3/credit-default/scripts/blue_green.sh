#!/usr/bin/env bash
# Rolls a model version out to the idle colour of the endpoint, then moves the traffic over in two steps.
set -euo pipefail

endpoint=credit-default
version="$1"

az ml online-endpoint show -n "$endpoint" >/dev/null 2>&1 \
  || az ml online-endpoint create -f mlops/azureml/deploy/online/endpoint.yml

live=$(az ml online-endpoint show -n "$endpoint" --query "keys(traffic)[?@ != ''] | [0]" -o tsv)
if [ "$live" = blue ]; then idle=green; else idle=blue; fi

az ml online-deployment create -f mlops/azureml/deploy/online/deployment.yml \
  --name "$idle" --endpoint-name "$endpoint" \
  --set model="azureml:credit-default:${version}" --set tags.commit="${GITHUB_SHA}"

az ml online-endpoint invoke -n "$endpoint" --deployment-name "$idle" \
  --request-file mlops/azureml/deploy/online/sample-request.json | grep -q probability_of_default

if [ -z "$live" ]; then
  az ml online-endpoint update -n "$endpoint" --traffic "$idle=100"
  exit 0
fi

az ml online-endpoint update -n "$endpoint" --traffic "$live=90 $idle=10"
sleep 900
az ml online-endpoint update -n "$endpoint" --traffic "$live=0 $idle=100"
az ml online-deployment delete -n "$live" --endpoint-name "$endpoint" --yes
