import { filesOf } from '../../../../src/derive/files.ts'
import type { Entry, PythonProgram } from '../../../../src/derive/python/program.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import type { Activity } from '../../../../src/model/activity.ts'
import { repositoryOf } from '../../../support/repository-of.ts'
import { fakeMeanings } from './fake-meanings.ts'

/** The Python of a repository written down as texts. */
export function programOf(texts: Readonly<Record<string, string>>): PythonProgram {
  return pythonProgram(filesOf(repositoryOf(texts)), fakeMeanings)
}

/** `src/train.py:3 train`, with `?` where it happens on a condition and `~` where its failure is lost. */
export function brief(activity: Activity): string {
  const { path, line } = activity.at
  return `${path}:${line ?? 0} ${activity.kind}${activity.conditional ? '?' : ''}${activity.tolerant ? '~' : ''}`
}

/** What running an entry does, in brief. */
export function runOf(texts: Readonly<Record<string, string>>, entry: Entry): readonly string[] {
  return programOf(texts).run(entry).activities.map(brief)
}

/** Resolved names of the calls that a single file makes and the tools know. */
export function callsOf(texts: Readonly<Record<string, string>>, path: string): readonly (string | undefined)[] {
  const unit = programOf(texts).units.find((one) => one.path === path)
  return (unit?.activities ?? []).map((activity) => activity.detail['call'])
}
