/** One step of a job; `uses` carries its version comment. */
export interface Step {
  /** Comment lines above it. */
  readonly note?: readonly string[] | undefined
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly if?: string | undefined
  readonly uses?: string | undefined
  readonly with?: Readonly<Record<string, string>> | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Commands, a line each. */
  readonly run?: readonly string[] | undefined
}

export interface Job {
  readonly id: string
  readonly needs?: string | undefined
  readonly if?: string | undefined
  readonly permissions?: Readonly<Record<string, string>> | undefined
  readonly outputs?: Readonly<Record<string, string>> | undefined
  readonly environment?: string | undefined
  /** Minutes after which it is stopped. */
  readonly minutes: number
  /** The folder its commands run in, where it is not the root. */
  readonly folder?: string | undefined
  readonly steps: readonly Step[]
}

export interface Workflow {
  /** Comment lines at its head. */
  readonly about: readonly string[]
  readonly name: string
  /** What stands under `on:`, as YAML lines. */
  readonly on: readonly string[]
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: readonly Job[]
}

/** A GitHub Actions workflow as text, with its comments. */
export function workflowText(workflow: Workflow): string {
  const { about, name, on, permissions, jobs } = workflow
  return `${[
    ...about.map((line) => `# ${line}`),
    `name: ${yamlText(name)}`,
    'on:',
    ...indented(on),
    '',
    ...mapping('permissions', permissions),
    '',
    'jobs:',
    ...indented(jobs.flatMap(jobLines)),
  ].join('\n')}\n`
}

/** A scalar of YAML that reads back as the same text, whatever is in it. */
export function yamlText(text: string): string {
  const plain = /^[A-Za-z_./$][\w ./@$(){}='|<>!-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
  return plain && text.trim() === text ? text : JSON.stringify(text)
}

function jobLines(job: Job): readonly string[] {
  return [
    `${job.id}:`,
    ...indented([
      ...optional('needs', job.needs),
      ...optional('if', job.if),
      'runs-on: ubuntu-latest',
      `timeout-minutes: ${job.minutes}`,
      ...optional('environment', job.environment),
      ...mapping('permissions', job.permissions),
      ...mapping('outputs', job.outputs),
      ...(job.folder === undefined ? [] : ['defaults:', '  run:', `    working-directory: ${yamlText(job.folder)}`]),
      'steps:',
      ...indented(job.steps.flatMap(stepLines)),
    ]),
  ]
}

function stepLines(step: Step): readonly string[] {
  const [first = '', ...rest] = [
    ...optional('name', step.name),
    ...optional('id', step.id),
    ...optional('if', step.if),
    ...(step.uses === undefined ? [] : [`uses: ${step.uses}`]),
    ...mapping('with', step.with),
    ...mapping('env', step.env),
    ...runLines(step.run),
  ]
  return [...(step.note ?? []).map((line) => `# ${line}`), `- ${first}`, ...indented(rest)]
}

function runLines(commands: readonly string[] | undefined): readonly string[] {
  if (commands === undefined) return []
  const [only] = commands
  if (commands.length === 1 && only !== undefined && yamlText(only) === only) return [`run: ${only}`]
  return ['run: |', ...indented(commands)]
}

function optional(key: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${key}: ${yamlText(value)}`]
}

function mapping(key: string, values: Readonly<Record<string, string>> | undefined): readonly string[] {
  const entries = Object.entries(values ?? {})
  if (entries.length === 0) return []
  return [
    `${key}:`,
    ...indented(entries.map(([name, value]) => `${name}: ${isBoolean(value) ? value : yamlText(value)}`)),
  ]
}

/** As an input of an action they stand as they are; GitHub hands every input over as text. */
function isBoolean(text: string): boolean {
  return text === 'true' || text === 'false'
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}
