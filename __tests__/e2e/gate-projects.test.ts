import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { builtAction } from '../support/built-action.ts'
import { gitIn, removeTemporaryFolders, writeFiles } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'
import { movedOn } from '../support/github/moved-on.ts'
import { monorepo } from '../support/monorepo.ts'

afterAll(removeTemporaryFolders)

const names = Array.from({ length: 30 }, (_, n) => `m${String(n).padStart(2, '0')}`)
const main: Readonly<Record<string, string>> = {
  ...monorepo(names),
  '.github/mlops-maturity.yml':
    'version: 1\nminimum: 1\nprojects:\n  - { path: models/m00, minimum: 2 }\n  - { path: "models/*" }\n',
}
const reportSchema = z.looseObject({ projects: z.array(assessmentSchema) })

/** What the built action says of a pull request in a repository of thirty projects, of which the first is below its minimum. */
async function gated(files: Readonly<Record<string, string>>, ...removed: readonly string[]) {
  const pull = movedOn(churnPullRequest({ patch: false, main }), (folder) => {
    for (const path of removed) gitIn(folder, ['rm', '-rq', path])
    writeFiles(folder, files)
  })
  const ran = await builtAction(pull, { env: { 'INPUT_STATUS-PER-PROJECT': 'true' } })
  const { projects } = reportSchema.parse(JSON.parse(readFileSync(ran.outputs['report'] ?? '', 'utf8')))
  const held = projects
    .filter(({ gate }) => gate.outcome !== 'none')
    .map(({ project, gate }) => [project.name, gate.outcome])
  return { code: ran.code, count: projects.length, held, statuses: pull.world.statuses }
}

describe('a repository of thirty projects', () => {
  test('a project that is touched and below its minimum fails', async () => {
    const { code, count, held, statuses } = await gated({ 'models/m00/more.py': '' })
    expect({ code, count, held }).toEqual({ code: 1, count: 30, held: [['m00', 'fail']] })
    expect(statuses).toHaveLength(30)
    expect(statuses.filter(({ state }) => state === 'failure').map(({ context }) => context)).toEqual([
      'mlops-maturity/m00',
    ])
  })

  test('a project that fails and is not touched blocks nothing', async () =>
    expect(await gated({ 'models/m07/more.py': '' })).toMatchObject({ code: 0, count: 30, held: [['m07', 'pass']] }))

  test('a workflow belongs to the project whose folder it is about', async () => {
    const workflow = '.github/workflows/m07.yml'
    const { code, held } = await gated({ [workflow]: main[workflow]?.replace(/.*pytest.*\n/, '') ?? '' })
    expect({ code, held }).toEqual({ code: 1, held: [['m07', 'fail']] })
  })

  test('shared code touches all that import it', async () => {
    const { code, held } = await gated({
      'shared/features.py': 'def features(rows):\n    return [[row] for row in rows]\n\n',
    })
    expect(code).toBe(1)
    expect(held).toHaveLength(30)
  })

  test('a project that is moved out of the glob is held up', async () => {
    const { code, held } = await gated({ 'archive/m07/train.py': 'x = 1\n' }, 'models/m07')
    expect({ code, held }).toEqual({ code: 1, held: [['m07', 'incomplete']] })
  })
})
