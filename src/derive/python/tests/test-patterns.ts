import picomatch from 'picomatch'
import { parse } from 'smol-toml'
import * as z from 'zod'
import type { Files } from '../../../model/facts.ts'

const pyproject = z.object({
  tool: z.object({
    pytest: z.object({ ini_options: z.object({ python_files: z.union([z.string(), z.array(z.string())]) }) }),
  }),
})

const elsewhere = /(^|\/)(examples?|demos?|samples?|templates?|docs?)\//
const conftest = /(^|\/)conftest\.py$/
const testFolder = /(^|\/)tests?\//

function fromToml(text: string): readonly string[] {
  if (!text.includes('python_files')) return []
  try {
    const read = pyproject.safeParse(parse(text))
    if (!read.success) return []
    const { python_files: patterns } = read.data.tool.pytest.ini_options
    return typeof patterns === 'string' ? patterns.split(/\s+/) : patterns
  } catch {
    return []
  }
}

/** `python_files = a.py b_*.py`, on one line or on indented lines below. */
function fromIni(text: string): readonly string[] {
  const found = /^python_files[ \t]*=[ \t]*(.*(?:\n[ \t]+.*)*)/m.exec(text)?.[1]
  return found === undefined ? [] : found.split(/\s+/)
}

/** Which files hold tests by pytest's rules, as the repository configures them. */
export interface TestPatterns {
  /** Collected by the runner. */
  isTest(path: string): boolean
  /** A file of another name that may hold tests, collected where a command names it. */
  mayHoldTests(path: string): boolean
  /** Collected, or there only for tests: `conftest.py`, helpers in a test folder. */
  belongsToTests(path: string): boolean
}

/** Reads `python_files` of every pytest configuration; the default is `test_*.py` and `*_test.py`. */
export function testPatterns(files: Files): TestPatterns {
  const configured = files
    .glob('**/{pyproject.toml,pytest.ini,setup.cfg,tox.ini}')
    .flatMap((path) => {
      const text = files.text(path)
      if (text?.state !== 'seen') return []
      return path.endsWith('.toml') ? fromToml(text.value) : fromIni(text.value)
    })
    .filter((pattern) => pattern !== '')
    .slice(0, 20)
  const matches = picomatch(['test_*.py', '*_test.py', ...configured], { basename: true })
  const isTest = (path: string) => path.endsWith('.py') && matches(path) && !elsewhere.test(path)
  const belongsToTests = (path: string) => isTest(path) || testFolder.test(path) || conftest.test(path)
  return {
    isTest,
    belongsToTests,
    mayHoldTests: (path) => path.endsWith('.py') && !isTest(path) && !conftest.test(path) && !elsewhere.test(path),
  }
}
