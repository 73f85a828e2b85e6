import { expect, test } from '@jest/globals'
import { derive } from '../../src/derive/derive.ts'
import { tools } from '../../src/generated/tools.ts'
import { sparkMl } from '../../src/tools/spark-ml.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sparkMl, {
  sees: [
    ['pyspark.ml.classification.RandomForestClassifier.fit(_)', 'train'],
    ['pyspark.ml.Pipeline.fit(_)', 'train'],
    ['pyspark.mllib.recommendation.ALS.train(_, 10)', 'train'],
    ["pyspark.ml.PipelineModel.load('m')", 'load-model'],
    ['pyspark.ml.PipelineModel.load.transform(_)', 'predict'],
    ['pyspark.ml.Pipeline.fit.transform(_)', 'predict'],
    ['pyspark.ml.evaluation.RegressionEvaluator.evaluate(_)', 'evaluate'],
    ["pyspark.sql.SparkSession.builder.getOrCreate.read.table('sales')", 'data @ sales'],
    ["pyspark.sql.SparkSession.builder.getOrCreate.table('sales')", 'data @ sales'],
    ['pyspark.sql.SparkSession.builder.getOrCreate.read.jdbc(_)', 'data'],
    [
      "pyspark.sql.SparkSession.builder.getOrCreate.createDataFrame.write.mode.saveAsTable('ml.sales')",
      'record @ ml.sales',
    ],
    ["pyspark.sql.SparkSession.builder.getOrCreate.read.parquet('s3://b/x')", 'data @ s3://b/x'],
  ],
  ignores: [
    'pyspark.ml.feature.StringIndexer.fit(_)',
    'pyspark.ml.feature.StandardScaler.fit.transform(_)',
    "pyspark.sql.SparkSession.builder.getOrCreate.read.csv('data/x.csv')",
  ],
})

test.each([
  ['from pyspark.sql import SparkSession\nSparkSession.builder.getOrCreate().read.table("a").show()\n', false],
  ['from pyspark.ml.classification import GBTClassifier\nGBTClassifier().fit(rows)\n', true],
])('whether data on Spark is machine learning: %s', (text, expected) => {
  const repository = repositoryOf({ 'requirements.txt': 'pyspark==3.5.4\n', 'job.py': text })
  expect(derive(repository, { tools, policy: { tools: [], exclude: [] } }).applicability.applicable).toBe(expected)
})
