import type { Activity } from '../../model/activity.ts'
import type { Facts, Handler } from '../../model/facts.ts'

const shownDatabase = /\b(?:postgres(?:ql)?|mysql|mariadb|mssql|oracle)(?:\+\w+)?:\/\//
const settings = '**/{*.yml,*.yaml,.env*,*.env,*.toml,*.tf,Dockerfile*}'

/** Writes into a shared database that handlers make when they answer with a prediction. */
export function predictionLogs(facts: Facts): readonly Activity[] {
  const records = facts.handlers.filter((handler) => answers(handler, facts)).flatMap(recordsOf)
  const shared = records.filter(
    (one) => (one.tool !== 'sql-databases' || !isLocal(facts)) && !writesFrameToFile(one, facts),
  )
  const application = facts.declarations.filter(({ kind }) => kind === 'record')
  return facts.roles.scoring.length === 0 ? shared : [...shared, ...application]
}

function answers({ scores, at, activities }: Handler, facts: Facts): boolean {
  if (scores && facts.roles.scoring.some(({ path }) => path === at.path)) return true
  // Who trains on request predicts to measure what came of it.
  const does = new Set(activities.map(({ kind }) => kind))
  return does.has('predict') && !does.has('train')
}

function recordsOf({ activities }: Handler): readonly Activity[] {
  return activities.filter(
    ({ kind, detail, conditional }) => kind === 'record' && !conditional && detail['locates'] !== 'true',
  )
}

/** A table of pandas written over a connection to a file: `frame.to_sql("answers", sqlite3.connect("a.db"))`. */
function writesFrameToFile({ at, detail }: Activity, { files }: Facts): boolean {
  const text = detail['call']?.endsWith('.to_sql') === true ? files.text(at.path) : undefined
  return text?.state === 'seen' && /\bsqlite3\.connect\(/.test(text.value)
}

/** Every connection that the code names is a file beside it, and no settings name a server. */
function isLocal(facts: Facts): boolean {
  const places = facts.code
    .filter(({ test }) => !test)
    .flatMap((unit) => unit.activities)
    .filter(({ kind, detail }) => kind === 'record' && detail['locates'] === 'true')
    .flatMap(({ detail }) => detail['location'] ?? [])
  if (places.length === 0 || !places.every((place) => place.startsWith('sqlite'))) return false
  return !facts.files.glob(settings).some((path) => {
    const text = facts.files.text(path)
    return text?.state === 'seen' && shownDatabase.test(text.value)
  })
}
