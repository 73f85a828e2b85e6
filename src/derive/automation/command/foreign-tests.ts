import type { Scope, Terrain } from '../scope.ts'

/** The tests a runner finds: how many cases that assert something, and in which files. */
export interface Tests {
  readonly cases: number
  readonly files: readonly string[]
}

/** How the tests of a language look: where they stand and how one case begins. */
interface Kind {
  readonly runners: readonly string[]
  readonly files: readonly string[]
  readonly case: RegExp
}

const kinds: readonly Kind[] = [
  {
    runners:
      'jest vitest mocha ava react-scripts playwright cypress karma bun deno node ng tap jasmine vue-cli-service c8 nyc'.split(
        ' ',
      ),
    files: [
      '**/*.{test,spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}',
      '**/__tests__/**/*.{js,jsx,ts,tsx,mjs,cjs}',
      '**/*.cy.{js,ts,jsx,tsx}',
    ],
    case: /\b(?:it|test)(?:\.\w+)?\s*\(/g,
  },
  { runners: ['go', 'gotestsum', 'ginkgo'], files: ['**/*_test.go'], case: /\bfunc Test\w*\(/g },
  { runners: ['cargo'], files: ['**/*.rs'], case: /#\[(?:\w+::)?test\b/g },
  {
    runners: ['R', 'Rscript'],
    files: ['**/tests/testthat/test*.R', '**/tests/testthat/test*.r', '**/inst/tinytest/*.R'],
    case: /\b(?:test_that|it|expect_\w+)\s*\(/g,
  },
  {
    runners: ['mvn', './mvnw', 'mvnw', 'gradle', './gradlew', 'gradlew', 'sbt'],
    files: ['**/src/test/**/*.{java,kt,scala,groovy}'],
    case: /@(?:\w*Test)\b|\btest\s*\(/g,
  },
  { runners: ['dotnet'], files: ['**/*.cs'], case: /\[(?:Fact|Theory|Test|TestMethod)\b/g },
  { runners: ['bats'], files: ['**/*.bats'], case: /^@test\b/gm },
  { runners: ['julia'], files: ['**/test/*.jl'], case: /@test\b/g },
  { runners: ['behave', 'cucumber'], files: ['**/*.feature'], case: /^\s*Scenario/gm },
  {
    runners: ['bundle', 'rspec', 'rake'],
    files: ['**/{spec,test}/**/*_{spec,test}.rb'],
    case: /\b(?:it|test|def test_\w+)\b/g,
  },
]

const vendored = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|venv|site-packages)\//
const maxFiles = 300

/** Tests outside Python: the files a runner of that name would find below the folder it runs in, with their cases. A runner nobody knows may run any of them. */
export function foreignTests(runner: string, scope: Scope, terrain: Terrain): Tests {
  const known = kinds.filter(({ runners }) => runners.includes(runner))
  const prefix = scope.cwd === '' ? '' : `${scope.cwd}/`
  const files: string[] = []
  let cases = 0
  for (const kind of known.length > 0 ? known : kinds) {
    const paths = kind.files.flatMap((pattern) => terrain.files.glob(`${prefix}${pattern}`))
    for (const path of [...new Set(paths)].filter((one) => !vendored.test(one)).slice(0, maxFiles)) {
      const text = terrain.files.text(path)
      if (text?.state !== 'seen') continue
      const count = text.value.match(kind.case)?.length ?? 0
      if (count > 0) files.push(path)
      cases += count
    }
  }
  return { cases, files }
}
