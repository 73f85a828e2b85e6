import { describe, expect, it } from '@jest/globals'
import type { Activity } from '../../../../src/model/activity.ts'
import { brief, programOf, runOf } from '../support/program-of.ts'

function gatesIn(source: string): readonly Activity[] {
  const head = 'import sys, json, mlflow\nfrom sklearn.metrics import accuracy_score, mean_absolute_error\n'
  const { activities } = programOf({ 'a.py': head + source }).run({ path: 'a.py' })
  return activities.filter(({ kind }) => kind === 'gate')
}

function gatesOf(source: string): readonly string[] {
  return gatesIn(source).map(brief)
}

const acc = 'acc = accuracy_score(y, p)\n'

describe('gates', () => {
  it.each([
    ['a raise', `${acc}if acc < 0.8:\n    raise ValueError("bad")`],
    ['an exit', `${acc}if acc < 0.8:\n    print("bad")\n    sys.exit(1)`],
    ['an assertion', `${acc}assert acc >= 0.8`],
    ['a status', `${acc}ok = acc >= 0.8\nsys.exit(0 if ok else 1)`],
    ['a status beside another reason', `${acc}ok = acc >= 0.8\nsys.exit(0 if ok and rows() else 1)`],
    ['a status that is kept', `${acc}code = 0 if acc >= 0.8 else 2\nsys.exit(code)`],
    [
      'a status that a switch may overrule',
      `import os\n${acc}sys.exit(0 if acc >= 0.8 or os.getenv("CI") == "true" else 1)`,
    ],
    [
      'a status a function returns',
      `def main():\n    if accuracy_score(y, p) < 0.8:\n        return 1\n    return 0\nsys.exit(main())`,
    ],
    ['metrics from a file', `m = json.load(open("metrics.json"))\nif m["rmse"] > 3:\n    sys.exit(1)`],
    [
      'a verdict of a function',
      `def good(a):\n    return a > 0.8\nif not good(accuracy_score(y, p)):\n    sys.exit(1)`,
    ],
    [
      'a verdict of a function that returns early',
      `def good(a, b):\n    if a < 0.5:\n        return False\n    return b is None or a > b\nif not good(accuracy_score(y, p), None):\n    sys.exit(1)`,
    ],
    [
      'a step of a pipeline under a condition',
      `from kfp import dsl\n@dsl.component\ndef check() -> float:\n    return accuracy_score(y, p)\n@dsl.component\ndef keep():\n    mlflow.register_model("m", "x")\n@dsl.pipeline\ndef steps():\n    found = check()\n    with dsl.If(found.outputs["Output"] > 0.8):\n        keep()\nsteps()`,
    ],
    [
      'a step of a pipeline whose only output goes by the older name',
      `from kfp.v2 import dsl\n@dsl.component\ndef check() -> float:\n    return accuracy_score(y, p)\n@dsl.component\ndef keep():\n    mlflow.register_model("m", "x")\n@dsl.pipeline\ndef steps(floor: float = 0.8):\n    found = check()\n    with dsl.Condition(found.outputs["output"] > floor, name="good"):\n        keep()\nsteps()`,
    ],
    [
      'a verdict of a function that returns its reason beside it',
      `def better(new, old):\n    gain = new["accuracy"] - old["accuracy"]\n    if gain > 0.01:\n        return True, "better"\n    return False, "no better"\nready, why = better(json.load(open("n.json")), json.load(open("o.json")))\nif ready:\n    mlflow.register_model("m", "x")`,
    ],
    ['several checks', `${acc}checks = {"a": acc > 0.8, "b": acc < 1}\nif not all(checks.values()):\n    sys.exit(1)`],
    [
      'collected reasons',
      `${acc}reasons = []\nif acc < 0.8:\n    reasons.append("low")\nif reasons:\n    raise SystemExit(1)`,
    ],
    [
      'a table of limits',
      `LIMITS = {"accuracy": 0.7, "f1": 0.6}\nm = json.load(open("s.json"))\nbad = []\nfor name, floor in LIMITS.items():\n    if m.get(name, 0) < floor:\n        bad.append(name)\nif bad and not force:\n    sys.exit(1)`,
    ],
    [
      'the measures of a table, one after the other',
      `LIMITS = {"accuracy": 0.7, "f1": 0.6}\nold = json.load(open("o.json"))\nnew = json.load(open("n.json"))\nif any(new[name] < old[name] for name in LIMITS):\n    sys.exit(1)`,
    ],
    ['an entry of a report', `${acc}report = {"passed": acc > 0.8, "n": 3}\nif not report["passed"]:\n    sys.exit(1)`],
    [
      'an outcome that another step wrote down',
      `m = json.load(open("metrics.json"))\nif not m["passed_threshold"]:\n    sys.exit(1)`,
    ],
    [
      'a return on an outcome that another step wrote down',
      `def main():\n    with open("m.json") as f:\n        m = json.load(f)\n    if not m.get("model_passed", False):\n        return\n    mlflow.register_model("m", "x")\nmain()`,
    ],
    [
      'an outcome in what is called an evaluation, whatever file it is read from',
      `from pathlib import Path\ndef load(folder):\n    for path in folder.rglob("*"):\n        return json.loads(path.read_text())\nevaluation = load(Path("o"))\nif not evaluation.get("approved", False):\n    raise RuntimeError("no")`,
    ],
    ['a measure that the shell fills in', `acc = float("$ACC")\nif acc < 0.8:\n    sys.exit(1)`],
    ['a withheld registration', `${acc}if acc > old["accuracy"]:\n    mlflow.register_model("m", "x")`],
    [
      'a return before the registration',
      `def main():\n    if accuracy_score(y, p) < 0.8:\n        return\n    mlflow.register_model("m", "x")\nmain()`,
    ],
    ['a registration further in', `def push():\n    mlflow.register_model("m", "x")\n${acc}if acc > 0.8:\n    push()`],
    [
      'an evaluation of its own',
      `def evaluate_model():\n    return hits / total\nif evaluate_model() < 0.8:\n    sys.exit(1)`,
    ],
  ])('sees %s', (_, source) => {
    expect(gatesOf(source)).toEqual([expect.stringMatching(/^a\.py:\d+ gate$/)])
  })

  it('sees a registration withheld where failures are forgotten, and that it stays withheld', () => {
    const source = `${acc}try:\n    if acc > old["accuracy"]:\n        mlflow.register_model("m", "x")\nexcept Exception as e:\n    print(e)`
    expect(gatesIn(source)).toMatchObject([{ tolerant: true, detail: { withholds: 'true' } }])
  })

  it.each([
    ['a print', `${acc}if acc < 0.8:\n    print("bad")`],
    ['a warning', `import warnings\n${acc}if acc < 0.8:\n    warnings.warn("bad")`],
    ['a successful exit', `${acc}if acc < 0.8:\n    sys.exit(0)`],
    ['a swallowed failure', `${acc}try:\n    if acc < 0.8:\n        raise ValueError()\nexcept Exception:\n    pass`],
    [
      'a flag that is overwritten',
      `${acc}flag = 0\nif acc > 0.8:\n    flag = 1\nflag = 1\nif flag == 1:\n    mlflow.register_model("m", "x")`,
    ],
    ['an argument that is checked', 'def f(accuracy):\n    if accuracy < 0:\n        raise ValueError()\nf(x)'],
    [
      'the best of several',
      `best = 0\nfor m in models:\n    acc = accuracy_score(y, m)\n    if acc > best:\n        best = acc\n        mlflow.register_model("m", "x")`,
    ],
    [
      'a status that is no metric',
      `r = {"accuracy": 0.9, "status": run()}\nif r["status"] != "done":\n    sys.exit(1)`,
    ],
    [
      'a truth beside a reason that no metric decides',
      `def ready(rows):\n    if len(rows) > 100:\n        return True, accuracy_score(y, p)\n    return False, 0\nok, acc = ready(load())\nif ok:\n    mlflow.register_model("m", "x")`,
    ],
    [
      'a reason beside a verdict',
      `def better(new):\n    if new["accuracy"] > 0.8:\n        return True, name()\n    return False, name()\nready, why = better(json.load(open("n.json")))\nif why:\n    mlflow.register_model("m", "x")`,
    ],
    ['a number that the shell fills in', `rows = float("$ROWS")\nif rows < 80:\n    sys.exit(1)`],
    ['a threshold that the shell fills in', `floor = float("$MIN_ACCURACY")\nif floor < 0:\n    sys.exit(1)`],
    ['an empty metric', `${acc}if acc is None:\n    sys.exit(1)`],
    ['a missing file', `import os\n${acc}if not os.path.exists("m"):\n    sys.exit(1)`],
    [
      'an outcome of something else, read from any file',
      `from pathlib import Path\ndef load(folder):\n    for path in folder.rglob("*"):\n        return json.loads(path.read_text())\nclaim = load(Path("o"))\nif not claim.get("approved", False):\n    raise RuntimeError("no")`,
    ],
    ['an outcome of something else', `r = json.load(open("rows.json"))\nif not r["passed"]:\n    sys.exit(1)`],
    [
      'a table of columns',
      `WANTED = {"age": 3, "city": 9}\nrows = json.load(open("r.json"))\nfor name, least in WANTED.items():\n    if rows.get(name, 0) < least:\n        sys.exit(1)`,
    ],
    ['data that is counted', `rows = load()\nif len(rows) < 100:\n    sys.exit(1)`],
    ['a pruned trial', `import optuna\n${acc}if acc < 0.5:\n    raise optuna.TrialPruned()`],
  ])('does not take %s for one', (_, source) => {
    expect(gatesOf(source)).toEqual([])
  })
})

describe('a switch in the environment', () => {
  const relaxed = 'import os\nRELAXED = os.getenv("CI", "false").lower() == "true"\n'
  const gates = (source: string, env: Readonly<Record<string, string>>) =>
    runOf(
      { 'a.py': `import sys\nfrom sklearn.metrics import accuracy_score\n${relaxed}${acc}ok = acc > 0.8\n${source}` },
      { path: 'a.py', env },
    ).filter((one) => one.includes('gate'))
  const ways = [
    ['a status', 'sys.exit(0 if ok or RELAXED else 1)'],
    ['a status that is kept', 'code = 1 if not ok and not RELAXED else 0\nsys.exit(code)'],
    ['a condition', 'if not ok and not RELAXED:\n    raise ValueError("bad")'],
    ['a condition around', 'if not RELAXED:\n    if not ok:\n        sys.exit(1)'],
  ] as const

  it.each(ways)('opens the gate that is %s where it is set', (_, source) => {
    expect(gates(source, { CI: 'True' })).toEqual([])
  })

  it.each(ways)('leaves the gate that is %s closed where it is set otherwise', (_, source) => {
    expect(gates(source, { CI: 'false' })).toEqual([expect.stringMatching(/^a\.py:\d+ gate$/)])
  })

  it('does not stand for what it is joined with', () => {
    const source =
      'import os\nimport mlflow\ngo = os.getenv("CI") and asked()\nif go:\n    mlflow.register_model("m", "x")'
    expect(runOf({ 'a.py': source }, { path: 'a.py', env: { CI: 'true' } })).toEqual(['a.py:5 register?'])
  })
})

describe('a verdict that is written down', () => {
  const evaluate = `from pathlib import Path
from sklearn.metrics import r2_score
def main(out, limit):
    flag = 1 if r2_score(y, p) > limit else 0
    with open(Path(out) / "deploy_flag", "w") as f:
        f.write(f"{int(flag)}")
if __name__ == "__main__":
    main(a, b)`
  const register = (then: string) => `import mlflow
from pathlib import Path
def main(out):
    with open(Path(out) / "deploy_flag") as f:
        flag = int(f.read())
    ${then}
    if flag == 1:
        mlflow.register_model("m", "x")
if __name__ == "__main__":
    main(a)`

  it('is a gate where another program reads it', () => {
    const texts = { 'evaluate.py': evaluate, 'register.py': register('print(flag)') }
    expect(runOf(texts, { path: 'register.py' })).toContain('register.py:7 gate')
  })

  it('is one however it is trimmed, and where nobody may have written it', () => {
    const trimmed = register('print(flag)')
      .replace('f.read()', 'f.read().strip()')
      .replace('    with open', '    flag = 0\n    if out:\n      with open')
      .replace('        flag = int', '          flag = int')
    const texts = { 'evaluate.py': evaluate, 'register.py': trimmed }
    const runs = runOf(texts, { path: 'register.py' })
    expect(runs).toContain('register.py:10 register?')
    expect(runs).toContain('register.py:9 gate')
  })

  it('is none where the program overrules it', () => {
    const texts = { 'evaluate.py': evaluate, 'register.py': register('flag = 1') }
    expect(runOf(texts, { path: 'register.py' })).toEqual(['register.py:8 register'])
  })

  it('is none where nobody wrote a verdict', () => {
    expect(runOf({ 'register.py': register('print(flag)') }, { path: 'register.py' })).toEqual([
      'register.py:8 register?',
    ])
  })
})
