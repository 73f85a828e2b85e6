"""The training pipeline: extract, train, evaluate, and only a good model is uploaded to the registry."""

import os

from google_cloud_pipeline_components.types import artifact_types
from google_cloud_pipeline_components.v1.custom_job import create_custom_training_job_from_component
from google_cloud_pipeline_components.v1.model import ModelUploadOp
from kfp import compiler, dsl

BASE_IMAGE = os.environ.get("BASE_IMAGE", "europe-west3-docker.pkg.dev/shop-ml-prod/ml/propensity:dev")


@dsl.component(base_image=BASE_IMAGE)
def extract(project: str, snapshot: str, train: dsl.Output[dsl.Dataset], test: dsl.Output[dsl.Dataset]):
    from google.cloud import bigquery

    query = f"""
        select * from `{project}.propensity.features`
        for system_time as of timestamp('{snapshot}')
    """
    frame = bigquery.Client(project=project).query(query).to_dataframe()
    held_out = frame.sample(frac=0.2, random_state=1)
    frame.drop(held_out.index).to_csv(train.path, index=False)
    held_out.to_csv(test.path, index=False)


@dsl.component(base_image=BASE_IMAGE)
def train_model(train: dsl.Input[dsl.Dataset], model: dsl.Output[dsl.Model]):
    import os

    import joblib
    import pandas as pd

    from propensity.model import fit

    os.makedirs(model.path, exist_ok=True)
    joblib.dump(fit(pd.read_csv(train.path)), f"{model.path}/model.joblib")


train_on_large_machine = create_custom_training_job_from_component(train_model, machine_type="n1-highmem-8")


@dsl.component(base_image=BASE_IMAGE)
def evaluate(test: dsl.Input[dsl.Dataset], model: dsl.Input[dsl.Model], metrics: dsl.Output[dsl.Metrics]) -> float:
    import joblib
    import pandas as pd
    from sklearn.metrics import average_precision_score

    from propensity.model import FEATURES, LABEL

    frame = pd.read_csv(test.path)
    scores = joblib.load(f"{model.path}/model.joblib").predict_proba(frame[FEATURES])[:, 1]
    value = float(average_precision_score(frame[LABEL], scores))
    metrics.log_metric("average_precision", value)
    return value


@dsl.pipeline(name="propensity-training")
def training_pipeline(project: str, location: str, snapshot: str, serving_image: str, min_average_precision: float = 0.31):
    data = extract(project=project, snapshot=snapshot)
    trained = train_on_large_machine(project=project, location=location, train=data.outputs["train"])
    quality = evaluate(test=data.outputs["test"], model=trained.outputs["model"])

    with dsl.If(quality.outputs["Output"] >= min_average_precision, name="good-enough"):
        unmanaged = dsl.importer(
            artifact_uri=trained.outputs["model"].uri,
            artifact_class=artifact_types.UnmanagedContainerModel,
            metadata={"containerSpec": {"imageUri": serving_image}},
        )
        ModelUploadOp(
            project=project,
            location=location,
            display_name="propensity",
            unmanaged_container_model=unmanaged.outputs["artifact"],
        )


if __name__ == "__main__":
    compiler.Compiler().compile(training_pipeline, "pipeline.json")
