import type { MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'

/**
 * A model as of one of its dates: what it asks for since a later one is expected and holds nothing back, whatever else the policy says,
 * so that a newer release of ours never looks like a change of the team's.
 * @throws UsageFault naming the dates there are.
 */
export function pinned(model: MaturityModel, date: string, place: string): MaturityModel {
  const dates = [...(model.earlier ?? []), model.version]
  if (!dates.includes(date)) {
    throw new UsageFault(
      `${place}The model ${model.id} is built in as of ${dates.join(', ')}, not ${date === '' ? 'nothing' : JSON.stringify(date)}.`,
    )
  }
  const newer = Object.entries(model.since ?? {}).flatMap(([id, since]) => (since > date ? [id] : []))
  const isNewer = (id: string): boolean => newer.includes(id)
  const levels = model.levels.map((level) => ({
    ...level,
    required: level.required.filter((id) => !isNewer(id)),
    expected: [...level.expected, ...level.required.filter(isNewer)],
  }))
  return { ...model, version: date, levels, advisory: newer }
}
