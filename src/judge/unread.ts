import type { Answer } from '../model/answer.ts'
import { unknown } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { FactName, Snapshot } from '../model/snapshot.ts'

/** Files in which automation, training or serving can stand; what is in prose or data decides nothing. */
const code = /\.(?:py|r|sh|bash|tf|bicep|groovy|mk|rmd|qmd)$/i
const notebook = /\.ipynb$/i
const automation =
  /^\.github\/|(?:^|\/)(?:[^/]*dockerfile[^/]*|jenkinsfile|makefile|justfile|mlproject|[^/]*(?:pipeline|cloudbuild|buildspec|gitlab-ci|compose|databricks|taskfile)[^/]*\.ya?ml|dvc\.yaml|tox\.ini|(?:pyproject|mise)\.toml)$/i
const shown = 3

/**
 * What of the repository's files was not read and could have changed an answer: the tree, folders of it, or texts. Notebooks
 * are asked for apart: they say what a repository is, but hardly any criterion is met by one.
 */
export function unreadOf(snapshot: Snapshot, notebooks: 'with notebooks' | 'without notebooks'): readonly Unseen[] {
  const { tree, texts } = snapshot.facts
  const decides = (path: string): boolean =>
    code.test(path) || automation.test(path) || (notebooks === 'with notebooks' && notebook.test(path))
  if (tree.state === 'unseen') return [tree.why]
  const folders = (tree.value.missing ?? []).map((folder): Unseen => ({
    what: folder === '' ? 'parts of the tree' : `the folder ${folder}`,
    reason: 'too-large',
    detail: 'the tree is larger than could be listed',
  }))
  const files = Object.entries(texts).flatMap(([path, text]): readonly Unseen[] =>
    text.state === 'unseen' && decides(path) && text.why.detail !== 'binary' ? [text.why] : [],
  )
  return [...folders, ...files]
}

/** A no is only a no when everything was read that could have said yes. */
export function tempered(answer: Answer, needs: readonly FactName[], unread: readonly Unseen[]): Answer {
  if (answer.says !== 'no' || unread.length === 0) return answer
  return needs.includes('tree') || needs.includes('texts') ? unknown(...unread.slice(0, shown)) : answer
}
