import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..', '..')
// The scripts are TypeScript, which Node runs by itself from 24 on.
const node = join(root, 'node_modules', '.bin', 'node')

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'generate-'))
  const paths = ['src', 'schema', 'docs', 'scripts', 'criteria', 'models']
  const files = ['package.json', '.oxfmtrc.json', 'action.yml', 'README.md']
  for (const path of [...paths, ...files]) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [join(copy, 'scripts', script), ...words], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, path), 'utf8')
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  writeFileSync(join(copy, path), edited)
}

describe('generate', () => {
  test('finds what is committed to be what the sources give', () => {
    expect(run('generate.ts', '--check')).toEqual({ status: 0, said: '' })
  })

  test('registers a new tool and its name, and is content afterwards', () => {
    const { status, said } = run('new.mjs', 'tool', 'acme-flow')
    expect({ status, said }).toEqual({
      status: 0,
      said: 'wrote src/tools/acme-flow.ts\nwrote __tests__/tools/acme-flow.test.ts\n',
    })
    expect(readFileSync(join(copy, 'src/generated/tools.ts'), 'utf8')).toContain(
      `import { acmeFlow } from '../tools/acme-flow.ts'`,
    )
    expect(run('generate.ts', '--check').status).toBe(0)
  })

  test('keeps the tables of the README to what action.yml says, and that to the inputs that are read', () => {
    edit('action.yml', 'Path of the JSON report.', 'Where the JSON report is.')
    expect(run('generate.ts', '--check').said).toContain('not what the sources give: README.md.')
    expect(run('generate.ts').status).toBe(0)
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('| `report` | Where the JSON report is. |')
    edit('action.yml', '  html-file:', '  html-page:')
    edit('README.md', '<!-- outputs -->', '')
    const { status, said } = run('generate.ts', '--check')
    expect(said).toContain('action.yml and src/config/action-inputs.ts disagree about the input html-page')
    expect(said).toContain('README.md lacks the lines <!-- outputs --> and <!-- /outputs -->')
    expect(status).toBe(1)
    for (const path of ['action.yml', 'README.md']) cpSync(join(root, path), join(copy, path))
  })

  test('names file, line and key of whatever is wrong, and calls stale what was edited', () => {
    const path = 'criteria/integration'
    edit(`${path}/application-tests.yaml`, 'probe: tests-run', 'probe: tests-walk')
    edit(`${path}/automated-build.yaml`, 'dimension: integration', 'dimension: release')
    edit(`${path}/model-documentation.yaml`, 'effort: ', 'efort: ')
    edit('criteria/creation/automated-training.yaml', 'id: automated-training', 'id: training')
    edit('models/microsoft.yaml', 'level: 1', 'level: 5')
    edit('schema/config.schema.json', '"title"', '"titel"')
    writeFileSync(join(copy, 'src/tools/two-things.ts'), 'export const one = 1\nexport const two = 2\n')

    const { status, said } = run('generate.ts', '--check')
    expect(said).toMatch(/application-tests\.yaml:\d+: when\.probe: there is no probe tests-walk in src\/probes\//)
    expect(said).toMatch(/automated-build\.yaml:\d+: dimension is release, its folder integration/)
    expect(said).toMatch(/model-documentation\.yaml:\d+: remedy: Unrecognized key: "efort"/)
    expect(said).toMatch(/automated-training\.yaml:\d+: id is training, which is not the file's name/)
    expect(said).toMatch(/microsoft\.yaml:\d+: levels\.1\.level: levels count up from 0 without gaps/)
    expect(said).toMatch(/microsoft\.yaml:\d+: levels\.2\.required\.0: there is no sound criterion automated-training/)
    expect(said).toContain('src/tools/two-things.ts must export exactly one const, twoThings; it exports one, two')
    expect(said).toMatch(/not what the sources give: .*schema\/config\.schema\.json/)
    expect(status).toBe(1)
  })

  test('wants every criterion in a model', () => {
    cpSync(join(root, 'criteria'), join(copy, 'criteria'), { recursive: true })
    for (const model of ['microsoft', 'azure-ml', 'google']) {
      const path = join(copy, `models/${model}.yaml`)
      const text = readFileSync(join(root, `models/${model}.yaml`), 'utf8')
      writeFileSync(path, text.replaceAll(/( *- drift-detection\n|drift-detection, |, drift-detection)/g, ''))
    }
    expect(run('generate.ts', '--check').said).toContain(
      'criteria/integration/drift-detection.yaml: no model asks for it; name it in a file under models/',
    )
  })
})
