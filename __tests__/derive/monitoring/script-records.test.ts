import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { scriptRecords } from '../../../src/derive/monitoring/script-records.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const found = (path: string, text: string) =>
  scriptRecords(filesOf(repositoryOf({ [path]: text }))).map(({ at }) => at.line)
const supabase = "import { createClient } from '@supabase/supabase-js'\n"

describe('predictions that a web application records', () => {
  it.each([
    ['Supabase', `${supabase}// keeps it\nawait db.from('log').insert({ predicted_price: price })\n`, 3],
    ['MongoDB', "const { MongoClient } = require('mongodb')\nawait log.insertOne({ prediction })\n", 2],
    ['Firestore', "import { addDoc } from 'firebase/firestore'\naddDoc(log, { prediction })\n", 2],
  ])('are seen with %s', (_, text, line) => expect(found('web/src/log.ts', text)).toEqual([line]))

  it.each([
    ['something else is written', 'web/src/users.ts', `${supabase}await db.from('users').insert({ name })\n`],
    ['predictions are only read', 'web/src/log.ts', `${supabase}const predictions = await db.from('log').select()\n`],
    ['only a comment says so', 'web/src/log.ts', `${supabase}// db.from('log').insert({ prediction })\n`],
    ['there is no database', 'web/src/log.ts', 'list.insert({ prediction })\n'],
    ['it is a test', 'web/__tests__/log.ts', `${supabase}db.from('log').insert({ prediction })\n`],
  ])('are not seen where %s', (_, path, text) => expect(found(path, text)).toEqual([]))
})
