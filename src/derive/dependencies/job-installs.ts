import type { Requirement } from '../../model/facts.ts'
import { items, oneOrMore, scalar, under } from '../yaml/look-up.ts'
import type { YamlMapping } from '../yaml/yaml-node.ts'
import { pipInstalls } from './pip-installs.ts'

/** What fits models or carries the data: their versions change what a training makes. */
const computing = new Set(
  (
    'numpy pandas polars scipy scikit-learn sklearn xgboost lightgbm catboost torch torchvision pytorch-lightning lightning tensorflow keras jax ' +
    'transformers timm fastai spacy statsmodels prophet ultralytics sentence-transformers pyspark'
  ).split(' '),
)

/** Brings what files of the repository declare, or does so out of sight. */
const declares =
  /(?:\s-r|--requirement)[\s=]|\binstall\s+(?:-\S+\s+)*["']?\.|\b(?:poetry|uv|pdm|pipenv|conda|mamba|micromamba|pixi|rye|hatch|tox|nox|make|just|mise|invoke|docker)\b|pip-sync|setup\.py/

/** The first package of a job that installs by name alone, without a version, what training computes with; undefined where files decide. */
export function openInstall(job: YamlMapping, path: string): Requirement | undefined {
  const steps = items(under(job, 'steps')).flatMap(
    (step) => scalar(under(step, 'run') ?? under(step, 'script') ?? under(step, 'bash')) ?? [],
  )
  const scripts = [...steps, ...oneOrMore(under(job, 'script'))]
  if (scripts.some(({ text }) => declares.test(text))) return undefined
  return scripts
    .flatMap(({ text, contentLine }) => pipInstalls(text, path, contentLine))
    .flatMap(({ requirements }) => requirements)
    .find(({ name, pinned }) => !pinned && computing.has(name))
}
