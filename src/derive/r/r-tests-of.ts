import type { CodeUnit, Files, TestFile } from '../../model/facts.ts'
import { rCalls } from './r-calls.ts'
import { rSource } from './r-source.ts'
import { rTokens } from './r-tokens.ts'

/** testthat files: cases are `test_that` blocks; a file of a package reaches all of the package's own code. */
export function rTestsOf(files: Files, units: readonly CodeUnit[]): readonly TestFile[] {
  const paths = files.glob('**/tests/testthat/test*.{R,r}')
  return paths.flatMap((path) => {
    const text = files.text(path)
    const source = text?.state === 'seen' ? rSource(path, text.value) : undefined
    if (source === undefined) return []
    const calls = rCalls(rTokens(source))
    const blocks = calls.filter(({ name }) => name === 'test_that' || name === 'it').length
    const expectations = calls.filter(({ name }) => name.startsWith('expect_')).length
    const cases = Math.min(blocks, expectations)
    const root = path.slice(0, path.lastIndexOf('tests/testthat/'))
    const touches = units.filter((unit) => unit.path.startsWith(`${root}R/`)).map((unit) => unit.path)
    const exercises = units.find((unit) => unit.path === path)?.activities ?? []
    const assertsOnModel = cases > 0 && exercises.some(({ kind }) => kind === 'predict')
    return [
      { path, framework: 'testthat', cases, stubs: blocks - cases, touches, exercises, assertsOnModel, mocks: false },
    ]
  })
}
