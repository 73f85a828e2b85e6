import { describe, expect, it } from '@jest/globals'
import { databricksSource, isDatabricksSource } from '../../../../src/derive/python/source/databricks-source.ts'
import { notebookSource } from '../../../../src/derive/python/source/notebook-source.ts'

function notebook(...cells: readonly (readonly string[])[]): string {
  return JSON.stringify({
    cells: cells.map((source) => ({ cell_type: 'code', source: source.map((line) => `${line}\n`) })),
  })
}

describe('notebookSource', () => {
  it('joins code cells and leaves text cells out', () => {
    const json = JSON.stringify({
      cells: [
        { cell_type: 'markdown', source: ['# Title'] },
        { cell_type: 'code', source: 'import os' },
        { cell_type: 'code', source: ['x = 1\n', 'y = 2'] },
      ],
    })
    expect(notebookSource(json)).toBe('import os\nx = 1\ny = 2')
  })

  it('turns magics into calls or nothing', () => {
    const source = notebookSource(
      notebook(['%matplotlib inline', '!dvc pull', '%run ./prepare.ipynb', '%time model.fit(X)', 'files = !ls']),
    )
    expect(source?.split('\n').slice(0, 5)).toEqual([
      'pass',
      '__shell__("dvc pull")',
      '__run__("./prepare.ipynb")',
      'model.fit(X)',
      'files = __shell__("ls")',
    ])
  })

  it('keeps shell cells as one call and drops cells in other languages', () => {
    const source = notebookSource(notebook(['%%bash', 'dvc repro', 'git push'], ['%%html', '<b>'], ['%%time', 'fit()']))
    expect(source?.split('\n').filter((line) => line !== '')).toEqual(['__shell__("dvc repro\\ngit push\\n")', 'fit()'])
  })

  it.each([['no json'], ['[]'], ['{"cells": 3}'], ['{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}']])(
    'gives nothing for %s',
    (text) => {
      expect(notebookSource(text)).toBeUndefined()
    },
  )
})

describe('databricksSource', () => {
  const exported = [
    '# Databricks notebook source',
    '# MAGIC %run ./shared',
    '',
    '# COMMAND ----------',
    '# MAGIC %sh',
    '# MAGIC pip list',
    'x = 1',
  ].join('\n')

  it('is told by its first line', () => {
    expect(isDatabricksSource(exported)).toBe(true)
    expect(isDatabricksSource('x = 1')).toBe(false)
  })

  it('keeps every line where it was', () => {
    expect(databricksSource(exported).split('\n')).toEqual([
      '# Databricks notebook source',
      '__run__("./shared")',
      '',
      '# COMMAND ----------',
      '__shell__("pip list")',
      '',
      'x = 1',
    ])
  })
})
