// Bundles the entries into dist/. `--check` builds in memory and fails when dist/ differs, so a stale bundle cannot be committed unseen.
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const check = process.argv.includes('--check')

/**
 * The toolkit brings an HTTP client of its own, undici and all, to fetch OpenID tokens. Nobody here fetches one: without it the bundle
 * is half as large and starts in half the time.
 */
const withoutTokens = {
  name: 'without-tokens',
  setup({ onLoad }) {
    onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
      contents: `export const OidcClient = { getIDToken() { throw new Error('not part of this bundle') } }`,
    }))
  },
}

/**
 * Criteria are data like the tools. What a criterion's page shows, its examples above all, is read by `explain` and nowhere in
 * the action.
 */
const criteriaAsData = (pages) => ({
  name: 'criteria-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]generated[\\/]criteria\.ts$/ }, async ({ path }) => {
      const { criteria } = await import(pathToFileURL(path).href)
      const page = { why: '', meets: [], notEnough: [], references: [], examples: [] }
      return table('criteria', criteria, (criterion) => (pages ? criterion : { ...criterion, ...page }))
    })
  },
})

/** Tools are data: as one table they start faster and take less room than as a module each. Their addresses stand in pages only. */
const toolsAsData = (addresses) => ({
  name: 'tools-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]generated[\\/]tools\.ts$/ }, async ({ path }) => {
      const { tools } = await import(pathToFileURL(path).href)
      return table('tools', tools, (tool) => (addresses ? tool : { ...tool, url: '' }))
    })
  },
})

/** A module that exports an array of plain values: parsed in a fraction of the time that literals take. */
function table(name, items, kept) {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(items)), items))
    fail(`one of the ${name} holds something that is no data`)
  const json = JSON.stringify(items.map(kept))
  return { contents: `export const ${name} = JSON.parse(${JSON.stringify(json)})` }
}

/** The grammar of Python says how each of its nodes is coloured in an editor; nothing is coloured here. */
const withoutColours = {
  name: 'without-colours',
  setup({ onLoad }) {
    onLoad({ filter: /@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: `export const styleTags = () => () => null
export const tags = new Proxy(() => tags, { get: () => tags, apply: () => tags })`,
    }))
  },
}

/** Octokit reads numbers beyond 2^53 exactly; GitHub sends none, and nothing here reckons with one. */
const withoutBigNumbers = {
  name: 'without-big-numbers',
  setup({ onLoad }) {
    onLoad({ filter: /json-with-bigint[\\/].*\.js$/ }, () => ({
      contents: `export const JSONParse = JSON.parse
export const JSONStringify = JSON.stringify`,
    }))
  },
}

/** Zod can write its schemas as JSON Schema. Ours are written by the generator; neither program writes one. */
const withoutJsonSchema = {
  name: 'without-json-schema',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/ }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)]
      return { contents: names.map(([, name]) => `export const ${name} = () => undefined`).join('\n') }
    })
  },
}

/** The action writes no YAML. Only a key of several parts is ever written, to have a name: here it is called `?`, which no config knows. */
const withoutYamlWriter = {
  name: 'without-yaml-writer',
  setup({ onLoad }) {
    onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/].*\.js$/ }, ({ path }) => {
      const [, names = ''] = /^export \{ (.*) \};$/m.exec(readFileSync(path, 'utf8')) ?? []
      const told = (name) =>
        /^[A-Z]/.test(name) ? "''" : name === 'createStringifyContext' ? '() => ({})' : "() => '?'"
      return {
        contents: names
          .split(', ')
          .map((name) => `export const ${name} = ${told(name)}`)
          .join('\n'),
      }
    })
  },
}

const entries = [
  {
    source: 'src/cli.ts',
    folder: 'dist/cli',
    target: 'node20',
    executable: true,
    plugins: [criteriaAsData(true), toolsAsData(true)],
  },
  {
    source: 'src/action.ts',
    folder: 'dist/action',
    target: 'node24',
    executable: false,
    plugins: [criteriaAsData(false), withoutYamlWriter, toolsAsData(false)],
  },
].filter((entry) => existsSync(join(root, entry.source)))
if (entries.length === 0) fail('nothing to build: there is neither src/cli.ts nor src/action.ts')

const alias = {
  // The same code as modules: what is not used can be left out.
  yaml: join(root, 'node_modules/yaml/browser/index.js'),
  // Routes are written out; the plugins that give each a method would be a tenth of the action.
  '@octokit/rest': '@octokit/core',
}

const built = new Map()
for (const entry of entries) {
  for (const [path, text] of await bundle(entry)) built.set(path, text)
}
if (check) await compare(built)
else await write(built)

async function bundle({ source, folder, target, executable, plugins }) {
  // CommonJS dependencies call `require` for node's own modules, which an ES module lacks.
  const require = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`
  const result = await build({
    absWorkingDir: root,
    entryPoints: { index: source },
    outdir: folder,
    bundle: true,
    splitting: true, // what is imported later is a file of its own; what several share are chunks
    chunkNames: '[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target,
    mainFields: ['module', 'main'],
    minifySyntax: true, // smaller by a tenth, and as readable
    legalComments: 'none', // every licence stands in full in THIRD-PARTY-LICENSES.txt
    charset: 'ascii', // Node decodes and scans it faster than anything beyond
    banner: { js: executable ? `#!/usr/bin/env node\n${require}` : require },
    metafile: true,
    plugins: [withoutTokens, withoutColours, withoutBigNumbers, withoutJsonSchema, ...plugins],
    alias,
    write: false,
    logLevel: 'warning',
  }).catch(() => fail(`${source} does not bundle`))
  const files = named(result.outputFiles)
  return [
    ...(executable ? files : files.map(([path, text]) => [path, withoutNotes(text, result.metafile.inputs)])),
    // The folder says itself that it is ESM, and so runs wherever it is copied to.
    [`${folder}/package.json`, `${JSON.stringify({ type: 'module' })}\n`],
    [`${folder}/THIRD-PARTY-LICENSES.txt`, licences(Object.keys(result.metafile.inputs))],
  ]
}

/**
 * What a bundler writes for readers and for other bundlers, where every kilobyte is fetched for every run: the path above each of our
 * modules, and the marks of calls without side effects. Whose the others are stays to be seen.
 */
function withoutNotes(text, inputs) {
  return text
    .replaceAll(/^\/\/ (\S+)\n/gm, (line, path) => (path.startsWith('src/') && Object.hasOwn(inputs, path) ? '' : line))
    .replaceAll('/* @__PURE__ */ ', '')
}

/** Files under names that stay from build to build: `main.js` for what is one of its kind, chunks by their size. */
function named(files) {
  const hashed = /([\w-]+)-[A-Z0-9]{8}\.js/
  const bySize = [...files].sort((a, b) => b.contents.length - a.contents.length)
  const counts = new Map()
  const names = new Map()
  for (const { path } of bySize) {
    const [whole, name] = hashed.exec(path) ?? []
    if (whole === undefined) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    names.set(whole, counts.get(name) === 1 ? `${name}.js` : `${name}-${counts.get(name)}.js`)
  }
  const renamed = (text) => text.replaceAll(new RegExp(hashed, 'g'), (whole) => names.get(whole) ?? whole)
  return files.map(({ path, text }) => [renamed(relative(root, path).replaceAll('\\', '/')), renamed(text)])
}

function licences(inputs) {
  const folders = new Set(
    inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean),
  )
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    return { name, version, license, text: licenceText(folder) ?? fail(`${name} ${version} ships no licence file`) }
  })
  packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.version < b.version ? -1 : 1))
  const chapters = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
  return `The bundle beside this file contains the following packages.\n\n${chapters.join(`\n${'-'.repeat(80)}\n\n`)}`
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'COPYING']) {
    const path = join(root, folder, name)
    if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
  }
  return undefined
}

async function write(files) {
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    if (text.startsWith('#!')) await chmod(join(root, path), 0o755)
    console.log(`${path}  ${Math.ceil(Buffer.byteLength(text) / 1024)} KiB`)
  }
  for (const path of await strays(files)) await rm(join(root, path))
}

async function compare(files) {
  const stale = await strays(files)
  for (const [path, text] of files) {
    const old = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (old !== text) stale.push(path)
  }
  if (stale.length > 0) fail(`not what the sources give: ${stale.sort().join(', ')}. Run: npm run build`)
}

async function strays(files) {
  if (!existsSync(join(root, 'dist'))) return []
  const present = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true })
  return present
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path))
}

function fail(sentence) {
  console.error(`build: ${sentence}`)
  process.exit(1)
}
