import type { Assessment } from '../../model/assessment.ts'
import { joinMarkdown, markdownCode, markdownOf } from '../markdown-escape.ts'
import type { Markdown } from '../markdown-escape.ts'
import { alert } from './alert.ts'

/** What nobody may overlook: a pull request that edits what gates it, and exceptions that end. */
export function notices({ delta, notes }: Pick<Assessment, 'delta' | 'notes'>, most = 10): Markdown {
  const edited = (delta?.gateEdited ?? []).slice(0, most).map((path) => markdownCode(path))
  const more = (delta?.gateEdited.length ?? 0) - edited.length
  const rest = more > 0 ? markdownOf` and ${more} more` : markdownOf``
  const boxes = [
    ...(edited.length === 0
      ? []
      : [
          alert('WARNING', [
            markdownOf`**This pull request edits what gates it:** ${joinMarkdown(edited, ', ')}${rest}. The rules of the target branch hold until it is merged.`,
          ]),
        ]),
    alert('NOTE', itemsOf(notes, 'policy', most)),
    alert('CAUTION', itemsOf(notes, 'exception', most)),
  ]
  return joinMarkdown(
    boxes.filter((box) => box.markdown !== ''),
    '\n\n',
  )
}

function itemsOf(notes: Assessment['notes'], topic: 'exception' | 'policy', most: number): readonly Markdown[] {
  const own = notes.filter((note) => note.topic === topic)
  const rows = own
    .slice(0, most)
    .map((note) => (own.length === 1 ? markdownOf`${note.message}` : markdownOf`- ${note.message}`))
  return own.length > most ? [...rows, markdownOf`- and ${own.length - most} more`] : rows
}
