# Databricks notebook source
from pyspark.sql import functions as F

from demand_forecast.features import add_features

# COMMAND ----------

dbutils.widgets.text("source_table", "")
dbutils.widgets.text("feature_table", "")
source_table = dbutils.widgets.get("source_table")
feature_table = dbutils.widgets.get("feature_table")

# COMMAND ----------

sales = spark.table(source_table).where(F.col("date") >= F.date_sub(F.current_date(), 730))
features = (
    sales.groupBy("store_id")
    .applyInPandas(
        add_features,
        "date date, store_id int, article_id int, units int, on_promo int, weekday int, lag_7 double, mean_28 double",
    )
)
features.write.format("delta").mode("overwrite").saveAsTable(feature_table)
