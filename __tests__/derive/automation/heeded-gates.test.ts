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

  it.each([
    ["steps.weigh.outputs.ship == 'true' && inputs.dry != true", 'true'],
    ["steps.weigh.outputs.ship != 'false'", undefined],
    ["steps.weigh.outputs.ship == 'true' || always()", undefined],
    ["!(steps.weigh.outputs.ship == 'true')", undefined],
  ])('withholds also where its failure is forgotten: %s', (condition, withholds) => {
    const step = weigh('echo "ship=true" >> "$GITHUB_OUTPUT"').replace(
      '        run:',
      '        continue-on-error: true\n        run:',
    )
    const snapshot = repositoryOf({ '.github/workflows/train.yml': `${head}    steps:\n${step}${push(condition)}` })
    const [automation] = derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations
    const gate = automation?.jobs[0]?.activities.find(({ kind }) => kind === 'gate')
    expect(gate?.detail['withholds']).toBe(withholds)
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

describe('a flag that calls for a new model', () => {
  const monitor = (name: string) =>
    `    outputs:\n      flag: \${{ steps.weigh.outputs.${name} }}\n    steps:\n${weigh(`echo "${name}=true" >> $GITHUB_OUTPUT`)}`
  const next = (condition: string, ...runs: readonly string[]) =>
    `  next:\n    needs: train\n    if: ${condition}\n    runs-on: ubuntu-latest\n    steps:\n${runs.map((run) => `      - run: ${run}\n`).join('')}`
  const fit = 'python -c "from sklearn.svm import SVC; save(SVC().fit(x, y))"'
  const asked = "needs.train.outputs.flag == 'true'"

  it('is no gate where the model is trained on it that is released', () => {
    expect(gatesIn(monitor('bad') + next(asked, fit, 'docker push x/y:1'))).toEqual([])
    expect(gatesIn(monitor('good') + next(asked, 'docker push x/y:1'))).toEqual(['train:11'])
    const told =
      '    outputs:\n      accuracy: ${{ steps.e.outputs.accuracy }}\n    steps:\n      - id: e\n        run: ./eval\n'
    expect(gatesIn(told + next('needs.train.outputs.accuracy < 0.8', fit, 'docker push x/y:1'))).toEqual([])
    expect(gatesIn(told + next('needs.train.outputs.accuracy > 0.8', 'docker push x/y:1'))).toEqual(['next:15'])
  })

  it('is no gate by its name', () => {
    expect(
      gatesIn(`    steps:\n${weigh('echo "retrain=true" >> $GITHUB_ENV')}${push("env.retrain == 'true'")}`),
    ).toEqual([])
  })
})

describe('a step that ends in failure', () => {
  const ends = (condition: string) => gatesIn(`    steps:\n      - if: ${condition}\n        run: exit 1\n`)

  it('is a gate where it weighs a metric', () => {
    expect(ends('fromJSON(steps.eval.outputs.accuracy) < 0.8')).toEqual(['train:7'])
    expect(ends('failure()')).toEqual([])
    expect(ends("steps.diff.outputs.files == '0'")).toEqual([])
  })
})

describe('a flag that a program sets', () => {
  const check = 'import json\nacc = json.load(open("metrics.json"))["accuracy"]\nok = acc > 0.8\n'
  const appends = 'import os\nwith open(os.environ["GITHUB_OUTPUT"], "a") as f:\n    f.write(f"ship={ok}\\n")\n'
  const asked = "steps.weigh.outputs.ship == 'true'"
  const gates = (text: string, run: string, condition = asked): readonly string[] => {
    const lines = run.split('\n').map((line) => `          ${line}\n`)
    const job = `    steps:\n      - id: weigh\n        run: |\n${lines.join('')}${push(condition)}`
    const snapshot = repositoryOf({ '.github/workflows/train.yml': head + job, 'check.py': check + text })
    return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap((automation) =>
      automation.jobs.flatMap(({ activities }) =>
        activities
          .filter(({ kind }) => kind === 'gate')
          .map(({ at }) => `${at.path.replace(/.*\//, '')}:${at.line ?? 0}`),
      ),
    )
  }

  it.each([
    ['the program writes it', appends, 'python check.py', 'check.py:6'],
    [
      'the shell writes what is printed',
      'print(ok)',
      'SHIP=$(python check.py)\necho "ship=$SHIP" >> $GITHUB_OUTPUT',
      'train.yml:9',
    ],
    ['it is written in one go', 'print(ok)', 'echo "ship=$(python check.py)" >> "$GITHUB_OUTPUT"', 'train.yml:8'],
    [
      'the output of the program is what is written',
      'print(f"ship={ok}")',
      'python check.py >> "$GITHUB_OUTPUT"',
      'train.yml:8',
    ],
    [
      'the program is written out',
      '',
      'OK=$(python -c "import json; print(json.load(open(\'m.json\'))[\'f1\'] > 0.7)")\necho "ship=${OK}" >> $GITHUB_OUTPUT',
      'train.yml:9',
    ],
    [
      'a branch sets a variable',
      '',
      'ACC=$(jq .accuracy m.json)\nif (( $(echo "$ACC > 0.8" | bc -l) )); then OK=true; else OK=false; fi\necho "ship=$OK" >> $GITHUB_OUTPUT',
      'train.yml:10',
    ],
    [
      'a calculator answers',
      '',
      'ACC=$(jq .accuracy m.json)\nOK=$(echo "$ACC >= 0.8" | bc -l)\necho "ship=$OK" >> $GITHUB_OUTPUT',
      'train.yml:10',
    ],
  ])('is a gate where %s', (_, text, run, gate) => {
    expect(gates(text, run)).toEqual([gate])
    expect(gates(text, run, 'always()')).toEqual([])
  })

  it.each([
    ['is only printed', 'print(f"ship={ok}")', 'python check.py'],
    [
      'is of no metric',
      'print(len(open("rows.csv").readlines()) > 3)',
      'OK=$(python check.py)\necho "ship=$OK" >> $GITHUB_OUTPUT',
    ],
    ['is another variable', 'print(ok)', 'OK=$(python check.py)\necho "ship=$SHA" >> $GITHUB_OUTPUT'],
    ['is the metric itself', '', 'ACC=$(jq .accuracy m.json 2>/dev/null)\necho "ship=$ACC" >> $GITHUB_OUTPUT'],
  ])('is none where what is asked for %s', (_, text, run) => {
    expect(gates(text, run)).toEqual([])
  })

  const later = (step: string): readonly string[] => {
    const job = `    steps:\n      - id: weigh\n        run: python check.py\n${step}`
    const snapshot = repositoryOf({ '.github/workflows/train.yml': head + job, 'check.py': check + appends })
    return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap((automation) =>
      automation.jobs.flatMap(({ activities }) =>
        activities.filter(({ kind }) => kind === 'gate').map(({ at }) => at.path),
      ),
    )
  }

  it.each([
    [
      'a step',
      "      - if: steps.weigh.outputs.ship != 'true'\n        run: |\n          echo bad\n          exit 1\n",
    ],
    ['a script', '      - run: |\n          if [ "${{ steps.weigh.outputs.ship }}" != "true" ]; then exit 1; fi\n'],
    [
      'a script by a variable',
      '      - env:\n          SHIP: ${{ steps.weigh.outputs.ship }}\n        run: |\n          if [ "$SHIP" = "false" ]; then\n            exit 1\n          fi\n',
    ],
    [
      'a release in a script',
      '      - run: |\n          if [ "${{ steps.weigh.outputs.ship }}" = "true" ]; then docker push x/y:1; fi\n',
    ],
  ])('is a gate where %s ends on it', (_, step) => expect(later(step)).toEqual(['check.py']))

  it.each([
    ['a step ends on something else', "      - if: steps.lint.outputs.clean != 'true'\n        run: exit 1\n"],
    ['a step only warns', "      - if: steps.weigh.outputs.ship != 'true'\n        run: echo bad\n"],
    [
      'the failure is lost',
      "      - if: steps.weigh.outputs.ship != 'true'\n        continue-on-error: true\n        run: exit 1\n",
    ],
    [
      'a script only tells',
      '      - run: |\n          if [ "${{ steps.weigh.outputs.ship }}" != "true" ]; then echo bad; fi\n',
    ],
    ['a script ends where there is none', '      - run: |\n          if [ -z "$SHIP" ]; then exit 1; fi\n'],
  ])('is none where %s', (_, step) => expect(later(step)).toEqual([]))

  it('stops the program to whose text an output is written', () => {
    const ends = (output: string) =>
      gatesIn(
        `    steps:\n      - id: eval\n        run: ./eval\n      - run: |\n          python - <<'EOF'\n          found = float("\${{ steps.eval.outputs.${output} }}")\n          if found < 0.8:\n              raise SystemExit(1)\n          EOF\n`,
      )
    expect(ends('accuracy')).toEqual(['train:12'])
    expect(ends('rows')).toEqual([])
  })

  it('stops the script that asks for it', () => {
    expect(gates('print(ok)', 'OK=$(python check.py)\nif [ "$OK" != "True" ]; then exit 1; fi', 'always()')).toEqual([
      'train.yml:9',
    ])
  })
})
