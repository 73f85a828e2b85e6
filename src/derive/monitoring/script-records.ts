import { uncalled } from '../../model/activity.ts'
import type { Activity } from '../../model/activity.ts'
import type { Files } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'

const script = /\.[cm]?[jt]sx?$/
const largest = 262_144
const clients =
  /(?:from\s*|require\(\s*)['"](?:@supabase\/[\w-]+|mongodb|mongoose|firebase\/firestore|firebase-admin(?:\/firestore)?|@prisma\/client|pg|mysql2(?:\/promise)?|@google-cloud\/(?:bigquery|firestore)|@aws-sdk\/client-dynamodb|@neondatabase\/serverless|drizzle-orm[\w/-]*)['"]/
const writes =
  /\.(?:insert|upsert|insertOne|insertMany|addDoc|create|createMany|save)\(|\baddDoc\(|\bsetDoc\(|\bPutItemCommand\(|\bINSERT INTO\b/g
const answers = /\bpredict(?:ed|ion|ions)\w*\b|\w*(?:_prediction|Prediction)\w*\b/

/** Where a web application in JavaScript or TypeScript writes what a model answered into a database. */
export function scriptRecords(files: Files): readonly Activity[] {
  return files.entries.flatMap(({ path, kind, size }): readonly Activity[] => {
    if (kind !== 'file' || !script.test(path) || size > largest) return []
    if (isForeign(path) || isShown(path) || isTested(path) || /\.(?:test|spec)\./.test(path)) return []
    const read = files.text(path)
    if (read?.state !== 'seen') return []
    const line = lineOfRecord(withoutComments(read.value))
    return line === undefined ? [] : [recorded(path, line)]
  })
}

function lineOfRecord(text: string): number | undefined {
  if (!clients.test(text) || !answers.test(text)) return undefined
  const [first] = text.matchAll(writes)
  return first === undefined ? undefined : text.slice(0, first.index).split('\n').length
}

/** Comments become spaces, so that lines stay where they are. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^\s*(?:\/\/|\*|\/\*)/.test(line) ? '' : line))
    .join('\n')
}

function recorded(path: string, line: number): Activity {
  return {
    kind: 'record',
    subject: 'results',
    note: 'the application writes predictions into a database',
    at: { path, line },
    ...uncalled,
    detail: {},
  }
}
