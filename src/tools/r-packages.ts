import type { Tool } from '../model/tool.ts'

/** Packages in R: checked, tested, installed, and deployed to Connect. */
export const rPackages: Tool = {
  id: 'r-packages',
  name: 'R packages',
  url: 'https://devtools.r-lib.org',
  roles: ['test-runner', 'build'],
  packages: ['testthat', 'devtools', 'rcmdcheck', 'renv', 'rsconnect'],
  commands: [
    { command: 'R CMD check', does: 'test' },
    { command: 'R CMD build', does: 'build' },
    { command: 'R CMD INSTALL', does: 'install' },
  ],
  actions: [
    { action: 'r-lib/actions/check-r-package', does: 'test' },
    { action: 'r-lib/actions/setup-r-dependencies', does: 'install' },
    { action: 'r-lib/actions/setup-renv', does: 'install' },
    { action: 'rstudio/actions/connect-publish', does: 'deploy', subject: 'application' },
  ],
  calls: [
    { call: 'r:testthat::test_*', does: 'test', except: ['r:testthat::test_that', 'r:testthat::test_path'] },
    { call: 'r:devtools::test', does: 'test' },
    { call: 'r:devtools::check', does: 'test' },
    { call: 'r:rcmdcheck::rcmdcheck', does: 'test' },
    { call: 'r:renv::restore', does: 'install' },
    { call: 'r:devtools::install*', does: 'install' },
    { call: 'r:remotes::install_deps', does: 'install' },
    { call: 'r:rsconnect::deploy*', does: 'deploy', subject: 'application' },
    { call: 'r:lintr::lint*', does: 'lint' },
  ],
}
