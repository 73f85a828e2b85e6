import type { Activity } from '../../model/activity.ts'
import type { Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { trainsAnyway } from './held-back.ts'
import type { Occurrence } from './occurrences.ts'

// What a function imports for itself it may never get to: what such code does is known by what is reached.
const clients =
  /^(?:try:\s*\n\s+)?(?:from|import)\s+(?:sqlalchemy|sqlmodel|psycopg2?|asyncpg|pymysql|mysql|pyodbc|databases|pymongo|motor|supabase|boto3|s3fs|gcsfs|google\.cloud|azure|redis|influxdb\w*|elasticsearch|opensearchpy|clickhouse\w*|snowflake|kafka|confluent_kafka|prometheus_api_client|duckdb|trino|pyspark|databricks|feast|hopsworks|firebase_admin|cassandra|fsspec|minio|mltable)\b/m
const fetched =
  /\b(?:requests|httpx|session|client|http)\.get\(|\burlopen\(|\bread_sql\w*\(|\bread_gbq\(|\bDataset\.get_by_(?:name|id)\(|read_\w+\(\s*f?["'](?:s3|gs|abfss?|https?):/
const inText = /[\w./-]+\.(?:py|ya?ml|sh|ipynb|r|qmd|rmd)\b/gi

/** Whether what runs on the way to an activity, or what its own file imports, gets at data outside the repository, as a look at production must. */
export function getsOutsideData(facts: Facts, activity: Activity): boolean {
  const beside = facts.code.find(({ path }) => path === activity.at.path)?.imports ?? []
  return [...waysOf(activity), ...beside].some((path) => {
    const text = facts.files.text(path)
    return text?.state === 'seen' && (clients.test(text.value) || fetched.test(text.value))
  })
}

/**
 * The same for what a job does. A job that trains in any case looks at what it trains on; data fetched in the job count unless
 * another of the automation trains on them in any case.
 */
export function seesProduction(facts: Facts, { activity, job, automation }: Occurrence): boolean {
  if (trains(job) || (activity.conditional && job.activities.some(trainsInAnyCaseOf))) return false
  if (getsOutsideData(facts, activity)) return true
  return !automation.jobs.some(trains) && job.activities.some(({ kind }) => kind === 'data')
}

function trains({ activities }: Job): boolean {
  return activities.some(trainsAnyway)
}

/** Training under no condition but that of the job, under which everything else of it stands as well. */
function trainsInAnyCaseOf(activity: Activity): boolean {
  const { guard, under, if: condition } = activity.detail
  return trainsAnyway({ ...activity, conditional: [guard, under, condition].some((one) => one !== undefined) })
}

const recordFile = /["'](?:[^"'\s]{0,200}\/)?([\w-]{1,60}\.(?:csv|jsonl?|ndjson|parquet|log))["']/g
const appends = /\bopen\([^\n]{0,200}["']a[bt+]*["']|mode\s*=\s*["']a/

/** Whether a service compares what it has written down itself: a file that its application appends to and the repository does not hold. */
export function readsOwnRecord(facts: Facts, activity: Activity): boolean {
  const names = waysOf(activity).flatMap((path) => recordsNamedIn(facts, path))
  const serving = [...facts.roles.application, ...facts.handlers.map(({ at }) => at.path)]
  return [...new Set(serving)].some((path) => {
    const text = facts.files.text(path)
    if (text?.state !== 'seen' || !appends.test(text.value)) return false
    const written = recordsNamedIn(facts, path)
    return names.some((name) => written.includes(name))
  })
}

function recordsNamedIn(facts: Facts, path: string): readonly string[] {
  const text = facts.files.text(path)
  if (text?.state !== 'seen') return []
  const names = [...text.value.matchAll(recordFile)].flatMap(([, name]) => name ?? [])
  return names.filter((name) => facts.files.glob(`**/${name}`).length === 0)
}

/** The files on the way to an activity, its own included. */
export function waysOf({ at, via }: Activity): readonly string[] {
  return [...new Set([at.path, ...via.flatMap((step) => step.match(inText) ?? [])])]
}
