import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, Files, Handler, ModelDocument, Roles } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { modelCards } from './model-cards.ts'
import { schemaFiles } from './schema-files.ts'

/** What the repository gives to consumers of its model: in files, in the types of its scoring handlers, in what code keeps with the model. */
export function documentsOf(
  files: Files,
  units: readonly CodeUnit[],
  handlers: readonly Handler[],
  roles: Roles,
): readonly ModelDocument[] {
  const scoring = new Set(roles.scoring.map(({ path }) => path))
  const onlyNotebooks = roles.training.every((path) => path.endsWith('.ipynb'))
  const calls = units
    .filter(({ path, test, language }) => {
      if (test || isTested(path) || isShown(path)) return false
      return language !== 'notebook' || onlyNotebooks || !path.endsWith('.ipynb')
    })
    .flatMap((unit) => unit.activities)
    .filter((activity) => activity.kind === 'document' && (!isOfHandler(activity) || scoring.has(activity.at.path)))
  const typed = handlers
    .filter(({ at }) => !isShown(at.path))
    .filter(
      ({ scores, at, activities }) =>
        activities.some(({ kind }) => kind === 'predict') || (scores && scoring.has(at.path)),
    )
    .flatMap(({ name, says, at }): readonly ModelDocument[] =>
      says === undefined ? [] : [{ kind: 'schema', note: `${name} ${says}`, at }],
    )
  return [...typed, ...calls.map(documentOf), ...schemaFiles(files), ...modelCards(files)]
}

/** A decorator describes the handler it stands on, which must be one of the model's. */
function isOfHandler({ detail }: Activity): boolean {
  return /^(?:plumber::)?@/.test(detail['call'] ?? '')
}

function documentOf({ note, at, detail }: Activity): ModelDocument {
  const call = detail['call'] ?? ''
  const kind = /card/i.test(call)
    ? 'card'
    : /schema|expect|marshal|validate|arguments|@param$/i.test(call)
      ? 'schema'
      : 'signature'
  return { kind, note, at }
}
