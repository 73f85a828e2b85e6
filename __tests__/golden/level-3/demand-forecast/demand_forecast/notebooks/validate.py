# Databricks notebook source
import mlflow
import pandas as pd

from demand_forecast.features import FEATURES, TARGET
from demand_forecast.model import wape

dbutils.widgets.text("feature_table", "")
dbutils.widgets.text("model_name", "")
model_name = dbutils.widgets.get("model_name")

# COMMAND ----------

mlflow.set_registry_uri("databricks-uc")
recent = spark.table(dbutils.widgets.get("feature_table")).where("date >= date_sub(current_date(), 14)").toPandas()
candidate = mlflow.pyfunc.load_model(f"models:/{model_name}@candidate")
error = wape(recent[TARGET].to_numpy(), pd.Series(candidate.predict(recent[FEATURES])).to_numpy())
print(f"WAPE of the candidate: {error:.3f}")
if error > 0.35:
    raise RuntimeError(f"WAPE {error:.3f} is above 0.35")
