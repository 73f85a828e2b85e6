import type { CodeUnit, Files } from '../../model/facts.ts'
import { isTemplatePath } from '../dependencies/is-foreign.ts'
import { isShown, isTested } from './path-purpose.ts'
import type { Signal } from './signal.ts'

const generators =
  /(?:^|\/)(?:cookiecutter\.json|copier\.ya?ml|ccds\.json|databricks_template_schema\.json|\.cruft\.json|template\.ya?ml|hooks\/(?:pre|post)_gen_project\.(?:py|sh))$/
const code = /\.(?:py|ipynb|r|rmd|qmd|ya?ml|toml|sql|sh|tf)(?:\.(?:tmpl|jinja2?|j2|mustache))?$/i

/** Whether the repository's content is to be filled in by a generator first: placeholders in paths, and no code of its own that fits or asks a model. */
export function templateSignals(files: Files, units: readonly CodeUnit[]): readonly Signal[] {
  const payload = files.entries.filter(({ path }) => isTemplatePath(path) && code.test(path) && !isTested(path))
  const [first] = payload
  if (first === undefined) return []
  const own = units.filter(({ path, test }) => !test && !isTested(path) && !isTemplatePath(path) && !isShown(path))
  if (own.some(({ activities }) => activities.some(({ kind }) => kind === 'train' || kind === 'predict'))) return []
  const generator = files.entries.find(({ path }) => generators.test(path))
  const named = payload.filter(({ path }) => /\{\{|\{%|__[a-z_]+__\//.test(path))
  if (generator === undefined && named.length < 3) return []
  return [
    { weight: 3, note: `${payload.length} files carry placeholders to be filled in`, at: { path: first.path } },
    ...(generator === undefined
      ? []
      : [{ weight: 2, note: 'a generator fills them in', at: { path: generator.path } } as const]),
  ]
}
