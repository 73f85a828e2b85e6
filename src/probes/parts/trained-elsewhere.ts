import type { Unseen } from '../../model/facet.ts'
import type { Facts } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import { occurrencesOf, ofKind } from './occurrences.ts'

/** Files and folders that by their name train: what they lack is missing here. What gathers `train_data` trains nothing. */
const trains = /(?:^|[/_.-])train(?:ing|er)?(?=[/_.-]|$)(?![_.-](?:data|sets?|samples?|labels?))/i

/** That a model is trained where nobody can see it: code takes it from a registry, and nothing of the repository fits one. */
export function trainedElsewhere(facts: Facts): Unseen | undefined {
  const own = facts.code.filter(({ test }) => !test).flatMap(({ activities }) => activities)
  if (facts.roles.training.length > 0 || own.some(({ kind }) => kind === 'train')) return undefined
  if (facts.files.entries.some(({ path }) => trains.test(path))) return undefined
  if (ofKind(occurrencesOf(facts), ['train']).length > 0) return undefined
  const taken = own.find(
    ({ kind, detail }) => kind === 'load-model' && (detail['location'] ?? '').startsWith('models:/'),
  )
  if (taken === undefined) return undefined
  return {
    what: 'the training of the model',
    reason: 'delegated',
    detail: `${placeOf(taken.at)} takes it from a registry, and nothing here trains it`,
  }
}
