import type { CodeUnit, Facts } from '../../model/facts.ts'
import { ofKind } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'

const fromRegistry =
  /models:\/|get_latest_versions|get_model_version_by_alias|search_model_versions|use_artifact|use_model|Model\.get_model_path|hub\.get/

/** One version by its number: promoting another changes nothing there. */
const pinned = /models:\/[^"'\s@]{1,200}\/(?:\d+|\{[\w.]*version[\w.]*\})(?=["'])/gi

/** Promotions in a registry out of which the serving code loads its model: moving the stage or alias changes what answers. */
export function promotionsOf(occurrences: readonly Occurrence[], facts: Facts): readonly Occurrence[] {
  const promotions = ofKind(occurrences, ['publish'], ['model'])
  if (promotions.length === 0) return []
  const readers = facts.code.filter((unit) => servesFromRegistry(unit, facts))
  return promotions.filter(({ activity }) =>
    readers.some(
      ({ path, activities }) =>
        path !== activity.at.path &&
        activities.some(({ kind, tool }) => kind === 'load-model' && tool !== undefined && tool === activity.tool),
    ),
  )
}

/** A server, or code it imports, that reads its model by registry name; training and tests that do so serve nobody. */
function servesFromRegistry({ path, test, activities }: CodeUnit, facts: Facts): boolean {
  if (test || activities.some(({ kind }) => kind === 'train')) return false
  const answers = facts.roles.scoring.some((at) => at.path === path) || facts.roles.application.includes(path)
  if (!answers || !activities.some(({ kind }) => kind === 'load-model')) return false
  const serves = facts.code.some(
    (one) => one.activities.some(({ kind }) => kind === 'serve') && (one.path === path || one.imports.includes(path)),
  )
  const text = facts.files.text(path)
  return serves && text?.state === 'seen' && fromRegistry.test(text.value.replace(pinned, ''))
}
