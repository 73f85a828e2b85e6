import type { Assessment } from '../model/assessment.ts'

/** What the first config of a repository would mean, around its path: a bold beginning and the rest of the sentences. */
export interface ProposedWords {
  readonly bold: string
  readonly path: string
  readonly rest: string
}

/** Puts the config that a pull request brings into words; undefined where it brings none. */
export function proposedWords({ proposed, model }: Pick<Assessment, 'proposed' | 'model'>): ProposedWords | undefined {
  if (proposed === undefined) return undefined
  const { path } = proposed
  if (proposed.state === 'faulty') {
    return { bold: 'This pull request proposes a config that cannot be used:', path, rest: `. ${proposed.fault}` }
  }
  const { project, level, target, minimum, gate } = proposed
  const same = proposed.model.title === model.title && proposed.model.version === model.version
  const facts = [
    ...(project.path === '.' ? [] : [`project ${project.name}`]),
    `level ${level}`,
    ...(target === null ? [] : [`target ${target}`]),
    ...(minimum === null ? [] : [`minimum ${minimum}`]),
    ...(same ? [] : [`by ${proposed.model.title} ${proposed.model.version}`]),
  ]
  const why = gate.reasons.length === 0 ? '' : ` (${gate.reasons.join('; ')})`
  const rest = `. With it ${wouldWords(gate.outcome)}${why}: ${facts.join(', ')}. It decides nothing until it is merged.`
  return { bold: 'This pull request proposes a config:', path, rest }
}

function wouldWords(outcome: Assessment['gate']['outcome']): string {
  switch (outcome) {
    case 'pass':
      return 'the gate would pass'
    case 'fail':
      return 'the gate would fail'
    case 'incomplete':
      return 'the gate would be incomplete'
    case 'not-applicable':
      return 'there would be nothing to gate'
    case 'none':
      return 'nothing would be held up'
  }
}
