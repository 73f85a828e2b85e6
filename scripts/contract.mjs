// Checks every request of the tests against GitHub's own OpenAPI description, and every answer of the embedded GitHub, too.
// The description is 385 MB and stays outside: it is installed on demand into a folder of the machine's temporary ones, or
// read from the folder given as the first argument.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const version = '23.0.2'

let passed = false
const description = JSON.parse(readFileSync(descriptionPath(process.argv[2]), 'utf8'))
const recordings = recorded()
const { ajv, pointerOf } = validators()
const routes = Object.keys(description.paths).map((path) => ({ path, pattern: patternOf(path), rank: rankOf(path) }))

const faults = new Map()
const seen = new Map()
for (const one of recordings) {
  if (one.path === '/graphql') continue // executed against GitHub's schema already
  for (const fault of faultsOf(one)) faults.set(`${one.method} ${templateOf(one)?.path ?? one.path}: ${fault}`, one)
}
report()

function descriptionPath(folder) {
  const home = folder ?? join(tmpdir(), `mlops-maturity-contract-${version}`)
  const path = join(home, 'node_modules', '@octokit', 'openapi', 'generated', 'api.github.com.json')
  if (!existsSync(path)) {
    console.error(`Installing @octokit/openapi ${version} into ${home}, once (385 MB)`)
    mkdirSync(home, { recursive: true })
    const words = [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--prefix',
      home,
      `@octokit/openapi@${version}`,
    ]
    spawnSync('npm', words, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  if (!existsSync(path)) fail(`GitHub's description is not to be had: ${path} does not exist`)
  return path
}

/** What the tests asked the embedded GitHub and what it answered. */
function recorded() {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'))
  try {
    const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
    const run = spawnSync(process.execPath, [...jest, '--silent', ...talking()], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, EMBEDDED_GITHUB_RECORD: folder },
    })
    passed = run.status === 0
    return readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The tests that talk to the embedded GitHub. */
function talking() {
  return readdirSync(join(root, '__tests__'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('__tests__', path))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('/support/github/'))
}

function validators() {
  const made = new Ajv({ strict: false, allErrors: true, validateFormats: true })
  addFormats.default(made)
  made.addSchema({
    $id: 'github',
    components: { schemas: withNull(description.components.schemas) },
    paths: withNull(description.paths),
    ...rest(),
  })
  return {
    ajv: made,
    pointerOf: (...parts) =>
      `github#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
  }
}

/** Parts of the description that answers refer to. */
function rest() {
  const { responses, parameters, headers } = description.components
  return { shared: withNull({ responses, parameters, headers }) }
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says `null`; examples and discriminators say nothing to a validator. */
function withNull(value) {
  if (Array.isArray(value)) return value.map(withNull)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, example: _example, examples: _examples, discriminator: _discriminator, ...others } = value
  const kept = Object.fromEntries(Object.entries(others).map(([key, inner]) => [key, withNull(inner)]))
  if (nullable !== true) return { ...kept, ...keptName(value) }
  if (typeof kept.type === 'string') {
    return { ...kept, type: [kept.type, 'null'], ...(kept.enum && { enum: [...new Set([...kept.enum, null])] }) }
  }
  return { anyOf: [kept, { type: 'null' }] }
}

/** A property may be called `example`, too. */
function keptName(value) {
  return Object.fromEntries(
    ['example', 'examples', 'discriminator', 'nullable']
      .filter((name) => typeof value[name] === 'object' && value[name] !== null && 'type' in value[name])
      .map((name) => [name, withNull(value[name])]),
  )
}

function faultsOf(one) {
  const route = templateOf(one)
  if (route === undefined) return one.status === 404 ? [] : ['no such path']
  const operation = description.paths[route.path][one.method.toLowerCase()]
  if (operation === undefined) return ['no such method']
  seen.set(`${one.method} ${route.path}`, (seen.get(`${one.method} ${route.path}`) ?? 0) + 1)
  return [...queryFaults(operation, one), ...bodyFaults(route, one, operation), ...answerFaults(route, one, operation)]
}

function templateOf({ path }) {
  return routes.filter(({ pattern }) => pattern.test(path)).sort((a, b) => a.rank - b.rank)[0]
}

function patternOf(path) {
  const source = path.replaceAll(/[.+*?^$()[\]|]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${source}$`)
}

/** Fixed paths win over patterns. */
function rankOf(path) {
  return (path.match(/\{/g) ?? []).length
}

function queryFaults(operation, { query }) {
  const parameters = operation.parameters.map(dereferenced).filter((one) => one.in === 'query')
  return [...new URLSearchParams(query)].flatMap(([name, text]) => {
    const parameter = parameters.find((one) => one.name === name)
    if (parameter === undefined) return [`no such parameter: ${name}`]
    const { type } = dereferenced(parameter.schema)
    if (type === 'integer' && !/^\d+$/.test(text)) return [`${name} is no integer: ${text}`]
    if (type === 'boolean' && !/^(true|false)$/.test(text)) return [`${name} is no boolean: ${text}`]
    return []
  })
}

function bodyFaults({ path }, { method, body }, operation) {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : ['takes no body']
  // The caller's own mistakes are what some tests are about; the answer then says so.
  const check = ajv.getSchema(
    pointerOf('paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'),
  )
  return check(body ?? {}) ? [] : check.errors.map((error) => `body${error.instancePath} ${error.message}`)
}

function answerFaults({ path }, { method, status, answer }, operation) {
  const response = operation.responses[status]
  // Any request may be refused, whatever its page lists.
  if (response === undefined) return [401, 403, 404, 409, 422].includes(status) ? [] : [`answers no ${status}`]
  const content = dereferenced(response).content?.['application/json']?.schema
  if (content === undefined) return answer === undefined ? [] : [`${status} has no body`]
  const pointer =
    response.$ref === undefined
      ? pointerOf(
          'paths',
          path,
          method.toLowerCase(),
          'responses',
          String(status),
          'content',
          'application/json',
          'schema',
        )
      : pointerOf('shared', 'responses', response.$ref.split('/').at(-1), 'content', 'application/json', 'schema')
  const check = ajv.getSchema(pointer)
  return check(answer) ? [] : check.errors.map((error) => `${status}${error.instancePath} ${error.message}`)
}

function dereferenced(value) {
  if (value.$ref === undefined) return value
  const parts = value.$ref.split('/').slice(1)
  return dereferenced(parts.reduce((at, part) => at[part], description))
}

function report() {
  for (const [name, count] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(5)}  ${name}`)
  const graphql = recordings.filter(({ path }) => path === '/graphql').length
  console.log(`${String(graphql).padStart(5)}  POST /graphql (executed against the schema)`)
  if (seen.size === 0) fail('nothing was recorded, so nothing was checked')
  for (const [fault] of [...faults].slice(0, 40)) console.error(`  ${fault}`)
  if (faults.size > 0) fail(`${faults.size} faults`)
  if (!passed) fail('what was recorded is as GitHub describes it, but tests did not pass, so not all was')
  console.log('Every request and every answer is as GitHub describes it.')
}

function fail(sentence) {
  console.error(`contract: ${sentence}`)
  process.exit(1)
}
