import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

function gates(script: string): readonly string[] {
  const lines = script.split('\n').map((line) => `          ${line}`)
  const text = `on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n${lines.join('\n')}\n`
  const snapshot = repositoryOf({ '.github/workflows/train.yml': text })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) =>
      activities
        .filter(({ kind }) => kind === 'gate')
        .map(({ at, tolerant }) => `${(at.line ?? 0) - 6}${tolerant ? '~' : ''}`),
    ),
  )
}

const measure = 'ACC=$(jq -r .accuracy metrics.json)\n'

describe('checks of a metric in a script', () => {
  it.each([
    ['bc', `${measure}if (( $(echo "$ACC < 0.8" | bc -l) )); then\n  echo low\n  exit 1\nfi`],
    ['a whole number', `${measure}if [ "$ACC" -lt 80 ]; then exit 1; fi`],
    ['the other branch', `${measure}if (( $(echo "$ACC >= 0.8" | bc -l) )); then\n  echo good\nelse\n  exit 1\nfi`],
    ['one line', `${measure}(( $(echo "$ACC >= 0.8" | bc -l) )) || exit 1`],
    ['awk', `${measure}if awk "BEGIN{exit !($ACC < 0.8)}"; then exit 1; fi`],
    ['a release in one branch', `${measure}if [ "$ACC" -ge 80 ]; then\n  docker push x/y:1\nelse\n  echo low\nfi`],
  ])('are gates with %s', (_, script) => expect(gates(script)).toEqual(['2']))

  it.each([
    ['only warn', `${measure}if (( $(echo "$ACC < 0.8" | bc -l) )); then\n  echo "::warning::low"\nfi`],
    ['release either way', `${measure}if [ "$ACC" -ge 80 ]; then docker push x/y:1; else docker push x/y:2; fi`],
    ['hand on what nobody asks for', `${measure}if [ "$ACC" -ge 80 ]; then echo "good=1" >> $GITHUB_OUTPUT; fi`],
    ['end well', `${measure}if (( $(echo "$ACC < 0.8" | bc -l) )); then\n  exit 0\nfi`],
    ['weigh a constant', 'ACC=0.9\nif (( $(echo "$ACC < 0.8" | bc -l) )); then exit 1; fi'],
    [
      'weigh the coverage of tests',
      'COVERAGE=$(coverage report)\nif (( $(echo "$COVERAGE < 80" | bc -l) )); then exit 1; fi',
    ],
    ['ask only whether there is one', `${measure}if [ -z "$ACC" ]; then exit 1; fi`],
  ])('are none that %s', (_, script) => expect(gates(script)).toEqual([]))

  it('are told apart where their failure is lost', () => {
    expect(gates(`${measure}(if [ "$ACC" -lt 80 ]; then exit 1; fi) || true`)).toEqual(['2~'])
  })
})
