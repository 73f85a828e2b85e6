import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { pythonFiles } from '../../../../src/derive/python/source/python-files.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

function pathsIn(texts: Readonly<Record<string, string>>): readonly string[] {
  return pythonFiles(filesOf(repositoryOf(texts))).found.map(({ path }) => path)
}

describe('pythonFiles', () => {
  it('are those with the extension, programs before tests', () => {
    expect(pathsIn({ 'tests/a.py': '', 'b.py': '', 'c.ipynb': '{}', 'd.r': '', 'venv/e.py': '' })).toEqual([
      'b.py',
      'c.ipynb',
      'tests/a.py',
    ])
  })

  it('and what a container of SageMaker starts, where its first line names Python', () => {
    const program = '#!/usr/bin/env python3\nimport pandas\n'
    expect(pathsIn({ 'image/train': program, 'image/serve': '#!/bin/sh\nnginx\n', 'image/nginx': program })).toEqual([
      'image/train',
    ])
    expect(pathsIn({ 'data/train': 'a,b\n1,2\n' })).toEqual([])
  })
})
