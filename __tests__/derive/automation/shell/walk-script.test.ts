import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Command, Scope } from '../../../../src/derive/automation/scope.ts'
import { walkScript } from '../../../../src/derive/automation/shell/walk-script.ts'
import { scopeFor, terrainFor } from '../../../support/terrain-for.ts'

const texts = {
  'requirements.txt': 'numpy',
  'scripts/env.sh': 'export STAGE=prod\nprepare() { fetch $1; }\n',
  'components/one/a.py': '',
  'components/two/a.py': '',
  'data/part.csv': '',
}

/** What runs, as lines: `2: make test (tolerant, conditional) in app`. */
function runs(text: string, changes: Partial<Scope> = {}): readonly string[] {
  const lines: string[] = []
  walkScript(
    text,
    { path: 'ci.yml', line: 1 },
    scopeFor(changes),
    terrainFor(texts),
    (command: Command, scope: Scope) => {
      if (['echo', 'true', 'false', '[', 'test', 'mkdir', 'dirname', 'pwd'].includes(command.words[0] ?? '')) return []
      const flags = [scope.tolerant ? 'tolerant' : '', scope.conditional ? 'conditional' : ''].filter(
        (flag) => flag !== '',
      )
      const marks = flags.length === 0 ? '' : ` (${flags.join(', ')})`
      lines.push(`${command.at.line}: ${command.words.join(' ')}${marks}${scope.cwd === '' ? '' : ` in ${scope.cwd}`}`)
      return []
    },
  )
  return lines
}

const loose = { errexit: false }

describe('words', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'comments and continuations',
      'make \\\n  test # not this\n# make deploy\nmake lint',
      ['1: make test', '4: make lint'],
    ],
    [
      'variables of the script',
      'M=src.train\nARGS="--lr 1"\npython -m $M $ARGS "$ARGS"',
      ['3: python -m src.train --lr 1 --lr 1'],
    ],
    [
      'unknown expansions stay as written',
      'python $X "${Y}.py" $(get) `got`',
      ['1: get (tolerant)', '1: got (tolerant)', '1: python $X ${Y}.py $(get) `got`'],
    ],
    ['defaults', 'run ${STAGE:-dev} ${STAGE-x}.json', ['1: run dev x.json']],
    ['arrays', 'a=(--one two)\na+=("x y")\nrun "${a[@]}" end', ['3: run --one two x y end']],
    ['a prefix assignment is for its command', 'A=1 run $A; run $A', ['1: run $A', '1: run $A']],
    [
      'workflow expressions',
      'deploy ${{ inputs.env }} "x-${{ a }}"\nmake x',
      ['1: deploy ${{ inputs.env }} x-${{ a }}', '2: make x'],
    ],
    ['an expression over two lines', 'deploy ${{ a ||\n b }} c\nmake x', ['1: deploy ${{ a ||\n b }} c', '3: make x']],
    ['braces', 'run a{1,2} {1..3}', ['1: run a1 a2 1 2 3']],
    ['carriage returns', 'make a\r\nmake b\r\n', ['1: make a', '2: make b']],
    ['unknown arguments are none', 'pytest "$@"', ['1: pytest']],
    ['prefixes and suffixes', 'f=a/b.py\nrun ${f##*/} ${f%.py} ${f%%/*}', ['2: run b.py a/b a']],
    [
      'a value taken under a condition is not known after it',
      'X=a\nif grep x y; then X=b; fi\nrun $X',
      ['2: grep x y (tolerant)', '3: run $X'],
    ],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  test('arguments of the script', () => {
    expect(runs('run "$@" $1 $# ${3:-no}\nshift\nrun "$@"', { args: ['a b', 'c'] })).toEqual([
      '1: run a b c a b 2 no',
      '3: run c',
    ])
  })
})

describe('folders', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['cd stays', 'cd app\nmake a\ncd ..\nmake b', ['2: make a in app', '4: make b']],
    ['a subshell has its own', '(cd app && make a)\nmake b', ['1: make a in app', '2: make b']],
    ['pushd and popd', 'pushd app\nmake a\npopd\nmake b', ['2: make a in app', '4: make b']],
    ['cd -', 'cd app; cd -; make b', ['1: make b']],
    ['a pipe part has its own', 'cd app | cat; make b', ['1: cat', '1: make b']],
    [
      'one condition, one folder',
      'command -v x && cd app && make a\nmake b',
      ['1: command -v x (tolerant)', '1: make a (conditional) in app', '2: make b'],
    ],
    ['out of the repository', 'cd /tmp/x\nmake a', ['2: make a in /tmp/x']],
    ['the workspace', 'cd $GITHUB_WORKSPACE/app\nmake a', ['2: make a in app']],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(runs(text).filter((line) => !line.includes('command -v'))).toEqual(
      expected.filter((line) => !line.includes('command -v')),
    )
  })

  test('a script finds its own folder', () => {
    const text =
      'DIR="$( cd "$( dirname "${BASH_SOURCE[0]}" )" && pwd )"\ncd "$DIR/.."\nmake a\ncd $(dirname $0)\nmake b'
    expect(runs(text, { script: 'tools/ci/run.sh', cwd: 'tools' })).toEqual([
      '3: make a in tools',
      '5: make b in tools/ci',
    ])
  })
})

describe('whether a failure is noticed', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['or true', 'pytest || true', ['1: pytest (tolerant)']],
    ['or colon', 'pytest || :', ['1: pytest (tolerant)', '1: : (conditional)']],
    ['or echo', 'pytest || echo failed', ['1: pytest (tolerant)']],
    ['or exit 1', 'pytest || exit 1\nmake x', ['1: pytest', '2: make x']],
    ['or exit 0', 'pytest || exit 0\nmake x', ['1: pytest (tolerant)', '2: make x (conditional)']],
    ['or a group that exits', 'pytest || { echo no; exit 1; }', ['1: pytest']],
    ['or a subshell that exits', 'pytest || (log && exit 1)', ['1: pytest', '1: log (conditional)']],
    ['or a function that exits', 'die() { echo "$1"; exit 1; }\npytest || die no', ['2: pytest']],
    ['or another try', 'pytest || pytest --lf', ['1: pytest (tolerant)', '1: pytest --lf (conditional)']],
    ['semicolon true, under errexit', 'pytest; true', ['1: pytest']],
    ['and, last', 'pytest && make x', ['1: pytest', '1: make x']],
    ['and, not last', 'pytest && make x\nmake y', ['1: pytest (tolerant)', '1: make x', '2: make y']],
    ['condition', 'if pytest; then make x; fi', ['1: pytest (tolerant)', '1: make x (conditional)']],
    [
      'condition whose failure exits',
      'if pytest; then make x; else exit 1; fi',
      ['1: pytest', '1: make x (conditional)'],
    ],
    ['negated condition whose failure exits', 'if ! pytest; then exit 1; fi\nmake x', ['1: pytest', '2: make x']],
    ['negated', '! pytest', ['1: pytest (tolerant)']],
    ['left of a pipe', 'pytest | tee log', ['1: pytest (tolerant)', '1: tee log']],
    ['pipefail', 'set -o pipefail\npytest | tee log', ['2: pytest', '2: tee log']],
    ['background', 'serve &\nmake x', ['1: serve (tolerant)', '2: make x']],
    ['set +e', 'set +e\npytest\nset -e\nmake x', ['2: pytest (tolerant)', '4: make x']],
    ['set +e with a look at the status', 'set +e\npytest\nrc=$?\nset -e\nmake x\nexit $rc', ['2: pytest', '5: make x']],
    ['a status that is only printed', 'set +e\npytest\nrc=$?\necho $rc\n', ['2: pytest (tolerant)']],
    ['while', 'until curl x; do sleep 1; done', ['1: curl x (tolerant)', '1: sleep 1 (conditional)']],
    ['trap', 'trap "make clean" EXIT\nmake x', ['1: make clean (tolerant)', '2: make x']],
    ['substituted value', 'X=$(get)\nrun', ['1: get', '2: run']],
    ['substituted argument', 'run $(get)', ['1: get (tolerant)', '1: run $(get)']],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  const withoutErrexit: readonly [string, string, readonly string[]][] = [
    ['not last', 'pytest\nmake x', ['1: pytest (tolerant)', '2: make x']],
    ['last', 'make x; pytest', ['1: make x (tolerant)', '1: pytest']],
    ['exit with the status', 'pytest\nexit $?', ['1: pytest']],
    ['set -e by the script', 'set -euo pipefail\npytest\nmake x', ['2: pytest', '3: make x']],
    ['or exit, not last', 'pytest || exit 1\necho ok', ['1: pytest']],
    ['a function that returns', 'f() { pytest || return 1; echo ok; }\nf', ['1: pytest']],
    ['a test of the status', 'pytest\nif [ $? -ne 0 ]; then exit 1; fi\necho ok', ['1: pytest']],
    ['the last round of a loop', 'for d in a b; do pytest $d; done', ['1: pytest a (tolerant)', '1: pytest b']],
  ]
  test.each(withoutErrexit)('without errexit: %s', (_, text, expected) => {
    expect(runs(text, loose)).toEqual(expected)
  })
})

describe('what runs for sure', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a file that is there', 'if [ -f requirements.txt ]; then pip install; else make x; fi', ['1: pip install']],
    ['a file that may come', 'if [ -f model.pkl ]; then run; fi', ['1: run (conditional)']],
    ['a known value', 'S=prod\nif [[ $S == prod ]]; then a; elif x; then b; else c; fi', ['2: a']],
    ['a known value in case', 'S=prod\ncase $S in dev) a;; prod|live) b;; *) c;; esac', ['2: b']],
    ['an unknown value in case', 'case $S in dev) a;; *) c;; esac', ['1: a (conditional)', '1: c (conditional)']],
    ['a default is a guess', 'S=${S:-dev}\nif [ "$S" = dev ]; then a; fi', ['2: a (conditional)']],
    ['words of a loop', 'for d in a b; do run $d; done', ['1: run a', '1: run b']],
    [
      'files of a loop',
      'for d in components/*/; do run $d; done',
      ['1: run components/one/', '1: run components/two/'],
    ],
    ['unknown words of a loop', 'for d in $(ls); do run $d; done', ['1: ls (tolerant)', '1: run $d (conditional)']],
    ['counted loop', 'for i in {1..2}; do run; done', ['1: run', '1: run']],
    [
      'an expression of the workflow, which may come to anything',
      'if [ "${{ needs.a.outputs.b }}" = "true" ]; then x; else y; fi',
      ['1: x (conditional)', '1: y (conditional)'],
    ],
    [
      'an expression of the workflow in a case',
      'case "${{ inputs.a }}" in\ndev) x;;\n*) y;;\nesac',
      ['2: x (conditional)', '3: y (conditional)'],
    ],
    ['an expression that hardly comes to nothing', 'if [ -z "${{ secrets.A }}" ]; then x; else y; fi', ['1: y']],
    ['a guard that ends well', 'if [ -z "$KEY" ]; then echo skip; exit 0; fi\ndeploy', ['2: deploy (conditional)']],
    ['a guard that fails', 'if [ -z "$KEY" ]; then exit 1; fi\ndeploy', ['2: deploy']],
    ['after exit', 'a\nexit 0\nb', ['1: a']],
    ['after exec', 'exec a\nb', ['1: a']],
    ['a function that nobody calls', 'f() { a; }\nb', ['2: b']],
    ['a function with arguments', 'f() {\n  run $1\n}\nf x\nf y', ['2: run x', '2: run y']],
    ['recursion ends', 'f() { a; f; }\nf', ['1: a']],
    ['eval', 'eval "make x"', ['1: make x']],
    ['a sourced script', 'source scripts/env.sh\nrun $STAGE\nprepare x', ['2: run prod', '2: fetch x']],
    ['test and', '[ -f requirements.txt ] && a\n[ -f nowhere ] && b\nc', ['1: a', '2: b (conditional)', '3: c']],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected)
  })
})

test('text that is fed to a program comes with its place', () => {
  const fed: unknown[] = []
  const text =
    "python - <<EOF\nprint(1)\nEOF\ncat <<'X' | python\nprint($y)\nX\ncat > run.py <<EOF\nprint(3)\nEOF\npython run.py"
  walkScript(text, { path: 'a.sh', line: 10 }, scopeFor(), terrainFor({}), ({ words, stdin }, { written }) => {
    if (words[0] === 'python') fed.push([words.join(' '), stdin, written?.get('run.py')])
    return []
  })
  expect(fed).toEqual([
    ['python -', { text: 'print(1)\n', at: { path: 'a.sh', line: 11 } }, undefined],
    ['python', { text: 'print($y)\n', at: { path: 'a.sh', line: 14 } }, undefined],
    ['python run.py', undefined, { text: 'print(3)\n', at: { path: 'a.sh', line: 17 } }],
  ])
})

test('work is bounded', () => {
  let calls = 0
  const loops = Array.from({ length: 6 }, (_, at) => `for v${at} in {1..20}; do`).join(' ')
  const terrain = terrainFor({})
  walkScript(`${loops} a; ${'done; '.repeat(6)}`, { path: 'a.sh', line: 1 }, scopeFor(), terrain, () => {
    calls += 1
    return []
  })
  expect(calls).toBeLessThan(60_000)
  expect(terrain.notes.map(({ severity }) => severity)).toEqual(['warning'])
})

test('no text makes it throw', () => {
  const shellish = fc.array(
    fc.oneof(
      fc.constantFrom(
        '$(',
        ')',
        '`',
        '"',
        "'",
        '${',
        '}',
        '<<E',
        '\n',
        ';',
        '&&',
        '||',
        '|',
        'if',
        'then',
        'fi',
        'for',
        'do',
        'done',
        '${{',
        '}}',
        'case',
        'esac',
        '{',
        'exit 1',
        'set -e',
        '[[',
        ']]',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(shellish, (parts) => {
      walkScript(parts.join(' '), { path: 'a.sh', line: 1 }, scopeFor(), terrainFor({}), () => [])
    }),
    { numRuns: 300 },
  )
})
