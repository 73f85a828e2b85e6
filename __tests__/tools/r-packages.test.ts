import { rPackages } from '../../src/tools/r-packages.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(rPackages, {
  sees: [
    ['$ R CMD check --no-manual pkg.tar.gz', 'test'],
    ['$ R CMD build .', 'build'],
    ['$ R CMD INSTALL .', 'install'],
    ['uses: r-lib/actions/check-r-package@v2', 'test'],
    ['uses: r-lib/actions/setup-r-dependencies@v2', 'install'],
    ['uses: r-lib/actions/setup-renv@v2', 'install'],
    ['uses: rstudio/actions/connect-publish@main', 'deploy application'],
    ["r:testthat::test_dir('tests')", 'test'],
    ['r:devtools::test()', 'test'],
    ['r:devtools::check()', 'test'],
    ['r:rcmdcheck::rcmdcheck()', 'test'],
    ['r:renv::restore()', 'install'],
    ['r:devtools::install_deps()', 'install'],
    ['r:remotes::install_deps()', 'install'],
    ["r:rsconnect::deployAPI('.')", 'deploy application'],
    ['r:lintr::lint_package()', 'lint'],
  ],
  ignores: [
    'uses: r-lib/actions/setup-r@v2',
    "r:testthat::test_that('x', _)",
    'r:testthat::expect_equal(_, _)',
    'r:renv::snapshot()',
  ],
})
