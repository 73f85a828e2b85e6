import { dimensions } from '../model/dimension.ts'
import type { Criterion } from '../model/criterion.ts'
import { blindSpots } from './blind-spots.ts'
import { explain } from './explain.ts'
import type { Known } from './explain.ts'
import { modelPage } from './model-page.ts'
import { toolsPage } from './tools-page.ts'

/** Everything the reference is written from. */
export interface ReferenceSource extends Known {
  readonly criteria: readonly Criterion[]
  readonly followers: readonly { readonly id: string; readonly follows: string }[]
}

/** The pages of docs/reference, by path from there: index, criteria, models, tools, indirection and blind spots. */
export function referencePages(source: ReferenceSource): ReadonlyMap<string, string> {
  const { criteria, models, tools, followers } = source
  return new Map([
    ['index.md', indexPage(source)],
    ...criteria.map((criterion): [string, string] => [`criteria/${criterion.id}.md`, explain(criterion, source)]),
    ...models.map((model): [string, string] => [`models/${model.id}.md`, modelPage(model, criteria)]),
    ['tools.md', toolsPage(tools)],
    ['indirection.md', indirectionPage(followers)],
    ['blind-spots.md', blindSpots],
  ])
}

function indexPage({ criteria, models }: ReferenceSource): string {
  const byDimension = dimensions.map((dimension) => {
    const rows = criteria
      .filter((criterion) => criterion.dimension === dimension)
      .map(({ id, title }) => `| [\`${id}\`](criteria/${id}.md) | ${title} |`)
    return [`### ${dimension}`, ['| Criterion | What holds |', '| --- | --- |', ...rows].join('\n')].join('\n\n')
  })
  return `${[
    '# Reference',
    'Written by `npm run generate` from the criteria, models, tools and probes; edits are lost.',
    '## Models',
    models.map(({ id, title, version }) => `- [${title}](models/${id}.md), \`${id}@${version}\``).join('\n'),
    '## Criteria',
    ...byDimension,
    '## How it looks',
    [
      '- [Tools](tools.md): what each command, action, call and file means.',
      '- [Indirection](indirection.md): what is followed from a workflow to the code that does the work.',
      '- [Blind spots](blind-spots.md): what cannot be seen, and what to do about it.',
    ].join('\n'),
  ].join('\n\n')}\n`
}

function indirectionPage(followers: ReferenceSource['followers']): string {
  return `${[
    '# Indirection',
    'A step counts for what it does, also where that stands some hops away. From each step the tool follows, inside the repository, to a fixed depth and never in circles:',
    followers.map(({ id, follows }) => `- \`${id}\`: ${follows}`).join('\n'),
    'The way is kept and shown with the evidence, outermost first. A failure that is swallowed on the way is remembered: such a step counts neither as a test nor as a gate.',
  ].join('\n\n')}\n`
}
