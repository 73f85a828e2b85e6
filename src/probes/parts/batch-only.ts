import type { Facts } from '../../model/facts.ts'
import { deploymentsOf } from './deployments.ts'

/**
 * Why there is no live traffic to release to: every place that scores is a program that reads its model, predicts and ends.
 * Undefined where something answers requests or is deployed to do so, and where nothing scores.
 */
export function batchOnly(facts: Facts): string | undefined {
  const { scoring } = facts.roles
  if (
    scoring.length === 0 ||
    facts.code.some(({ test, activities }) => !test && activities.some(({ kind }) => kind === 'serve'))
  )
    return undefined
  const online = facts.declarations.some(
    ({ kind, detail }) => kind === 'serve' || (kind === 'deploy' && detail['batch'] !== 'yes'),
  )
  if (online || deploymentsOf(facts).some(({ activity }) => activity.subject !== 'pipeline')) return undefined
  const programs = scoring.map((at) => facts.code.find((unit) => unit.path === at.path))
  const batches = programs.every(
    (unit) =>
      unit !== undefined &&
      unit.entry &&
      !/backtest|eval/i.test(unit.path) &&
      unit.activities.some(({ kind }) => kind === 'predict') &&
      unit.activities.some(({ kind }) => kind === 'load-model'),
  )
  return batches ? 'Predictions are made in batches: no live traffic meets a new model.' : undefined
}
