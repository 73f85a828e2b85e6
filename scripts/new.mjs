// npm run new tool <id> | probe <id> | criterion <dimension>/<id>: writes the form of a new thing and its test. The form compiles; the test
// fails until it says something. Then everything that is derived is derived again.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dimensions = ['people', 'creation', 'release', 'integration']
const usage = `usage: npm run new tool <id>
       npm run new probe <id>
       npm run new criterion <${dimensions.join('|')}>/<id>`

const [kind, name = ''] = process.argv.slice(2)
const [dimension, id] = kind === 'criterion' ? name.split('/') : [undefined, name]
if (!['tool', 'probe', 'criterion'].includes(kind) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) stop(usage)
if (kind === 'criterion' && !dimensions.includes(dimension)) stop(usage)

const constant = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const title = `${id[0].toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`
const files = { tool, probe, criterion }[kind]()
for (const path of Object.keys(files)) if (existsSync(join(root, path))) stop(`${path} is there already`)
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}
const generated = spawnSync(process.execPath, [join(root, 'scripts', 'generate.ts')], { stdio: 'inherit' })
if (kind === 'criterion')
  console.log(`Name ${id} at a level of a file under models/, describe it, and run: npm run generate`)
else process.exitCode = generated.status ?? 1

function tool() {
  return {
    [`src/tools/${id}.ts`]: `import type { Tool } from '../model/tool.ts'

/** ${title}, and what using it does. */
export const ${constant}: Tool = {
  id: '${id}',
  name: '${title}',
  url: 'https://pypi.org/project/${id}/',
  roles: [],
  packages: ['${id}'],
  imports: ['${id.replaceAll('-', '_')}'],
}
`,
    [`__tests__/tools/${id}.test.ts`]: `import { ${constant} } from '../../src/tools/${id}.ts'
import { toolTable } from '../support/tool-table.ts'

// What its users write, with what that does; and the near misses that do nothing.
toolTable(${constant}, {
  sees: [['$ ${id} train', 'train']],
  ignores: ['$ ${id} --version'],
})
`,
  }
}

function probe() {
  return {
    [`src/probes/${id}.ts`]: `import * as z from 'zod'
import { no } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})

/** ${title}: yes, no, or unknown where what would show it was not seen. */
export const ${constant}: Probe<z.infer<typeof params>> = {
  id: '${id}',
  question: '${title}?',
  needs: ['tree', 'texts'],
  params,
  ask(): Answer {
    return no()
  },
}
`,
    [`__tests__/probes/${id}.test.ts`]: `import { ${constant} } from '../../src/probes/${id}.ts'
import { doing, facts, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

probeTable(${constant}, {
  yes: [{ when: 'it plainly holds', facts: facts({ automations: [workflow([doing('train')])] }) }],
  no: [{ when: 'a near miss', facts: facts({}) }],
  unknown: [],
})
`,
  }
}

function criterion() {
  return {
    [`criteria/${dimension}/${id}.yaml`]: `id: ${id}
dimension: ${dimension}
title: ${title}
gap: ${title} is missing.
why: >-
  What goes wrong without it, for whom.
meets:
  - What plainly meets it.
notEnough:
  - What looks like it and is not.
when:
  all:
    - probe: the-probe-that-asks
    # A second one, or any:, or not:
remedy:
  effort: low
  steps: The first thing to do.
references: []
examples:
  - title: What meets it
    expect: met
    files:
      README.md: ""
  - title: The near miss
    expect: unmet
    files:
      README.md: ""
`,
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}
