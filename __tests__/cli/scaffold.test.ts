import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { gitRepository, removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { runIn } from '../support/terminal.ts'
import { tinyChurn } from '../support/tiny-churn.ts'

afterAll(removeTemporaryFolders)

const files = { ...tinyChurn, 'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n' }
const workflow = '.github/workflows/build.yml'

describe('scaffold', () => {
  test('writes the file at the root of the work tree and says what an assessment makes of it', async () => {
    const folder = gitRepository(files)
    const ran = await runIn(temporaryFolder(), ['scaffold', 'automated-build', join(folder, 'tests')])
    expect(ran).toMatchObject({
      code: 0,
      printed: '',
      said: [`Wrote ${workflow}`, 'With this an assessment finds automated-build met.'],
    })
    expect(readFileSync(join(folder, workflow), 'utf8')).toContain('pip install -r requirements.txt')
  })

  test('prints it with --dry-run and writes nothing', async () => {
    const folder = gitRepository(files)
    const ran = await runIn(folder, ['scaffold', 'automated-build', folder, '--dry-run'])
    expect(ran.code).toBe(0)
    expect(ran.printed).toMatch(/^==> \.github\/workflows\/build\.yml <==\n/)
    expect(existsSync(join(folder, '.github'))).toBe(false)
  })

  test('never overwrites, and writes all or nothing', async () => {
    const folder = gitRepository({ ...files, 'monitoring/other.py': '', [workflow]: 'mine\n' })
    expect(await runIn(folder, ['scaffold', 'automated-build', folder])).toMatchObject({
      code: 2,
      said: [`${workflow} exists; nothing was written.`],
    })
    expect(readFileSync(join(folder, workflow), 'utf8')).toBe('mine\n')
  })

  test('adds nothing beside what meets the criterion already', async () => {
    const ci =
      'on: push\njobs:\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n'
    const folder = gitRepository({ ...files, '.github/workflows/ci.yml': ci })
    const ran = await runIn(folder, ['scaffold', 'automated-build', folder])
    expect(ran).toMatchObject({ code: 0, said: ['automated-build is met already; `assess` shows by what.'] })
    expect(existsSync(join(folder, workflow))).toBe(false)
  })

  test('does not write through a link of the repository', async () => {
    const folder = gitRepository(files)
    const outside = temporaryFolder()
    symlinkSync(outside, join(folder, '.github'))
    const ran = await runIn(folder, ['scaffold', 'automated-build', folder])
    expect(ran).toMatchObject({ code: 2, said: ['.github is a link or a submodule; nothing is written through it.'] })
    expect(existsSync(join(outside, 'workflows'))).toBe(false)
  })

  test.each([
    [['scaffold'], /^scaffold needs a criterion: application-tests, /],
    [['scaffold', 'automated-buld'], /^There is no scaffold for "automated-buld"; did you mean "automated-build"\?$/],
    [['scaffold', 'gradual-rollout'], /^There is no scaffold for "gradual-rollout"/],
    [['scaffold', 'automated-build', 'nowhere'], /^There is no folder nowhere; /],
    [['scaffold', 'automated-build', '.', 'more'], /^scaffold takes no further argument "more"/],
  ])('%j: one sentence', async (argv, sentence) => {
    const ran = await runIn(temporaryFolder(), argv)
    expect(ran.code).toBe(2)
    expect(ran.said).toEqual([expect.stringMatching(sentence)])
  })

  test('says in a sentence that a bare repository has no files to write', async () => {
    const folder = gitRepository(files)
    mkdirSync(join(folder, 'x'))
    const ran = await runIn(folder, ['scaffold', 'automated-build', join(folder, '.git')])
    expect(ran).toMatchObject({
      code: 2,
      said: [expect.stringMatching(/is no work tree; files are written into one alone\.$/)],
    })
  })
})
