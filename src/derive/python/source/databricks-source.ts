import { pythonOfCell } from './magics.ts'

const head = '# Databricks notebook source'
const magic = /^# MAGIC ?(.*)$/

/** Whether a `.py` file is a notebook exported by Databricks. */
export function isDatabricksSource(source: string): boolean {
  return source.startsWith(head)
}

/** The Python of a Databricks notebook: its `# MAGIC` cells become what they run, line by line. */
export function databricksSource(source: string): string {
  const lines: string[] = []
  let cell: string[] = []
  const close = () => {
    // `%sh` and `%run` stand alone at the head of a cell; IPython writes the former with two signs.
    const shell = /^%(sh|bash)\b/.test(cell[0] ?? '')
    lines.push(...pythonOfCell(shell ? [`%${cell[0] ?? ''}`, ...cell.slice(1)] : cell))
    cell = []
  }
  for (const line of source.split('\n')) {
    const found = magic.exec(line.replace(/\r$/, ''))
    if (found) cell.push(found[1] ?? '')
    else {
      if (cell.length > 0) close()
      lines.push(line)
    }
  }
  if (cell.length > 0) close()
  return lines.join('\n')
}
