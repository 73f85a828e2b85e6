import argparse

import mlflow
from mlflow.models import infer_signature

from next_offer.ranker import FEATURES, LABEL, OfferRanker, fit
from next_offer.spark import session


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--catalog", required=True)
    parser.add_argument("--git_commit", required=True)
    args = parser.parse_args()

    spark = session()
    mlflow.set_registry_uri("databricks-uc")
    mlflow.set_experiment("/Shared/next_offer")

    table = f"{args.catalog}.offers.impressions"
    version = spark.sql(f"describe history {table} limit 1").first()["version"]
    frame = spark.read.option("versionAsOf", version).table(table).select(*FEATURES, LABEL).toPandas()

    with mlflow.start_run():
        mlflow.set_tag("git_commit", args.git_commit)
        mlflow.log_params({"table": table, "table_version": version, "rows": len(frame)})
        mlflow.log_input(mlflow.data.load_delta(table_name=table, version=str(version)), context="training")
        classifier = fit(frame)
        info = mlflow.pyfunc.log_model(
            artifact_path="model",
            python_model=OfferRanker(classifier),
            signature=infer_signature(frame[FEATURES], classifier.predict_proba(frame[FEATURES])[:, 1]),
        )
    registered = mlflow.register_model(info.model_uri, f"{args.catalog}.offers.next_offer")
    mlflow.MlflowClient().set_registered_model_alias(registered.name, "challenger", registered.version)


if __name__ == "__main__":
    main()
