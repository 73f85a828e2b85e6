import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { collectGit } from '../../src/collect/git/collect-git.ts'
import { readSnapshot } from '../../src/collect/read-snapshot.ts'
import { snapshotText } from '../../src/collect/snapshot-text.ts'
import { UsageFault } from '../../src/model/fault.ts'
import { gitRepository, removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { repositoryOf } from '../support/repository-of.ts'

afterAll(removeTemporaryFolders)

const file = join(temporaryFolder(), 'snapshot.json')

async function faultOf(text: string): Promise<unknown> {
  writeFileSync(file, text)
  return readSnapshot(file).catch((error: unknown) => error)
}

describe('readSnapshot', () => {
  test('gives back what was collected, frozen', async () => {
    const name = fc.stringMatching(/^[\p{L}\p{N} '"\n]{1,8}\.(py|yml|csv)$/u)
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.string({ unit: 'binary' }), { minKeys: 1, maxKeys: 4 }),
        async (files) => {
          const work = gitRepository(Object.fromEntries(Object.entries(files).filter(([path]) => path.trim() === path)))
          const tool = { name: 'mlops-maturity', version: '0.0.0' }
          const snapshot = await collectGit({ path: work, ref: 'HEAD', now: '2026-11-20T12:00:00.000Z', tool })
          writeFileSync(file, snapshotText(snapshot))
          const back = await readSnapshot(file)
          expect(back).toEqual(snapshot)
          expect(snapshotText(back)).toBe(snapshotText(snapshot))
          expect(Object.isFrozen(back.facts.texts)).toBe(true)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('says in one sentence what is wrong', async () => {
    const { repository, ...rest } = repositoryOf({ 'a.py': 'a' })
    expect(await faultOf('{')).toEqual(new UsageFault(`${file} is not a snapshot: it is not JSON`))
    expect(await faultOf('[]')).toBeInstanceOf(UsageFault)
    for (const broken of [
      rest,
      { ...rest, repository: { ...repository, source: 'svn' } },
      { ...rest, repository, x: 1 },
    ]) {
      const fault = await faultOf(JSON.stringify(broken))
      expect(fault).toBeInstanceOf(UsageFault)
      expect(fault instanceof Error && fault.message.split('\n')).toHaveLength(1)
    }
    expect(await faultOf(JSON.stringify({ ...rest, repository: { ...repository, source: 'svn' } }))).toMatchObject({
      message: expect.stringContaining('at repository.source'),
    })
    await expect(readSnapshot(`${file}.none`)).rejects.toEqual(
      new UsageFault(`${file}.none could not be read: it does not exist`),
    )
  })
})
