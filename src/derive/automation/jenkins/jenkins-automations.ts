import type { Automation } from '../../../model/automation.ts'
import type { Unseen } from '../../../model/facet.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts } from '../steps/jobs-of-starts.ts'
import { uniqueTriggers } from '../steps/trigger-key.ts'
import { allCalls } from './all-calls.ts'
import { jenkinsStarts } from './jenkins-starts.ts'
import type { GroovyFile, GroovyValue } from './groovy-item.ts'
import { readGroovy } from './read-groovy.ts'
import { walkStages } from './walk-stages.ts'
import { isSample } from '../read/is-sample.ts'

const named = /(^|\/)[^/]{0,60}jenkinsfile[^/]{0,60}$/i
/** A program of Groovy by any name is one where it says so; what lies in `vars` are steps of a library. */
const program = /\.groovy$/
const libraryFolders = /(?:^|\/)(?:vars|src)\//
const declarative = /^pipeline\s{0,9}\{/m
const templates = /(?:^|\/)templates?\//i
const telling = /^[ \t]{0,20}(pipeline\s{0,9}\{|node\s{0,9}(\(|\{)|@Library|stage\s{0,3}\()/m

/** What the repository's Jenkins pipelines do, in whichever folder: Jenkins is told where they lie. */
export function jenkinsAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const paths = files.entries.flatMap(({ path, kind }) =>
    kind === 'file' && isPipeline(path, files) && !isSample(path) && !templates.test(path) ? [path] : [],
  )
  return paths.slice(0, 50).flatMap((path): readonly Automation[] => {
    const text = files.text(path)
    if (text?.state !== 'seen' || !telling.test(text.value)) return []
    const blank = { system: 'jenkins', path, name: path, triggers: [], jobs: [] } as const
    const file = readGroovy(text.value)
    if (file === undefined) {
      terrain.note({ severity: 'warning', message: 'The pipeline is too long to be read; it is not assessed.', path })
      return [{ ...blank, unseen: [notAssessed(path)] }]
    }
    if (isRefused(file)) {
      const inactive = 'Jenkins refuses it: its stages do not stand in a section `stages`'
      terrain.note({ severity: 'warning', message: `${inactive}.`, path })
      return [{ ...blank, inactive, unseen: [] }]
    }
    const libraries = [
      ...text.value.matchAll(/(?:@Library\s{0,3}\(\s{0,9}\[?|\blibrary\s{1,3}\(?)\s{0,3}["']([^"'\n]{1,100})["']/g),
    ]
    const world = {
      path,
      file,
      terrain,
      shell,
      libraries: libraries.map((match) => match[1] ?? '').slice(0, 5),
      images: imagesOf(file),
    }
    const starts = jenkinsStarts(file, text.value, path, snapshot.repository.defaultBranch)
    const jobs = jobsOfStarts(starts.flatMap((start) => walkStages(start, world)))
    // A program whose stages come about when it runs shows none of them here.
    if (jobs.length === 0) {
      terrain.note({
        severity: 'info',
        message: 'This Jenkins pipeline is a program of its own; it is not assessed.',
        path,
      })
      return [{ ...blank, unseen: [notAssessed(path)] }]
    }
    const triggers = uniqueTriggers(jobs.flatMap((job) => job.triggers))
    return [{ ...blank, triggers, jobs, unseen: triggers.length === 0 ? [startedElsewhere(path)] : [] }]
  })
}

/** A declarative pipeline that has stages, but not where they must stand. */
function isRefused({ items }: GroovyFile): boolean {
  const declared = items.find(({ name, body }) => name === 'pipeline' && body !== undefined)?.body ?? []
  return declared.some(({ name }) => name === 'stage') && !declared.some(({ name }) => name === 'stages')
}

function isPipeline(path: string, files: Files): boolean {
  if (named.test(path)) return true
  const text = program.test(path) && !libraryFolders.test(path) ? files.text(path) : undefined
  return text?.state === 'seen' && declarative.test(text.value)
}

function imagesOf({ items, functions }: GroovyFile): ReadonlyMap<string, GroovyValue> {
  const found = allCalls([...items, ...[...functions.values()].flatMap(({ body }) => body)]).flatMap((item) => {
    const made = item.args[0]?.value.calls.find(({ name }) => name === 'docker.build' || name === 'docker.image')
    const image = made?.args[0]?.value
    return item.to === undefined || image === undefined ? [] : [[item.to, image] as const]
  })
  return new Map(found)
}

function notAssessed(path: string): Unseen {
  return { what: `pipeline ${path}`, reason: 'not-collected', detail: 'recognised as Jenkins, not assessed' }
}

function startedElsewhere(path: string): Unseen {
  return { what: `what starts ${path}`, reason: 'not-collected', detail: 'Jenkins keeps what starts a pipeline' }
}
