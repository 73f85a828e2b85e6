import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { vendoredFolders } from '../../../src/derive/roles/vendored-folders.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const folders = (texts: Readonly<Record<string, string>>) => vendoredFolders(filesOf(repositoryOf(texts)))
const other = { 'detect/LICENSE': 'a licence of others', 'detect/README.md': '# Detector', 'detect/train.py': '' }

describe('folders of others', () => {
  it.each([
    ["a licence other than the repository's", { ...other, LICENSE: 'ours' }],
    ['the only licence', other],
  ])('are those with %s', (_, texts) => expect(folders(texts)).toEqual(['detect']))

  it.each([
    ['the same licence', { ...other, LICENSE: 'a licence of others' }],
    ['no readme', { 'detect/LICENSE': 'a licence of others', LICENSE: 'ours' }],
    ['no licence', { 'detect/README.md': '# Part', LICENSE: 'ours' }],
  ])('are not those with %s', (_, texts) => expect(folders(texts)).toEqual([]))
})
