import { expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const head =
  'import json, os, sys\nfrom pathlib import Path\nacc = json.load(open("metrics.json"))["accuracy"]\nok = acc >= 0.8\n'

function decidedBy(source: string): readonly (string | undefined)[] {
  return programOf({ 'a.py': head + source })
    .run({ path: 'a.py' })
    .activities.filter(({ kind }) => kind === 'gate')
    .map(({ detail }) => detail['decides'])
}

const appended = 'with open(os.environ["GITHUB_OUTPUT"], "a") as f:\n    '

it.each([
  ['a line with the outcome', `${appended}f.write(f"passed={str(ok).lower()}\\n")`, ['passed']],
  ['one of two words', `${appended}f.write(f"passed={'true' if ok else 'false'}\\n")`, ['passed']],
  ['a line that is put together', `${appended}f.write("passed=" + str(ok).lower() + "\\n")`, ['passed']],
  ['a print into the file', `${appended}print(f"passed={ok}", file=f)`, ['passed']],
  [
    'a name in a variable',
    `out = os.getenv("GITHUB_OUTPUT")\nif out:\n    with open(out, "a") as f:\n        f.write(f"deploy={ok}")`,
    ['deploy'],
  ],
  [
    'a path that is opened',
    `with Path(os.environ["GITHUB_ENV"]).open("a") as f:\n    f.write(f"DEPLOY={ok}")`,
    ['DEPLOY'],
  ],
  [
    'a line in one branch',
    `if ok:\n    with open(os.environ["GITHUB_OUTPUT"], "a") as f:\n        f.write("deploy=true")`,
    ['deploy'],
  ],
  ['a command to the runner', 'print(f"::set-output name=passed::{ok}")', ['passed']],
  ['a command to the agent', 'print(f"##vso[task.setvariable variable=passed;isOutput=true]{ok}")', ['passed']],
  [
    'a helper',
    `def tell(name, value):\n    with open(os.environ["GITHUB_OUTPUT"], "a") as f:\n        f.write(f"{name}={value}\\n")\ntell("accuracy", acc)\ntell("passed", ok)`,
    ['passed'],
  ],
  [
    'a helper for a table',
    `def tell(values):\n    with open(os.environ["GITHUB_OUTPUT"], "a") as f:\n        for name, value in values.items():\n            f.write(f"{name}={value}\\n")\ntell({"accuracy": acc, "passed": ok})`,
    ['passed'],
  ],
  ['what is printed, for the shell', 'print(ok)', ['<>']],
  ['a word that is printed', 'print("true" if ok else "false")', ['<>']],
  ['a word in one branch', 'if ok:\n    print("deploy")', ['<>']],
  ['a setting that is printed', 'print(f"passed={ok}")', ['<passed>']],
])('%s', (_, source, names) => {
  expect(decidedBy(source)).toEqual(names)
})

it.each([
  ['a metric by itself', `${appended}f.write(f"accuracy={acc}\\n")`],
  ['another file', 'with open("passed.txt", "a") as f:\n    f.write(f"passed={ok}\\n")'],
  ['the summary', 'with open(os.environ["GITHUB_STEP_SUMMARY"], "a") as f:\n    f.write(f"passed={ok}\\n")'],
  ['another outcome', `${appended}f.write(f"passed={len(sys.argv) > 1}\\n")`],
  ['words for people', 'if ok:\n    print("The model is good enough")\nelse:\n    print("Below the threshold")'],
  [
    'a helper that is handed a metric',
    `def tell(name, value):\n    with open(os.environ["GITHUB_OUTPUT"], "a") as f:\n        f.write(f"{name}={value}\\n")\ntell("accuracy", acc)`,
  ],
])('nothing by %s', (_, source) => {
  expect(decidedBy(source)).toEqual([])
})
