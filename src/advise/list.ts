import { dimensions } from '../model/dimension.ts'
import type { Criterion, MaturityModel } from '../model/criterion.ts'

interface Row {
  readonly id: string
  readonly required: boolean
  readonly criterion: Criterion | undefined
}

/** The criteria of a model as plain text, by level and dimension, required ones first. */
export function list(model: MaturityModel, criteria: readonly Criterion[]): string {
  const widest = Math.max(0, ...model.levels.flatMap((level) => [...level.required, ...level.expected]).map(length))
  const blocks = model.levels.map(({ level, name, summary, required, expected }) => {
    const rows = [
      ...required.map((id): Row => ({ id, required: true, criterion: find(id) })),
      ...expected.map((id): Row => ({ id, required: false, criterion: find(id) })),
    ]
    const lines = rows.length === 0 ? ['  asks for nothing'] : byDimension(rows).map((row) => lineOf(row, widest))
    return [`Level ${level}  ${name}`, `  ${summary}`, '', ...lines].join('\n')
  })
  return `${model.title}, ${model.id}@${model.version}\n\n${blocks.join('\n\n')}\n`

  function find(id: string): Criterion | undefined {
    return criteria.find((criterion) => criterion.id === id)
  }
}

function byDimension(rows: readonly Row[]): readonly Row[] {
  const place = ({ criterion }: Row): number =>
    criterion === undefined ? dimensions.length : dimensions.indexOf(criterion.dimension)
  return [...rows].sort((a, b) => place(a) - place(b) || Number(b.required) - Number(a.required))
}

function lineOf({ id, required, criterion }: Row, widest: number): string {
  const dimension = (criterion?.dimension ?? '').padEnd(Math.max(...dimensions.map(length)))
  return `  ${dimension}  ${required ? 'required' : 'expected'}  ${id.padEnd(widest)}  ${criterion?.title ?? ''}`.trimEnd()
}

function length(text: string): number {
  return text.length
}
