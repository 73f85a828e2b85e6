import type { Criterion, Example, MaturityModel } from '../model/criterion.ts'
import type { Tool } from '../model/tool.ts'
import { activityWords } from './activity-words.ts'
import { fenced } from './fenced.ts'
import { soughtBy } from './sought-by.ts'
import { standingsOf } from './standings-of.ts'
import { toolsDoing, toolsInRole } from './tools-doing.ts'

/** What an explanation draws on beside the criterion itself. */
export interface Known {
  readonly models: readonly MaturityModel[]
  readonly probes: readonly { readonly id: string; readonly question: string }[]
  readonly tools: readonly Tool[]
}

/** A criterion for its reader, as markdown: what it asks and why, how it is looked for, what meets it, how to close it. */
export function explain(criterion: Criterion, known: Known): string {
  const { id, title, dimension, why, gap, meets, notEnough, remedy, references, examples } = criterion
  return `${[
    `# ${title}`,
    `\`${id}\`, dimension ${dimension}`,
    standings(id, known.models),
    why,
    '## What meets it',
    bullets(meets),
    '## What is not enough',
    bullets(notEnough),
    '## How it is looked for',
    questions(criterion, known.probes),
    tools(criterion, known.tools),
    '## How to close it',
    `In the gap list: ${gap}`,
    `First step (${remedy.effort} effort): ${remedy.steps}`,
    remedy.scaffold === true ? `\`mlops-maturity scaffold ${id}\` writes a first version.` : '',
    '## Examples',
    'Tiny repositories, which are also the tests of this criterion.',
    ...examples.map(exampleOf),
    '## References',
    bullets(references.map((reference) => `[${reference.title}](${reference.url})`)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function standings(id: string, models: readonly MaturityModel[]): string {
  const rows = standingsOf(id, models).map(
    ({ model, level, levelName, required }) =>
      `${required ? 'Required' : 'Expected'} at level ${level} (${levelName}) of \`${model.id}\`, ${model.title}.`,
  )
  return rows.length === 0 ? 'No model at hand asks for it.' : bullets(rows)
}

function questions({ when }: Criterion, probes: Known['probes']): string {
  const sought = soughtBy(when)
  const joint = 'all' in when ? 'All of these must hold:' : 'any' in when ? 'One of these must hold:' : ''
  const asked = sought.probes.map((id) => {
    const question = probes.find((probe) => probe.id === id)?.question
    return question === undefined ? `\`${id}\`` : `${question} (\`${id}\`)`
  })
  return [joint, bullets(asked)].filter((part) => part !== '').join('\n\n')
}

function tools({ when }: Criterion, all: readonly Tool[]): string {
  const { activities, roles } = soughtBy(when)
  const rows = [
    ...activities.map((kind) => ({ what: `${kind} (${activityWords[kind]})`, who: toolsDoing(kind, all) })),
    ...roles.map((role) => ({ what: `in the role ${role}`, who: toolsInRole(role, all) })),
  ].filter(({ who }) => who.length > 0)
  if (rows.length === 0) return ''
  const lines = rows.map(({ what, who }) => `${what}: ${who.map((tool) => tool.name).join(', ')}`)
  return `Tools that count, by what they do; a tool of your own can be taught in the config:\n\n${bullets(lines)}`
}

const outcomes: Readonly<Record<Example['expect'], string>> = {
  met: 'Met',
  unmet: 'Not met',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
}

function exampleOf({ title, expect, files }: Example): string {
  const blocks = Object.entries(files).map(([path, text]) => `\`${path}\`\n\n${fenced(path, text)}`)
  return [`### ${outcomes[expect]}: ${title}`, ...blocks].join('\n\n')
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
