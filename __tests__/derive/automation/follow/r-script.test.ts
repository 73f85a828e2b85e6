import { describe, expect, test } from '@jest/globals'
import { rScript } from '../../../../src/derive/automation/follow/r-script.ts'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  'R/train.R': 'source("R/other.R")',
  'tests/testthat/test-a.R': 'test_that("x", { expect_equal(1, 1) })',
}

describe('R', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['Rscript R/train.R --x', []],
    ['Rscript gone.R', []],
    ['R CMD check .', ['test @ ci.yml:1 [2: tests/testthat/test-a.R]']],
    ['R CMD INSTALL .', ['install @ ci.yml:1']],
    ['R --version', undefined],
    ['Rust', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(rScript, texts, words).does).toEqual(expected)
  })

  test('text', () => {
    expect(shellIn(texts, "Rscript -e 'renv::restore()' -e 'devtools::test()'").does).toEqual([
      'install @ ci.yml:1',
      'test @ ci.yml:1 [2: tests/testthat/test-a.R]',
    ])
    expect(shellIn({}, 'Rscript -e \'testthat::test_dir("tests")\'').notes).toEqual(['R finds no tests to run here.'])
    expect(shellIn({}, 'Rscript -e \'rmarkdown::render("a.Rmd")\'').notes).toEqual([
      'a.Rmd is called here but does not exist at this commit.',
    ])
  })
})

describe('what R is told in a workflow', () => {
  const doneBy = (step: string) => {
    const text = `on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n${step}`
    const snapshot = repositoryOf({
      '.github/workflows/train.yml': text,
      'train.R': 'm <- caret::train(y ~ ., data = d)\n',
    })
    return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
      jobs.flatMap(({ activities }) => activities.map(({ kind, at }) => `${kind} @ ${at.path}:${at.line ?? 0}`)),
    )
  }

  test('counts, as text and as a step', () => {
    expect(doneBy("      - run: Rscript -e 'library(vetiver)' -e 'vetiver::vetiver_pin_write(b, v)'\n")).toEqual([
      'register @ .github/workflows/train.yml:6',
    ])
    expect(
      doneBy(
        '      - shell: Rscript {0}\n        run: |\n          library(vetiver)\n          source("train.R")\n          vetiver_pin_write(b, v)\n',
      ),
    ).toEqual(['train @ train.R:1', 'register @ .github/workflows/train.yml:10'])
  })

  test('is no call of a package that is only named alike, or that is commented out', () => {
    expect(doneBy("      - run: Rscript -e 'vetiver_pin_write(b, v)'\n")).toEqual([])
    expect(
      doneBy('      - shell: Rscript {0}\n        run: |\n          # vetiver::vetiver_pin_write(b, v)\n          1\n'),
    ).toEqual([])
  })
})
