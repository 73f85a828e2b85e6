"""Prints the ARN of the newest approved model package."""

import sys

import boto3


def latest_approved(client, group: str) -> str:
    answer = client.list_model_packages(
        ModelPackageGroupName=group,
        ModelApprovalStatus="Approved",
        SortBy="CreationTime",
        SortOrder="Descending",
        MaxResults=1,
    )
    packages = answer["ModelPackageSummaryList"]
    if not packages:
        raise LookupError(f"no approved package in {group}")
    return packages[0]["ModelPackageArn"]


if __name__ == "__main__":
    print(latest_approved(boto3.client("sagemaker"), sys.argv[1]))
