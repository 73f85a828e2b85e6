import type { Assessment } from './assessment.ts'

/** What a reporter renders: one assessment a project, and the worst of them, which speaks for the repository. */
export interface Report {
  readonly worst: Assessment
  readonly projects: readonly Assessment[]
}

/** A rendered report and how it is shown. */
export interface Rendering {
  readonly color: boolean
  /** Columns of the terminal; reports for files ignore it. */
  readonly width: number
  /** Base of links to the assessed commit's files, e.g. `https://github.com/o/r/blob/<sha>/`; undefined where there is none. */
  readonly linkBase?: string | undefined
  /** Where it goes, if into a file: a badge for a name that ends in `.svg` is drawn, not described. */
  readonly file?: string | undefined
}

/** One output format: `report/<id>.ts`. */
export interface Reporter {
  readonly id: 'text' | 'json' | 'markdown' | 'html' | 'sarif' | 'badge'
  /** What it is for, for `--help`. */
  readonly purpose: string
  render(report: Report, rendering: Rendering): string
}
