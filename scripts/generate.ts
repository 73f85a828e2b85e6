// Derives what follows from the sources and is never edited by hand: the registries, the schemas and the reference pages.
// `--check` writes nothing and fails on any difference. What is broken is named and left out; the rest is still written.
import { formatAll } from './generate/format-all.ts'
import { readmeTables } from './generate/readme-tables.ts'
import { reconcile } from './generate/reconcile.ts'
import { referenceFiles } from './generate/reference-files.ts'
import { registryFiles } from './generate/registry-files.ts'
import { rubricFiles } from './generate/rubric-files.ts'
import { schemaFiles } from './generate/schema-files.ts'
import type { Outcome } from './generate/outcome.ts'

const check = process.argv.includes('--check')
const problems: string[] = []
const differences: string[] = []

await settle(['src/generated'], [registryFiles(), await rubricFiles()])
await settle(['schema'], [await schemaFiles()])
// Only now: the reference pages are written by code that imports the registries.
await settle(['docs/reference'], [await referenceFiles()])
// Mostly written by hand, and so left as it is written.
const readme = readmeTables()
problems.push(...readme.problems)
differences.push(...(await reconcile([], readme.files, check)))

for (const problem of problems) console.error(`generate: ${problem}`)
if (check && differences.length > 0) {
  console.error(`generate: not what the sources give: ${differences.join(', ')}. Run: npm run generate`)
}
if (problems.length > 0 || (check && differences.length > 0)) process.exitCode = 1

async function settle(folders: readonly string[], outcomes: readonly Outcome[]) {
  const files = formatAll(new Map(outcomes.flatMap((outcome) => [...outcome.files])))
  problems.push(...outcomes.flatMap((outcome) => outcome.problems))
  differences.push(...(await reconcile(folders, files, check)))
}
