import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { unwrap } from '../../../../src/derive/automation/command/unwrap.ts'

const words = (text: string) => text.split(' ')

test.each([
  ['A=1 B= x y', { words: ['x', 'y'], env: { A: '1', B: '' } }],
  ['uv --directory app run --with a x', { words: ['x'], folder: 'app' }],
  ['uv run -m pytest -q', { words: ['python', '-m', 'pytest', '-q'] }],
  ['uv run train.py', { words: ['python', 'train.py'] }],
  ['env -u X A=1 x', { words: ['x'], env: { A: '1' } }],
  ['accelerate launch --num_processes 2 -m pkg.train --x', { words: ['python', '-m', 'pkg.train', '--x'], acts: true }],
  ['uv run pytest -q', { words: ['pytest', '-q'], acts: true }],
  ['dotenv -e .env -- x', { words: ['x'] }],
  ['npx serverless@3.40.0 deploy --stage a@b', { words: ['serverless', 'deploy', '--stage', 'a@b'] }],
  ['npx @scope/tool@latest up', { words: ['@scope/tool', 'up'] }],
  ['npx @scope/tool up', { words: ['@scope/tool', 'up'] }],
  ['uvx ruff@0.6.1 check', { words: ['ruff', 'check'] }],
  ['pipx run ruff==0.6.1 check', { words: ['ruff', 'check'] }],
  ['sudo x@1 y', { words: ['x@1', 'y'] }],
])('%s', (text, expected) => {
  expect(unwrap(words(text))).toMatchObject({ type: 'command', ...expected })
})

test('shells', () => {
  expect(unwrap(['bash', '-euo', 'pipefail', '-c', 'x $0 $1', 'a', 'b'])).toEqual({
    type: 'shell',
    text: 'x $0 $1',
    name: 'a',
    args: ['b'],
    errexit: true,
    pipefail: true,
  })
})

test.each(['x y', 'poetry install', 'uv sync', 'bash x.sh', 'conda install x', 'timeout 5', 'docker run x', ''])(
  'nothing to take off: %s',
  (text) => {
    expect(unwrap(words(text))).toBeUndefined()
  },
)

test('what is inside is never longer', () => {
  const word = fc.constantFrom(
    'sudo',
    'env',
    'uv',
    'run',
    '--',
    '-m',
    '-c',
    'A=1',
    'bash',
    'x.py',
    'poetry',
    '-n',
    'torchrun',
    'npx',
    'timeout',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (list) => {
      const inner = unwrap(list)
      // A launcher of Python is replaced by `python` itself.
      if (inner?.type === 'command') expect(inner.words.length).toBeLessThanOrEqual(list.length)
    }),
  )
})
