import { activityWords } from './activity-words.ts'
import { markdownCode, trustedMarkdown, markdownOf } from '../report/markdown-escape.ts'
import type { Markdown } from '../report/markdown-escape.ts'
import type { Meaning, Tool } from '../model/tool.ts'

/** The reference page of all tools: what each command, action, workflow, call and file of theirs means. */
export function toolsPage(tools: readonly Tool[]): string {
  const sorted = [...tools].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  return `${[
    '# Tools',
    `What the tool recognises, ${tools.length} products in all. No criterion asks for a product: each row says what a use of it does, and criteria ask for what is done. A tool that is missing here can be taught in the config, under \`tools\`.`,
    'In commands and calls `*` stands for one word or name and `**` for any number of them. A call that starts with `?.` is a method of an object whose origin could not be traced, in a file that imports the tool; one that starts with `@` is a decorator.',
    ...sorted.map(sectionOf),
  ].join('\n\n')}\n`
}

function sectionOf(tool: Tool): string {
  const rows = rowsOf(tool)
  const facts = [
    `[${tool.url}](${tool.url})`,
    ...(tool.roles.length > 0 ? [`roles: ${tool.roles.join(', ')}`] : []),
    ...named('packages', tool.packages),
    ...named('imports', tool.imports),
    ...named('address from', tool.locations),
  ]
  const table = ['| What | Recognised by | Means |', '| --- | --- | --- |', ...rows.map((row) => row.markdown)].join(
    '\n',
  )
  return [`## ${tool.name}`, facts.map((fact) => `- ${fact}`).join('\n'), ...(rows.length > 0 ? [table] : [])].join(
    '\n\n',
  )
}

function named(label: string, names: readonly string[] | undefined): readonly string[] {
  if (names === undefined || names.length === 0) return []
  return [`${label}: ${names.map((name) => markdownCode(name).markdown).join(', ')}`]
}

function rowsOf(tool: Tool): readonly Markdown[] {
  return [
    ...(tool.commands ?? []).map((one) =>
      rowOf('command', one.command, one, [...having(one.flags), ...lacking(one.unless), ...lacking(one.except)]),
    ),
    ...(tool.actions ?? []).map((one) => rowOf('action', one.action, one, inputs(one.with))),
    ...(tool.workflows ?? []).map((one) => rowOf('workflow', one.workflow, one, inputs(one.with))),
    ...(tool.calls ?? []).map((one) =>
      rowOf('call', one.call, one, [
        ...having(one.keywords),
        ...lacking(one.without),
        ...lacking(one.except),
        ...elsewhere(one.remote),
      ]),
    ),
    ...(tool.files ?? []).map((one) => rowOf('file', one.file, one, keys(one.keys))),
  ]
}

function rowOf(what: string, pattern: string, meaning: Meaning, conditions: readonly Markdown[]): Markdown {
  const details = conditions.flatMap((condition, index) => [trustedMarkdown(index === 0 ? ' ' : ', '), condition])
  return markdownOf`| ${what} | ${markdownCode(pattern)}${details} | ${wordsOf(meaning)} |`
}

function wordsOf({ does, subject, store, locates }: Meaning): string {
  if (locates === true) return `says where it keeps things (${does})`
  const more = [...(subject === undefined ? [] : [subject]), ...(store === undefined ? [] : [`store: ${store}`])]
  return `${does}: ${activityWords[does]}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}

function having(words: readonly string[] | undefined): readonly Markdown[] {
  return (words ?? []).map((word) => markdownOf`with ${markdownCode(word)}`)
}

function lacking(words: readonly string[] | undefined): readonly Markdown[] {
  return (words ?? []).map((word) => markdownOf`not ${markdownCode(word)}`)
}

function elsewhere(remote: 'shown' | 'possible' | undefined): readonly Markdown[] {
  if (remote === undefined) return []
  return [
    trustedMarkdown(remote === 'shown' ? 'of an address on another machine' : 'unless of a place on this machine'),
  ]
}

function inputs(required: Readonly<Record<string, readonly string[]>> | undefined): readonly Markdown[] {
  return Object.entries(required ?? {}).map(
    ([name, values]) => markdownOf`with ${markdownCode(`${name}: ${values.join(' or ')}`)}`,
  )
}

function keys(required: Readonly<Record<string, string>> | undefined): readonly Markdown[] {
  return Object.entries(required ?? {}).map(
    ([name, value]) => markdownOf`with ${markdownCode(value === '*' ? name : `${name}: ${value}`)}`,
  )
}
