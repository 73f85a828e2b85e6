#!/usr/bin/env bash
# Asks a deployed service for one score and fails when the answer is none.
set -euo pipefail

host="$1"
answer=$(curl --fail --silent --show-error --retry 5 --retry-delay 5 "https://${host}/v1/score" \
  -H 'content-type: application/json' \
  -d '{"amount": 42.0, "timestamp": "2024-03-01T10:00:00Z", "card_country": "DE", "merchant_country": "DE"}')
echo "$answer" | jq -e '.probability >= 0 and .probability <= 1'
