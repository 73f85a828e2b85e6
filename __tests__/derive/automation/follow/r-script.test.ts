import { describe, expect, test } from '@jest/globals'
import { rScript } from '../../../../src/derive/automation/follow/r-script.ts'
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
