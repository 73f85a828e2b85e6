import type { Facts, TestFile } from '../../model/facts.ts'
import { checkout, folderFor, readOnly, seenFrom } from './parts/checkout.ts'
import { folderOf, inFolder } from './parts/folder-of.ts'
import type { Document, Scaffolding } from './parts/scaffold.ts'
import { shellWord } from './parts/shell-word.ts'
import type { Toolchain } from './parts/toolchain.ts'
import { toolchainFor } from './parts/toolchain-for.ts'
import { onChange } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'

/** A workflow that runs the tests of the repository on every change; where there are none yet, also the file for the first one. */
export function applicationTests(facts: Facts): Scaffolding {
  const tests = facts.tests.filter(({ path, cases }) => cases > 0 && shellWord(path) !== undefined)
  const toolchain = toolchainFor(facts, tests[0]?.path ?? facts.roles.training[0]) ?? toolchainFor(facts)
  if (toolchain === undefined) {
    return {
      cannot:
        'Nothing says what the tests need: declare the packages in a requirements.txt, pyproject.toml, environment.yml, renv.lock or package.json first.',
    }
  }
  const first = tests.length > 0 || toolchain.language === 'node' ? [] : [firstTest(toolchain)]
  const text = workflowText({
    about: ['Runs the tests on every change; a test that fails stops it.'],
    name: 'Tests',
    on: onChange(facts),
    permissions: readOnly,
    jobs: [
      {
        id: 'test',
        minutes: 20,
        ...folderFor(toolchain),
        steps: [checkout, ...toolchain.testSteps, { name: 'Run the tests', run: commands(toolchain, tests) }],
      },
    ],
  })
  return {
    documents: [{ path: '.github/workflows/tests.yml', text }, ...first],
    fillIn: first.map(({ path }) => `Write the first test in ${path}: it fails until it tests something.`),
  }
}

function commands(toolchain: Toolchain, tests: readonly TestFile[]): readonly string[] {
  const { language, declares } = toolchain
  if (language === 'node') return ['npm test']
  if (language === 'r') {
    const install = declares.has('testthat') ? [] : [toolchain.add('testthat')]
    return [...install, `Rscript -e 'testthat::test_dir("${rFolder(toolchain, tests)}", stop_on_failure = TRUE)'`]
  }
  const plain = tests.length > 0 && tests.every(({ framework }) => framework === 'unittest') && !declares.has('pytest')
  const [first] = tests
  if (plain && first !== undefined) {
    const folder = seenFrom(toolchain, folderOf(first.path))
    return [toolchain.run(`python -m unittest discover --start-directory ${shellWord(folder) ?? '.'}`)]
  }
  const install = declares.has('pytest') ? [] : [toolchain.add('pytest')]
  return [...install, toolchain.run('python -m pytest')]
}

function rFolder(toolchain: Toolchain, tests: readonly TestFile[]): string {
  const [first] = tests
  return first === undefined ? 'tests/testthat' : seenFrom(toolchain, folderOf(first.path))
}

/** It fails on purpose: a test that passes without testing anything would be worse than none. */
function firstTest({ folder, language }: Toolchain): Document {
  if (language === 'r') {
    return {
      path: inFolder(folder, 'tests/testthat/test-first.R'),
      text: `# Source one file of the code around the model, call a function of it with a small input and expect what it should answer.
testthat::test_that("the first test is written", {
  stop("Fill in: no test yet")
})
`,
    }
  }
  return {
    path: inFolder(folder, 'tests/test_first.py'),
    text: `# Import one function of the code around the model, call it with a small input and assert what it should answer.
def test_first():
    raise NotImplementedError("Fill in: no test yet")
`,
  }
}
