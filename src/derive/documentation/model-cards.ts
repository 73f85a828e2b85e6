import type { Files, ModelDocument } from '../../model/facts.ts'
import { isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'

const named = /^(?:\w+[-_.])?model[-_ ]?cards?(?:[-_.][\w.-]*)?\.(?:md|markdown|rst|adoc|qmd|rmd|html|ya?ml|json|txt)$/i
const folder = /(?:^|\/)(?:\d+[-_. ]?)?model[-_ ]?cards?\//i
const text = /\.(?:md|markdown|rst|adoc|qmd|rmd|html)$/i
const shown = /(?:^|\/)(?:examples?|samples?|templates?|scaffolds?)\//i
const placeholder = /\{\{|\[more information needed\]|<!--|lorem ipsum|\bTBD\b/i
/** Words that a card must have beyond headings and blanks to say anything. */
const fewest = 20
const largest = 262_144

/** Files that describe a model for its users; a template with its blanks unfilled is none. */
export function modelCards(files: Files): readonly ModelDocument[] {
  return files.entries.flatMap(({ path, kind, size }): readonly ModelDocument[] => {
    if (kind !== 'file' || size > largest || isForeign(path) || isTested(path) || shown.test(path)) return []
    const name = path.slice(path.lastIndexOf('/') + 1)
    const card = named.test(name) || (text.test(name) && folder.test(path))
    const hub = !card && /^readme\.md$/i.test(name)
    if (!card && !hub) return []
    const read = files.text(path)
    if (read?.state !== 'seen' || (hub && !isHubCard(read.value))) return []
    return says(read.value) ? [{ kind: 'card', note: 'a model card', at: { path } }] : []
  })
}

/** The front matter by which the Hugging Face Hub knows the card of a model. */
function isHubCard(content: string): boolean {
  const end = content.startsWith('---') ? content.indexOf('\n---', 3) : -1
  return end > 0 && /^(?:pipeline_tag|model-index|library_name|base_model):/m.test(content.slice(0, end))
}

function says(content: string): boolean {
  const words = content
    .split('\n')
    .filter((line) => !/^\s*(?:#|---|```)/.test(line) && !placeholder.test(line))
    .join(' ')
    .match(/[\p{L}\p{N}]{2,}/gu)
  return (words?.length ?? 0) >= fewest
}
