import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { filesOf } from '../../../src/derive/files.ts'
import { meaningsOf } from '../../../src/derive/meaning/meanings-of.ts'
import { rUnitsOf } from '../../../src/derive/r/r-units-of.ts'
import { dbi } from '../../../src/tools/dbi.ts'
import { pandas } from '../../../src/tools/pandas.ts'
import { plumber } from '../../../src/tools/plumber.ts'
import { rStats } from '../../../src/tools/r-stats.ts'
import { tidymodels } from '../../../src/tools/tidymodels.ts'
import { vetiver } from '../../../src/tools/vetiver.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const meanings = meaningsOf([tidymodels, vetiver, plumber, rStats, dbi, pandas])
const units = (texts: Readonly<Record<string, string>>) => rUnitsOf(filesOf(repositoryOf(texts)), meanings)
const does = (text: string, path = 'train.R') =>
  units({ [path]: text })[0]?.activities.map(({ kind, at }) => `${kind}:${at.line}`)

describe('calls', () => {
  test.each<[string, string, string[]]>([
    ['with its package', 'm <- parsnip::fit(spec, y ~ ., data = d)', ['train:1']],
    ['through library()', 'library(parsnip)\nm <- fit(spec, d)', ['train:2']],
    ['data at an address with a name', 'url <- "https://acme.dev/a.csv"\nd <- readr::read_csv(url)', ['data:2']],
    [
      'a name that is given again',
      'url <- "https://acme.dev/a.csv"\nurl <- file.path("data", "a.csv")\nd <- readr::read_csv(url)',
      [],
    ],
    ['a name for a file beside', 'path <- "data/a.csv"\nd <- readr::read_csv(path)', []],
    ['through a bundle', 'library("tidymodels")\nm <- fit(spec, d)', ['train:2']],
    ['piped', 'library(workflows)\nm <- wf |>\n  fit(d)\nlibrary(caret)', ['train:3']],
    ['in an argument', 'print(predict(m, newdata))', ['predict:1']],
    ['through another package of that name', 'library(ggplot2)\nfit(x)', []],
    ['with a package that was not attached', 'fit(spec, d)\ntrain(x, y)', []],
    ['defined by the file itself', 'library(caret)\ntrain <- function(x) x + 1\ntrain(2)', []],
    ['of a member', 'library(caret)\nlearner$train(task)', []],
    ['in a comment', '# caret::train(x, y)', []],
    ['in a string', 'cat("caret::train(x, y)")', []],
  ])('%s', (_, text, expected) => {
    expect(does(text)).toEqual(expected)
  })

  test('the function it stands in, and what is sourced', () => {
    const unit = units({
      'train.R': 'source("R/data.R")\nfit_it <- function(d) {\n  caret::train(d)\n}\nfit_it(1)\n',
      'R/data.R': '',
    }).find(({ path }) => path === 'train.R')
    expect(unit).toMatchObject({ language: 'r', entry: true, imports: ['R/data.R'], activities: [{ via: ['fit_it'] }] })
  })
})

describe('databases', () => {
  const asking = (connection: string) => `library(DBI)\ncon <- ${connection}\nd <- dbGetQuery(con, "SELECT 1")`

  test.each<[string, string, string[]]>([
    ['on a server', asking('dbConnect(RPostgres::Postgres(), host = "db")'), ['data:2', 'data:3']],
    ['in a file beside', asking('dbConnect(RSQLite::SQLite(), "data/sales.sqlite")'), []],
    ['in a file, the driver by name', asking('dbConnect(\n  drv = duckdb::duckdb(),\n  dbdir = "d.db"\n)'), []],
    [
      'in a file, and on a server',
      `${asking('dbConnect(SQLite(), "a.db")')}\nother <- dbConnect(odbc::odbc(), "x")`,
      ['data:2', 'data:3', 'data:4'],
    ],
    ['by a driver that is not seen', asking('dbConnect(driver, "x")\nSQLite()'), ['data:2', 'data:4']],
    ['that was connected to elsewhere', 'd <- DBI::dbGetQuery(con, "SELECT 1")', ['data:1']],
  ])('%s', (_, text, expected) => {
    expect(does(text)).toEqual(expected)
  })
})

test.each<[string, string, string[]]>([
  ['of the package around it', 'devtools::load_all()', ['R/score.R']],
  ['by where it lies', 'library(pkgload)\nload_all("pkg")', ['pkg/R/fit.R']],
  ['of a folder that is put together', 'devtools::load_all(root)', []],
  ['of an object', 'loader$load_all()', []],
])('code that is loaded %s', (_, text, expected) => {
  const texts = {
    DESCRIPTION: '',
    'R/score.R': '',
    'pkg/DESCRIPTION': '',
    'pkg/R/fit.R': '',
    'inst/api/plumber.R': text,
  }
  expect(units(texts).find(({ path }) => path === 'inst/api/plumber.R')?.imports).toEqual(expected)
})

describe('packages that other files attach', () => {
  const train = 'm <- workflow |> fit(d)\n'
  const kinds = (texts: Readonly<Record<string, string>>) =>
    units({ 'pipeline/train.R': train, ...texts })
      .find(({ path }) => path === 'pipeline/train.R')
      ?.activities.map(({ kind }) => kind)
  const sourcing = `source("R/setup.R")\n${train}`
  const walking = `purrr::walk(list.files("R/", "\\\\.R$", full.names = TRUE), source)\n${train}`
  const targets = (how: string) =>
    `library(targets)\ntar_option_set(\n  packages = c(\n    "dplyr",\n    "tidymodels"\n  ),\n  format = "qs"\n)\n${how}\n`
  const reading = `purrr::walk(\n  strsplit(yaml::read_yaml("DESCRIPTION")$Depends, ", ")[[1]],\n  library,\n  character.only = TRUE\n)\n`

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['sourced by name', { 'pipeline/train.R': sourcing, 'R/setup.R': 'library(parsnip)' }, ['train']],
    ['sourced one by one', { 'pipeline/train.R': walking, 'R/setup.R': 'library(parsnip)' }, ['train']],
    [
      'named in the description',
      {
        'pipeline/train.R': walking,
        'R/setup.R': reading,
        DESCRIPTION: 'Type: Project\nDepends:\n    dplyr,\n    workflows\n',
      },
      ['train'],
    ],
    ['by what sources it', { 'run.R': 'library(parsnip)\nsource("pipeline/train.R")\n' }, ['train']],
    ['for the targets that call it', { '_targets.R': targets('tar_source("pipeline")') }, ['train']],
    ['for targets whose code lies elsewhere', { '_targets.R': targets('tar_source()') }, []],
    [
      'beside a function of that name',
      { '_targets.R': targets('tar_source("pipeline")'), 'pipeline/fit.R': 'fit <- function(x, y) x\n' },
      [],
    ],
    ['not sourced', { 'R/setup.R': 'library(parsnip)' }, []],
    ['of another folder', { 'pipeline/train.R': walking, 'other/setup.R': 'library(parsnip)' }, []],
    ['described only', { 'pipeline/train.R': walking, DESCRIPTION: 'Depends: workflows\n' }, []],
    [
      'only suggested',
      { 'pipeline/train.R': walking, 'R/setup.R': reading, DESCRIPTION: 'Suggests:\n    workflows\nDepends: dplyr\n' },
      [],
    ],
  ])('%s', (_, texts, expected) => {
    expect(kinds(texts)).toEqual(expected)
  })
})

test.each<[string, string[]]>([
  ['fit <- readRDS("out/fit.rds")\nprint(predict(fit, new_data))', ['predict:2', 'load-model:1']],
  [
    'fit <- lightsnip::lgbm_load(path)\nd <- mutate(d, p = predict(\n  fit,\n  new_data = d\n))',
    ['predict:2', 'load-model:1'],
  ],
  ['fit = readr::read_rds(path)\nfit %>% predict(d)', ['predict:2', 'load-model:1']],
  ['rows <- readRDS("rows.rds")\npredict(fit, rows)', ['predict:2']],
  ['rows <- readRDS("rows.rds")', []],
])('a model that is read back: %s', (text, expected) => {
  expect(does(text)).toEqual(expected)
})

const document = (header: string, body = 'library(caret)\nm <- train(x, y)') =>
  ['---', 'title: x', '---', 'We train(x) here.', `\`\`\`{${header}}`, body, '```', 'caret::train(x)'].join('\n')

describe('literate documents', () => {
  test.each<[string, string[]]>([
    ['r', ['train:7']],
    ['r fit, echo=FALSE', ['train:7']],
    ['r, eval=FALSE', []],
    ['python', []],
  ])('a chunk {%s}', (header, expected) => {
    expect(does(document(header), 'report.qmd')).toEqual(expected)
  })

  test('a chunk that says it is not evaluated', () => {
    expect(does(document('r', '#| eval: false\ncaret::train(x)'), 'report.Rmd')).toEqual([])
  })
})

test('plumber handlers are comments', () => {
  expect(does("#* Predict\n#* @post /predict\nfunction(req) predict(m, req)\n#' @param x none\n", 'plumber.R')).toEqual(
    ['predict:3', 'serve:2'],
  )
})

test('code of a package is not started, tests are tests', () => {
  const found = units({ DESCRIPTION: '', NAMESPACE: '', 'R/a.R': 'options(x = 1)', 'tests/testthat/test-a.R': 'f(1)' })
  expect(found.map(({ entry, test: isTest }) => [entry, isTest])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'f',
          '(',
          ')',
          '"',
          "'",
          '`',
          '{',
          '}',
          '[',
          ']',
          '=',
          '<-',
          '|>',
          '#',
          '\n',
          '::',
          'library(caret)',
          '%>%',
        ),
      }),
      (text) => {
        expect(() => units({ 'a.R': text, 'b.qmd': `\`\`\`{r}\n${text}` })).not.toThrow()
      },
    ),
  )
})
