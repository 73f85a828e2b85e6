import type { Tool } from '../model/tool.ts'

/** Estimators on a Spark cluster; feature transformers alone fit no model, and most of what imports pyspark only moves data. */
export const sparkMl: Tool = {
  id: 'spark-ml',
  name: 'Spark MLlib',
  url: 'https://spark.apache.org/mllib',
  roles: [],
  packages: ['pyspark', 'sparklyr'],
  imports: ['pyspark'],
  calls: [
    { call: 'pyspark.ml.**.fit', does: 'train', except: ['pyspark.ml.feature.**'] },
    { call: 'pyspark.mllib.**.train|trainClassifier|trainRegressor', does: 'train' },
    { call: 'pyspark.ml.**.load|read', does: 'load-model', except: ['pyspark.ml.feature.**'] },
    { call: 'pyspark.ml.**.transform', does: 'predict', except: ['pyspark.ml.feature.**'] },
    { call: 'pyspark.ml.evaluation.**.evaluate', does: 'evaluate' },
    { call: 'pyspark.sql.**.read.jdbc', does: 'data' },
    { call: 'pyspark.sql.**.table', does: 'data', location: 0 },
    { call: 'pyspark.sql.**.write.**.saveAsTable|insertInto', does: 'record', location: 0 },
    { call: 'pyspark.sql.**.read.**.load|csv|parquet|json', does: 'data', location: 0, remote: 'shown' },
  ],
}
