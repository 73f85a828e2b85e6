import type { Criterion, MaturityModel } from '../model/criterion.ts'

/** The reference page of one model: its levels, when to aim for each, and what each asks. */
export function modelPage(model: MaturityModel, criteria: readonly Criterion[]): string {
  const levels = model.levels.map(({ level, name, summary, propose, required, expected }) => {
    const rows = [...required.map((id) => rowOf(id, 'required')), ...expected.map((id) => rowOf(id, 'expected'))]
    const table = ['| Criterion | Dimension | | What holds |', '| --- | --- | --- | --- |', ...rows].join('\n')
    return [
      `## Level ${level}: ${name}`,
      summary,
      `When to aim for it: ${propose}`,
      rows.length === 0 ? 'It asks for nothing.' : table,
    ].join('\n\n')
  })
  return `${[
    `# ${model.title}`,
    `\`${model.id}\`, version ${model.version}, after [${model.source.title}](${model.source.url}).`,
    'Levels are cumulative: a level is reached when every required criterion of it and of all levels below holds. Expected criteria are gaps to close and count towards the completion of a level; they hold nothing back unless the config says so. The cumulative rule is ours; the sources leave it open.',
    ...(model.nonWaivable === undefined || model.nonWaivable.length === 0
      ? []
      : [`No waiver counts for ${model.nonWaivable.map((id) => `\`${id}\``).join(', ')}.`]),
    ...levels,
  ].join('\n\n')}\n`

  function rowOf(id: string, standing: string): string {
    const criterion = criteria.find((one) => one.id === id)
    const name = criterion === undefined ? `\`${id}\`` : `[\`${id}\`](../criteria/${id}.md)`
    return `| ${name} | ${criterion?.dimension ?? ''} | ${standing} | ${criterion?.title ?? ''} |`
  }
}
