# Databricks notebook source
import mlflow
from delta.tables import DeltaTable
from mlflow.models import infer_signature
from mlflow.tracking import MlflowClient

from demand_forecast.features import FEATURES
from demand_forecast.model import PARAMS, fit
from demand_forecast.serving import DemandModel

# COMMAND ----------

dbutils.widgets.text("env", "dev")
dbutils.widgets.text("feature_table", "")
dbutils.widgets.text("model_name", "")
dbutils.widgets.text("git_sha", "")
env = dbutils.widgets.get("env")
feature_table = dbutils.widgets.get("feature_table")
model_name = dbutils.widgets.get("model_name")

# COMMAND ----------

mlflow.set_registry_uri("databricks-uc")
mlflow.set_experiment(f"/Shared/{env}-demand-forecast")

version = DeltaTable.forName(spark, feature_table).history(1).select("version").first()[0]
source = spark.read.option("versionAsOf", version).table(feature_table)
frame = source.toPandas()

# COMMAND ----------

with mlflow.start_run() as run:
    mlflow.log_input(mlflow.data.load_delta(table_name=feature_table, version=str(version)), context="training")
    mlflow.log_params(PARAMS)
    mlflow.set_tag("git_sha", dbutils.widgets.get("git_sha"))
    regressor = fit(frame)
    mlflow.pyfunc.log_model(
        artifact_path="model",
        python_model=DemandModel(regressor),
        signature=infer_signature(frame[FEATURES], [1]),
        registered_model_name=model_name,
    )

# COMMAND ----------

versions = MlflowClient().search_model_versions(f"name='{model_name}'")
newest = max(int(candidate.version) for candidate in versions)
MlflowClient().set_registered_model_alias(model_name, "candidate", newest)
dbutils.jobs.taskValues.set("model_version", newest)
