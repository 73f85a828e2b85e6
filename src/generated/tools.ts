// Derived by `npm run generate`; edits are lost.
import type { Tool } from '../model/tool.ts'
import { accelerate } from '../tools/accelerate.ts'
import { aim } from '../tools/aim.ts'
import { autogluon } from '../tools/autogluon.ts'
import { axolotl } from '../tools/axolotl.ts'
import { azureMl } from '../tools/azure-ml.ts'
import { azureMlopsTemplates } from '../tools/azure-mlops-templates.ts'
import { bentoml } from '../tools/bentoml.ts'
import { catboost } from '../tools/catboost.ts'
import { clearml } from '../tools/clearml.ts'
import { cml } from '../tools/cml.ts'
import { comet } from '../tools/comet.ts'
import { cuml } from '../tools/cuml.ts'
import { darts } from '../tools/darts.ts'
import { daskMl } from '../tools/dask-ml.ts'
import { databricks } from '../tools/databricks.ts'
import { detectron2 } from '../tools/detectron2.ts'
import { dvc } from '../tools/dvc.ts'
import { dvclive } from '../tools/dvclive.ts'
import { fairlearn } from '../tools/fairlearn.ts'
import { fastai } from '../tools/fastai.ts'
import { fasttext } from '../tools/fasttext.ts'
import { flaml } from '../tools/flaml.ts'
import { gensim } from '../tools/gensim.ts'
import { gto } from '../tools/gto.ts'
import { h2o } from '../tools/h2o.ts'
import { huggingfaceHub } from '../tools/huggingface-hub.ts'
import { imbalancedLearn } from '../tools/imbalanced-learn.ts'
import { implicit } from '../tools/implicit.ts'
import { jax } from '../tools/jax.ts'
import { joblib } from '../tools/joblib.ts'
import { lakefs } from '../tools/lakefs.ts'
import { lifelines } from '../tools/lifelines.ts'
import { lightgbm } from '../tools/lightgbm.ts'
import { lightning } from '../tools/lightning.ts'
import { mlflow } from '../tools/mlflow.ts'
import { neptune } from '../tools/neptune.ts'
import { onnx } from '../tools/onnx.ts'
import { peft } from '../tools/peft.ts'
import { pmdarima } from '../tools/pmdarima.ts'
import { prophet } from '../tools/prophet.ts'
import { pycaret } from '../tools/pycaret.ts'
import { pytorch } from '../tools/pytorch.ts'
import { river } from '../tools/river.ts'
import { sacred } from '../tools/sacred.ts'
import { sagemaker } from '../tools/sagemaker.ts'
import { scikitLearn } from '../tools/scikit-learn.ts'
import { sentenceTransformers } from '../tools/sentence-transformers.ts'
import { skorch } from '../tools/skorch.ts'
import { sktime } from '../tools/sktime.ts'
import { spacy } from '../tools/spacy.ts'
import { sparkMl } from '../tools/spark-ml.ts'
import { stableBaselines3 } from '../tools/stable-baselines3.ts'
import { statsmodels } from '../tools/statsmodels.ts'
import { surprise } from '../tools/surprise.ts'
import { tabnet } from '../tools/tabnet.ts'
import { tensorboard } from '../tools/tensorboard.ts'
import { tensorflow } from '../tools/tensorflow.ts'
import { tidymodels } from '../tools/tidymodels.ts'
import { tpot } from '../tools/tpot.ts'
import { transformers } from '../tools/transformers.ts'
import { trl } from '../tools/trl.ts'
import { ultralytics } from '../tools/ultralytics.ts'
import { vertexAi } from '../tools/vertex-ai.ts'
import { wandb } from '../tools/wandb.ts'
import { xgboost } from '../tools/xgboost.ts'

/** Every tool that is known, by file name. */
export const tools: readonly Tool[] = [
  accelerate,
  aim,
  autogluon,
  axolotl,
  azureMl,
  azureMlopsTemplates,
  bentoml,
  catboost,
  clearml,
  cml,
  comet,
  cuml,
  darts,
  daskMl,
  databricks,
  detectron2,
  dvc,
  dvclive,
  fairlearn,
  fastai,
  fasttext,
  flaml,
  gensim,
  gto,
  h2o,
  huggingfaceHub,
  imbalancedLearn,
  implicit,
  jax,
  joblib,
  lakefs,
  lifelines,
  lightgbm,
  lightning,
  mlflow,
  neptune,
  onnx,
  peft,
  pmdarima,
  prophet,
  pycaret,
  pytorch,
  river,
  sacred,
  sagemaker,
  scikitLearn,
  sentenceTransformers,
  skorch,
  sktime,
  spacy,
  sparkMl,
  stableBaselines3,
  statsmodels,
  surprise,
  tabnet,
  tensorboard,
  tensorflow,
  tidymodels,
  tpot,
  transformers,
  trl,
  ultralytics,
  vertexAi,
  wandb,
  xgboost,
]
