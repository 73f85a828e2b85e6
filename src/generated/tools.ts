// Derived by `npm run generate`; edits are lost.
import type { Tool } from '../model/tool.ts'
import { accelerate } from '../tools/accelerate.ts'
import { aim } from '../tools/aim.ts'
import { airflow } from '../tools/airflow.ts'
import { alibiDetect } from '../tools/alibi-detect.ts'
import { amazonS3 } from '../tools/amazon-s3.ts'
import { anthropic } from '../tools/anthropic.ts'
import { appPlatforms } from '../tools/app-platforms.ts'
import { applicationInsights } from '../tools/application-insights.ts'
import { argo } from '../tools/argo.ts'
import { arize } from '../tools/arize.ts'
import { autogluon } from '../tools/autogluon.ts'
import { awsCompute } from '../tools/aws-compute.ts'
import { axolotl } from '../tools/axolotl.ts'
import { azureApps } from '../tools/azure-apps.ts'
import { azureMl } from '../tools/azure-ml.ts'
import { azureMlopsTemplates } from '../tools/azure-mlops-templates.ts'
import { azureStorage } from '../tools/azure-storage.ts'
import { bentoml } from '../tools/bentoml.ts'
import { bigquery } from '../tools/bigquery.ts'
import { bitbucketPipes } from '../tools/bitbucket-pipes.ts'
import { catboost } from '../tools/catboost.ts'
import { circleciOrbs } from '../tools/circleci-orbs.ts'
import { clearml } from '../tools/clearml.ts'
import { cloudwatch } from '../tools/cloudwatch.ts'
import { cml } from '../tools/cml.ts'
import { comet } from '../tools/comet.ts'
import { compilers } from '../tools/compilers.ts'
import { conda } from '../tools/conda.ts'
import { cuml } from '../tools/cuml.ts'
import { dagster } from '../tools/dagster.ts'
import { darts } from '../tools/darts.ts'
import { daskMl } from '../tools/dask-ml.ts'
import { databricks } from '../tools/databricks.ts'
import { datadog } from '../tools/datadog.ts'
import { dbi } from '../tools/dbi.ts'
import { dbt } from '../tools/dbt.ts'
import { deepchecks } from '../tools/deepchecks.ts'
import { detectron2 } from '../tools/detectron2.ts'
import { django } from '../tools/django.ts'
import { docker } from '../tools/docker.ts'
import { documentDatabases } from '../tools/document-databases.ts'
import { dvc } from '../tools/dvc.ts'
import { dvclive } from '../tools/dvclive.ts'
import { evidently } from '../tools/evidently.ts'
import { fairlearn } from '../tools/fairlearn.ts'
import { falcon } from '../tools/falcon.ts'
import { fastai } from '../tools/fastai.ts'
import { fastapi } from '../tools/fastapi.ts'
import { fasttext } from '../tools/fasttext.ts'
import { feast } from '../tools/feast.ts'
import { flair } from '../tools/flair.ts'
import { flaml } from '../tools/flaml.ts'
import { flask } from '../tools/flask.ts'
import { fluentd } from '../tools/fluentd.ts'
import { flyte } from '../tools/flyte.ts'
import { gensim } from '../tools/gensim.ts'
import { githubReleases } from '../tools/github-releases.ts'
import { github } from '../tools/github.ts'
import { gitlab } from '../tools/gitlab.ts'
import { gluonts } from '../tools/gluonts.ts'
import { googleCloudRun } from '../tools/google-cloud-run.ts'
import { googleCloudStorage } from '../tools/google-cloud-storage.ts'
import { googleGenai } from '../tools/google-genai.ts'
import { gradio } from '../tools/gradio.ts'
import { greatExpectations } from '../tools/great-expectations.ts'
import { gto } from '../tools/gto.ts'
import { h2o } from '../tools/h2o.ts'
import { helm } from '../tools/helm.ts'
import { hopsworks } from '../tools/hopsworks.ts'
import { httpDownload } from '../tools/http-download.ts'
import { huggingfaceDatasets } from '../tools/huggingface-datasets.ts'
import { huggingfaceHub } from '../tools/huggingface-hub.ts'
import { imbalancedLearn } from '../tools/imbalanced-learn.ts'
import { implicit } from '../tools/implicit.ts'
import { javascriptTests } from '../tools/javascript-tests.ts'
import { jax } from '../tools/jax.ts'
import { joblib } from '../tools/joblib.ts'
import { kaggle } from '../tools/kaggle.ts'
import { kedro } from '../tools/kedro.ts'
import { kestra } from '../tools/kestra.ts'
import { kserve } from '../tools/kserve.ts'
import { kubeflow } from '../tools/kubeflow.ts'
import { kubernetes } from '../tools/kubernetes.ts'
import { lakefs } from '../tools/lakefs.ts'
import { langchain } from '../tools/langchain.ts'
import { lifelines } from '../tools/lifelines.ts'
import { lightgbm } from '../tools/lightgbm.ts'
import { lightning } from '../tools/lightning.ts'
import { linters } from '../tools/linters.ts'
import { litellm } from '../tools/litellm.ts'
import { litserve } from '../tools/litserve.ts'
import { llamaIndex } from '../tools/llama-index.ts'
import { localClusters } from '../tools/local-clusters.ts'
import { metaflow } from '../tools/metaflow.ts'
import { mlflow } from '../tools/mlflow.ts'
import { nannyml } from '../tools/nannyml.ts'
import { neptune } from '../tools/neptune.ts'
import { nixtla } from '../tools/nixtla.ts'
import { notifications } from '../tools/notifications.ts'
import { npm } from '../tools/npm.ts'
import { onnx } from '../tools/onnx.ts'
import { openai } from '../tools/openai.ts'
import { opentelemetry } from '../tools/opentelemetry.ts'
import { packageIndex } from '../tools/package-index.ts'
import { pages } from '../tools/pages.ts'
import { pandas } from '../tools/pandas.ts'
import { pandera } from '../tools/pandera.ts'
import { peft } from '../tools/peft.ts'
import { pins } from '../tools/pins.ts'
import { pip } from '../tools/pip.ts'
import { plumber } from '../tools/plumber.ts'
import { pmdarima } from '../tools/pmdarima.ts'
import { prefect } from '../tools/prefect.ts'
import { prometheus } from '../tools/prometheus.ts'
import { prophet } from '../tools/prophet.ts'
import { pulumi } from '../tools/pulumi.ts'
import { pycaret } from '../tools/pycaret.ts'
import { pyod } from '../tools/pyod.ts'
import { pytest } from '../tools/pytest.ts'
import { pytorch } from '../tools/pytorch.ts'
import { rPackages } from '../tools/r-packages.ts'
import { rStats } from '../tools/r-stats.ts'
import { ray } from '../tools/ray.ts'
import { river } from '../tools/river.ts'
import { sacred } from '../tools/sacred.ts'
import { sagemaker } from '../tools/sagemaker.ts'
import { scikitLearn } from '../tools/scikit-learn.ts'
import { sentenceTransformers } from '../tools/sentence-transformers.ts'
import { sentry } from '../tools/sentry.ts'
import { skorch } from '../tools/skorch.ts'
import { sktime } from '../tools/sktime.ts'
import { snowflake } from '../tools/snowflake.ts'
import { spacy } from '../tools/spacy.ts'
import { sparkMl } from '../tools/spark-ml.ts'
import { sqlDatabases } from '../tools/sql-databases.ts'
import { ssh } from '../tools/ssh.ts'
import { stableBaselines3 } from '../tools/stable-baselines3.ts'
import { statsmodels } from '../tools/statsmodels.ts'
import { streamlit } from '../tools/streamlit.ts'
import { surprise } from '../tools/surprise.ts'
import { tabnet } from '../tools/tabnet.ts'
import { tensorboard } from '../tools/tensorboard.ts'
import { tensorflowDatasets } from '../tools/tensorflow-datasets.ts'
import { tensorflowServing } from '../tools/tensorflow-serving.ts'
import { tensorflow } from '../tools/tensorflow.ts'
import { terraform } from '../tools/terraform.ts'
import { tfx } from '../tools/tfx.ts'
import { tidymodels } from '../tools/tidymodels.ts'
import { torchserve } from '../tools/torchserve.ts'
import { tpot } from '../tools/tpot.ts'
import { transformers } from '../tools/transformers.ts'
import { triton } from '../tools/triton.ts'
import { trl } from '../tools/trl.ts'
import { ultralytics } from '../tools/ultralytics.ts'
import { unittest } from '../tools/unittest.ts'
import { uv } from '../tools/uv.ts'
import { uvicorn } from '../tools/uvicorn.ts'
import { vertexAi } from '../tools/vertex-ai.ts'
import { vetiver } from '../tools/vetiver.ts'
import { vllm } from '../tools/vllm.ts'
import { wandb } from '../tools/wandb.ts'
import { whylogs } from '../tools/whylogs.ts'
import { xgboost } from '../tools/xgboost.ts'
import { zenml } from '../tools/zenml.ts'

/** Every tool that is known, by file name. */
export const tools: readonly Tool[] = [
  accelerate,
  aim,
  airflow,
  alibiDetect,
  amazonS3,
  anthropic,
  appPlatforms,
  applicationInsights,
  argo,
  arize,
  autogluon,
  awsCompute,
  axolotl,
  azureApps,
  azureMl,
  azureMlopsTemplates,
  azureStorage,
  bentoml,
  bigquery,
  bitbucketPipes,
  catboost,
  circleciOrbs,
  clearml,
  cloudwatch,
  cml,
  comet,
  compilers,
  conda,
  cuml,
  dagster,
  darts,
  daskMl,
  databricks,
  datadog,
  dbi,
  dbt,
  deepchecks,
  detectron2,
  django,
  docker,
  documentDatabases,
  dvc,
  dvclive,
  evidently,
  fairlearn,
  falcon,
  fastai,
  fastapi,
  fasttext,
  feast,
  flair,
  flaml,
  flask,
  fluentd,
  flyte,
  gensim,
  githubReleases,
  github,
  gitlab,
  gluonts,
  googleCloudRun,
  googleCloudStorage,
  googleGenai,
  gradio,
  greatExpectations,
  gto,
  h2o,
  helm,
  hopsworks,
  httpDownload,
  huggingfaceDatasets,
  huggingfaceHub,
  imbalancedLearn,
  implicit,
  javascriptTests,
  jax,
  joblib,
  kaggle,
  kedro,
  kestra,
  kserve,
  kubeflow,
  kubernetes,
  lakefs,
  langchain,
  lifelines,
  lightgbm,
  lightning,
  linters,
  litellm,
  litserve,
  llamaIndex,
  localClusters,
  metaflow,
  mlflow,
  nannyml,
  neptune,
  nixtla,
  notifications,
  npm,
  onnx,
  openai,
  opentelemetry,
  packageIndex,
  pages,
  pandas,
  pandera,
  peft,
  pins,
  pip,
  plumber,
  pmdarima,
  prefect,
  prometheus,
  prophet,
  pulumi,
  pycaret,
  pyod,
  pytest,
  pytorch,
  rPackages,
  rStats,
  ray,
  river,
  sacred,
  sagemaker,
  scikitLearn,
  sentenceTransformers,
  sentry,
  skorch,
  sktime,
  snowflake,
  spacy,
  sparkMl,
  sqlDatabases,
  ssh,
  stableBaselines3,
  statsmodels,
  streamlit,
  surprise,
  tabnet,
  tensorboard,
  tensorflowDatasets,
  tensorflowServing,
  tensorflow,
  terraform,
  tfx,
  tidymodels,
  torchserve,
  tpot,
  transformers,
  triton,
  trl,
  ultralytics,
  unittest,
  uv,
  uvicorn,
  vertexAi,
  vetiver,
  vllm,
  wandb,
  whylogs,
  xgboost,
  zenml,
]
