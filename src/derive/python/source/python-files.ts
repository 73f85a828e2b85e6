import type { Files } from '../../../model/facts.ts'
import type { Note } from '../../../model/snapshot.ts'
import { databricksSource, isDatabricksSource } from './databricks-source.ts'
import { notebookSource } from './notebook-source.ts'

/** One file of Python as it will be parsed. */
export interface PythonFile {
  readonly path: string
  readonly notebook: boolean
  /** Undefined where it could not be read. */
  readonly source: () => string | undefined
}

/** Characters of Python read in all and of one file; beyond, a file is data or generated. */
const budget = { all: 4_000_000, file: 400_000 }

/** Folders that hold other people's code, run logs or copies. */
const foreign =
  /(^|\/)(node_modules|site-packages|dist-packages|\.venv|venv|virtualenv|\.tox|\.nox|\.eggs|vendor|vendored|_vendor|third_party|thirdparty|__pycache__|\.ipynb_checkpoints|mlruns|wandb|testdata|test_data)\//

/** The programs that containers of SageMaker start, named without an extension. */
const program = /(^|\/)(train|serve)$/

/** Folder and file names with placeholders belong to a generator, not to a program. */
const placeholder = /\{\{|\{%|\$\{/

function sourceOf(path: string, text: string): string | undefined {
  if (path.endsWith('.ipynb')) return notebookSource(text)
  return isDatabricksSource(text) ? databricksSource(text) : text
}

function isProgram(path: string, files: Files): boolean {
  const text = program.test(path) ? files.text(path) : undefined
  return text?.state === 'seen' && /^#![^\n]*python/.test(text.value)
}

/** The Python files of the repository within the budget, program code before tests, and notes on what was left out. */
export function pythonFiles(files: Files): { readonly found: readonly PythonFile[]; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const found: PythonFile[] = []
  const candidates = files.entries
    .filter(({ kind, path }) => kind === 'file' && (/\.(py|ipynb)$/.test(path) || isProgram(path, files)))
    .filter((entry) => !foreign.test(entry.path) && !placeholder.test(entry.path))
    .map((entry) => ({ entry, test: /(^|\/)tests?\//.test(entry.path) ? 1 : 0 }))
    .sort((a, b) => a.test - b.test || (a.entry.path < b.entry.path ? -1 : 1))
  let sum = 0
  let left = 0
  for (const { entry } of candidates) {
    const notebook = entry.path.endsWith('.ipynb')
    // Notebooks are mostly pictures; only their code is parsed.
    const weight = notebook ? Math.min(entry.size, 20_000) : entry.size
    if ((!notebook && entry.size > budget.file) || sum + weight > budget.all) {
      left++
      notes.push({ severity: 'info', message: 'Too large to be read as Python.', path: entry.path })
      continue
    }
    sum += weight
    const text = () => {
      const read = files.text(entry.path)
      return read?.state === 'seen' ? sourceOf(entry.path, read.value) : undefined
    }
    found.push({ path: entry.path, notebook, source: text })
  }
  if (left <= 20) return { found, notes }
  return {
    found,
    notes: [{ severity: 'warning', message: `${left} Python files were left out: too large or beyond the budget.` }],
  }
}
