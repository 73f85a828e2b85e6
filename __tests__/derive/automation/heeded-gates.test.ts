import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../src/derive/derive.ts'
import { tools } from '../../../src/generated/tools.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const head = 'on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n'

function gatesIn(jobs: string): readonly string[] {
  const snapshot = repositoryOf({ '.github/workflows/train.yml': head + jobs })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap((automation) =>
    automation.jobs.flatMap(({ id, activities }) =>
      activities.filter(({ kind }) => kind === 'gate').map(({ at }) => `${id}:${at.line ?? 0}`),
    ),
  )
}

const weigh = (handed: string) => `      - id: weigh
        run: |
          ACC=$(jq -r .accuracy metrics.json)
          if (( $(echo "$ACC > $BEST" | bc -l) )); then
            ${handed}
          fi
`
const push = (condition: string) => `      - if: ${condition}\n        run: docker push x/y:1\n`

describe('a flag that a metric sets', () => {
  it.each([
    ['a variable', 'echo "SHIP=true" >> $GITHUB_ENV', "env.SHIP == 'true'"],
    ['an output', 'echo "ship=true" >> "$GITHUB_OUTPUT"', "steps.weigh.outputs.ship == 'true'"],
  ])('is a gate where a release asks for it: %s', (_, handed, condition) => {
    expect(gatesIn(`    steps:\n${weigh(handed)}${push(condition)}`)).toEqual(['train:9'])
  })

  it('is a gate where the next job asks for it by whatever name', () => {
    const outputs = '    outputs:\n      better: ${{ steps.weigh.outputs.ship }}\n'
    const next = (condition: string) =>
      `  push:\n    needs: train\n    if: ${condition}\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker push x/y:1\n`
    const train = `${outputs}    steps:\n${weigh('echo "ship=true" >> $GITHUB_OUTPUT')}`
    expect(gatesIn(train + next("needs.train.outputs.better == 'true'"))).toEqual(['train:11'])
    expect(gatesIn(train + next("github.ref == 'refs/heads/main'"))).toEqual([])
  })

  it.each([
    ['nobody asks', 'always()'],
    ['something else is asked for', "env.SHIPPED == 'true'"],
  ])('is none where %s', (_, condition) => {
    expect(gatesIn(`    steps:\n${weigh('echo "SHIP=true" >> $GITHUB_ENV')}${push(condition)}`)).toEqual([])
  })

  it('is none where only a report asks for it', () => {
    const report = "      - if: env.SHIP == 'true'\n        run: cat report.md >> $GITHUB_STEP_SUMMARY\n"
    expect(gatesIn(`    steps:\n${weigh('echo "SHIP=true" >> $GITHUB_ENV')}${report}`)).toEqual([])
  })
})

describe('a condition of a release', () => {
  it.each(['steps.eval.outputs.accuracy >= 0.9', 'fromJSON(steps.eval.outputs.f1) > fromJSON(needs.old.outputs.best)'])(
    'is a gate where it weighs a metric: %s',
    (condition) =>
      expect(gatesIn(`    steps:\n      - id: eval\n        run: ./eval\n${push(condition)}`)).toEqual(['train:9']),
  )

  it.each(['steps.diff.outputs.files > 3', "steps.eval.outputs.accuracy != ''"])('is none else: %s', (condition) => {
    expect(gatesIn(`    steps:\n${push(condition)}`)).toEqual([])
  })
})
