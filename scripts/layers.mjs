// Checks who imports whom, by .dependency-cruiser.mjs, and that every source file was really read: a cruiser without a parser for
// the sources sees no imports and finds no fault.
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const { output } = await cruise(['src'], {
  ...config.options,
  ruleSet: { forbidden: config.forbidden },
  validate: true,
})
const { summary, modules } = output
const read = modules.filter((module) => module.source.startsWith('src/')).length
const files = readdirSync('src', { recursive: true }).filter((path) => path.endsWith('.ts')).length

const reasons = new Map(config.forbidden.map((rule) => [rule.name, rule.comment]))
for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle ? [from, ...cycle.map((step) => step.name)] : [...new Set([from, to])]
  console.error(`layers: ${rule.name}: ${way.join(' -> ')}\n        ${reasons.get(rule.name)}`)
}
if (read !== files) console.error(`layers: read ${read} of ${files} files under src/`)
console.log(`${read} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} not allowed`)
if (summary.violations.length > 0 || read !== files) process.exitCode = 1
