import argparse
import datetime
import os

from google.cloud import aiplatform


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--project", required=True)
    parser.add_argument("--location", default="europe-west3")
    parser.add_argument("--image", required=True)
    args = parser.parse_args()

    aiplatform.init(project=args.project, location=args.location, experiment="propensity")
    job = aiplatform.PipelineJob(
        display_name="propensity-training",
        template_path="pipeline.json",
        pipeline_root=f"gs://{args.project}-pipelines/propensity",
        parameter_values={
            "project": args.project,
            "location": args.location,
            "snapshot": datetime.datetime.now(datetime.timezone.utc).isoformat(),
            "serving_image": args.image,
        },
        labels={"commit": os.environ.get("COMMIT_SHA", "local")[:12]},
        enable_caching=False,
    )
    job.submit(service_account=f"pipelines@{args.project}.iam.gserviceaccount.com", experiment="propensity")
    job.wait()


if __name__ == "__main__":
    main()
