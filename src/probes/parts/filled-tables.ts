import type { Activity } from '../../model/activity.ts'
import type { EntryPoint, Facts } from '../../model/facts.ts'

const named = /["'][^"'\n]{0,200}?([\w-][\w.-]{0,100}\.(?:csv|tsv|parquet|jsonl?|xlsx?|feather))["']/g

/** Tables that programs of the repository fill, and with nothing but data that are committed beside them. */
export function filledTables(facts: Facts): ReadonlySet<string> {
  const committed = new Set(facts.files.entries.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)))
  // What a pipeline runs are programs of their own.
  const programs = facts.entryPoints.filter(({ language }) => language !== 'pipeline')
  const filled = programs.flatMap((entry) => {
    const tables = entry.activities.flatMap((activity) => (activity.kind === 'record' ? (tableOf(activity) ?? []) : []))
    return tables.length === 0 ? [] : [{ tables, own: isOwn(entry, tables, committed, facts) }]
  })
  const others = new Set(filled.flatMap(({ own, tables }) => (own ? [] : tables)))
  return new Set(filled.flatMap(({ own, tables }) => (own ? tables.filter((table) => !others.has(table)) : [])))
}

/** The table that is read or written, without catalogue and schema; undefined where its name is not known. */
export function tableOf({ detail }: Activity): string | undefined {
  const place = detail['location'] ?? ''
  const last = place.includes('/') ? '' : (place.split('.').at(-1) ?? '')
  return /^\w+$/.test(last) ? last.toLowerCase() : undefined
}

/** Reads a committed file and fetches nothing from anywhere else. */
function isOwn(
  { path, activities }: EntryPoint,
  tables: readonly string[],
  committed: ReadonlySet<string>,
  facts: Facts,
): boolean {
  const text = facts.files.text(path)
  const fetched = activities.filter((one) => one.kind === 'data' && !tables.includes(tableOf(one) ?? ''))
  if (text?.state !== 'seen' || fetched.length > 0) return false
  return [...text.value.matchAll(named)].some(([, name = '']) => committed.has(name))
}
