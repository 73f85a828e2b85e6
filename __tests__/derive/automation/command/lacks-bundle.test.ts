import { expect, test } from '@jest/globals'
import { lacksBundle } from '../../../../src/derive/automation/command/lacks-bundle.ts'
import { scopeFor, terrainFor } from '../../../support/terrain-for.ts'

const lacks = (
  cwd: string,
  texts: Readonly<Record<string, string>>,
  words = 'databricks bundle deploy -t prod',
  env = {},
) => lacksBundle(words.split(' '), scopeFor({ cwd, env }), terrainFor(texts))
const inFolder = { 'ml/databricks.yml': 'bundle: { name: a }', 'ml/src/train.py': '' }

test('a bundle that lies in another folder cannot be deployed from here', () => {
  expect(lacks('', inFolder)).toBe(true)
  expect(lacks('docs', inFolder)).toBe(true)
})

test.each([
  ['it lies here', lacks('ml', inFolder)],
  ['it lies above', lacks('ml/src', inFolder)],
  ['a variable names its root', lacks('', inFolder, undefined, { BUNDLE_ROOT: 'ml' })],
  ['nobody knows where', lacks('${FOLDER}', inFolder)],
  ['there is none, so that somebody makes it', lacks('', { 'a.py': '' })],
  ['something else is done', lacks('', inFolder, 'databricks bundle validate')],
])('%s', (_, lacking) => expect(lacking).toBe(false))
