import { expect, test } from '@jest/globals'
import { manifestsOf } from '../../../src/derive/dependencies/manifests-of.ts'
import { trainingEnvironmentOf } from '../../../src/derive/dependencies/training-environment.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { unseen } from '../../../src/model/facet.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function exactness(texts: Readonly<Record<string, string>>, hidden: readonly string[] = [], training = ['train.py']) {
  const snapshot = repositoryOf(texts)
  const dark = hidden.map((path) => [path, unseen({ what: path, reason: 'too-large' })] as const)
  const facts = { ...snapshot.facts, texts: { ...snapshot.facts.texts, ...Object.fromEntries(dark) } }
  const files = filesOf({ ...snapshot, facts })
  return trainingEnvironmentOf(training, [], { files, ...manifestsOf(files) })
}

test('pinned, open, undeclared', () => {
  expect(exactness({ 'requirements.txt': 'numpy==1.26.4\n' })).toMatchObject({ exact: 'yes', at: { line: 1 } })
  expect(exactness({ 'requirements.txt': 'numpy\n' })).toMatchObject({ exact: 'no', at: { line: 1 } })
  expect(exactness({})).toEqual({ exact: 'no', because: 'no file declares the environment of train.py' })
})

test('a dependency file nobody could read leaves it unknown', () => {
  expect(exactness({ 'requirements.txt': '' }, ['requirements.txt'])).toMatchObject({ exact: 'unknown' })
})

test('without training there is no training environment', () => {
  expect(exactness({ 'requirements.txt': 'numpy==1.26.4\n' }, [], [])).toMatchObject({ exact: 'no' })
})
