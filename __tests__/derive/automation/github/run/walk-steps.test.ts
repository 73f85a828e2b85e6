import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../../../src/derive/derive.ts'
import { tools } from '../../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../../support/repository-of.ts'

function trainingOf(steps: string): readonly string[] {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
  const snapshot = repositoryOf({ '.github/workflows/a.yml': text })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) =>
      activities
        .filter(({ kind }) => kind === 'train')
        .map(({ at, detail }) => `${at.line ?? 0} ${detail['if'] ?? ''}`.trim()),
    ),
  )
}

const written = `      - run: |
          cat > fit.py <<'EOF'
          from sklearn.svm import SVC
          SVC().fit([[1]], [1])
          EOF
`

describe('the steps of a job', () => {
  it('run what an earlier step wrote', () => {
    expect(trainingOf(`${written}      - run: python fit.py\n`)).toEqual(['9'])
  })

  it('do not run what nobody starts, or what is written later', () => {
    expect(trainingOf(written)).toEqual([])
    expect(trainingOf(`      - run: python fit.py\n${written}`)).toEqual([])
  })

  it('fit nothing for the project where they say that the model is thrown away', () => {
    expect(trainingOf(`${written}      - name: Train a throwaway model\n        run: python fit.py\n`)).toEqual([])
    expect(trainingOf(`${written}      - name: Train the model\n        run: python fit.py\n`)).toEqual(['9'])
  })

  it('carry their conditions', () => {
    const steps = `${written}      - id: a\n        run: echo\n      - if: steps.a.outputs.go == 'yes'\n        run: python fit.py\n`
    expect(trainingOf(steps)).toEqual(["9 steps.a.outputs.go == 'yes'"])
  })
})
