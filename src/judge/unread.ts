import type { Answer } from '../model/answer.ts'
import { unknown } from '../model/answer.ts'
import type { Unseen } from '../model/facet.ts'
import type { FactName, Snapshot } from '../model/snapshot.ts'

/** Files in which automation, training or serving can stand; what is in prose or data decides nothing. */
const code = /\.(?:py|r|sh|bash|tf|bicep|groovy|mk|ipynb|rmd|qmd)$/i
const automation =
  /^\.github\/|(?:^|\/)(?:[^/]*dockerfile[^/]*|jenkinsfile|makefile|justfile|mlproject|[^/]*(?:pipeline|cloudbuild|buildspec|gitlab-ci|compose|databricks|taskfile)[^/]*\.ya?ml|dvc\.yaml|tox\.ini|(?:pyproject|mise)\.toml)$/i
const shown = 3

/** What of the repository's files was not read and could have changed an answer: the tree, folders of it, or texts. */
export function unreadOf(snapshot: Snapshot): readonly Unseen[] {
  const { tree, texts } = snapshot.facts
  if (tree.state === 'unseen') return [tree.why]
  const folders = (tree.value.missing ?? []).map((folder): Unseen => ({
    what: folder === '' ? 'parts of the tree' : `the folder ${folder}`,
    reason: 'too-large',
    detail: 'the tree is larger than could be listed',
  }))
  const files = Object.entries(texts).flatMap(([path, text]): readonly Unseen[] =>
    text.state === 'unseen' && (code.test(path) || automation.test(path)) && text.why.detail !== 'binary'
      ? [text.why]
      : [],
  )
  return [...folders, ...files]
}

/** A no is only a no when everything was read that could have said yes. */
export function tempered(answer: Answer, needs: readonly FactName[], unread: readonly Unseen[]): Answer {
  if (answer.says !== 'no' || unread.length === 0) return answer
  return needs.includes('tree') || needs.includes('texts') ? unknown(...unread.slice(0, shown)) : answer
}
