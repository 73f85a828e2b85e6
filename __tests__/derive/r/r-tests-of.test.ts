import { expect, test } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { meaningsOf } from '../../../src/derive/meaning/meanings-of.ts'
import { rTestsOf } from '../../../src/derive/r/r-tests-of.ts'
import { rUnitsOf } from '../../../src/derive/r/r-units-of.ts'
import { rStats } from '../../../src/tools/r-stats.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function tests(text: string) {
  const files = filesOf(repositoryOf({ 'R/model.R': '', 'tests/testthat/test-model.R': text }))
  return rTestsOf(files, rUnitsOf(files, meaningsOf([rStats])))
}

test('blocks with expectations are cases', () => {
  expect(tests('test_that("it adds", {\n  expect_equal(predict(m, d), 2)\n})\n')).toMatchObject([
    { framework: 'testthat', cases: 1, stubs: 0, touches: ['R/model.R'], assertsOnModel: true },
  ])
})

test('blocks without expectations are stubs', () => {
  expect(tests('test_that("it runs", {\n  run()\n})\n')).toMatchObject([{ cases: 0, stubs: 1, assertsOnModel: false }])
})
