import { expect, test } from '@jest/globals'
import { dagster } from '../../../../src/derive/automation/follow/dagster.ts'
import { followed } from '../../../support/follows.ts'

const texts = { 'defs.py': '# train', 'pkg/defs.py': '# data' }
const trains = (verb: string) => [`train @ defs.py:1 < ci.yml:1 > dagster ${verb}`]

const cases: readonly [string, readonly string[] | undefined][] = [
  ['dagster job execute -f defs.py -j weekly', trains('job execute')],
  ['dagster job launch --python-file defs.py -j weekly', trains('job launch')],
  ['dagster asset materialize --select model -f defs.py', trains('asset materialize')],
  ['dagster job execute -f gone.py -j weekly', []],
  ['dagster job execute -f ${FILE} -j weekly', []],
  ['dagster dev -f defs.py', undefined],
  ['dagster-daemon job execute -f defs.py', undefined],
]
test.each(cases)('%s', (words, expected) => {
  expect(followed(dagster, texts, words).does).toEqual(expected)
})
