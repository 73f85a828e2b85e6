// Derived by `npm run generate`; edits are lost.
import type { Tool } from '../model/tool.ts'
import { accelerate } from '../tools/accelerate.ts'
import { autogluon } from '../tools/autogluon.ts'
import { axolotl } from '../tools/axolotl.ts'
import { catboost } from '../tools/catboost.ts'
import { cuml } from '../tools/cuml.ts'
import { darts } from '../tools/darts.ts'
import { daskMl } from '../tools/dask-ml.ts'
import { detectron2 } from '../tools/detectron2.ts'
import { fairlearn } from '../tools/fairlearn.ts'
import { fastai } from '../tools/fastai.ts'
import { fasttext } from '../tools/fasttext.ts'
import { flaml } from '../tools/flaml.ts'
import { gensim } from '../tools/gensim.ts'
import { h2o } from '../tools/h2o.ts'
import { imbalancedLearn } from '../tools/imbalanced-learn.ts'
import { implicit } from '../tools/implicit.ts'
import { jax } from '../tools/jax.ts'
import { joblib } from '../tools/joblib.ts'
import { lifelines } from '../tools/lifelines.ts'
import { lightgbm } from '../tools/lightgbm.ts'
import { lightning } from '../tools/lightning.ts'
import { onnx } from '../tools/onnx.ts'
import { peft } from '../tools/peft.ts'
import { pmdarima } from '../tools/pmdarima.ts'
import { prophet } from '../tools/prophet.ts'
import { pycaret } from '../tools/pycaret.ts'
import { pytorch } from '../tools/pytorch.ts'
import { river } from '../tools/river.ts'
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
import { tensorflow } from '../tools/tensorflow.ts'
import { tidymodels } from '../tools/tidymodels.ts'
import { tpot } from '../tools/tpot.ts'
import { transformers } from '../tools/transformers.ts'
import { trl } from '../tools/trl.ts'
import { ultralytics } from '../tools/ultralytics.ts'
import { xgboost } from '../tools/xgboost.ts'

/** Every tool that is known, by file name. */
export const tools: readonly Tool[] = [
  accelerate,
  autogluon,
  axolotl,
  catboost,
  cuml,
  darts,
  daskMl,
  detectron2,
  fairlearn,
  fastai,
  fasttext,
  flaml,
  gensim,
  h2o,
  imbalancedLearn,
  implicit,
  jax,
  joblib,
  lifelines,
  lightgbm,
  lightning,
  onnx,
  peft,
  pmdarima,
  prophet,
  pycaret,
  pytorch,
  river,
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
  tensorflow,
  tidymodels,
  tpot,
  transformers,
  trl,
  ultralytics,
  xgboost,
]
