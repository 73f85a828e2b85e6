import picomatch from 'picomatch'
import type { Activity } from '../model/activity.ts'
import type { Automation, Job } from '../model/automation.ts'
import type { Facts, Files } from '../model/facts.ts'
import type { ProjectPolicy } from '../model/policy.ts'
import { oneOrMore, pairs, under } from './yaml/look-up.ts'
import { readYaml } from './yaml/read-yaml.ts'

type Folders = ReadonlySet<string>

/** Which of several projects' folders automation is about; undefined where it is about none in particular, and so serves all. */
export interface Scopes {
  of(activity: Activity, job: Job, automation: Automation): Folders | undefined
  ofAutomation(automation: Automation): Folders | undefined
}

/**
 * What an activity itself says decides first: where it stands and runs, what leads there and which paths it names. Where it says
 * nothing, the rest of its job does, then the path filters of its workflow, then the rest of that.
 */
export function scopesOf(
  { automations, files, tests }: Pick<Facts, 'automations' | 'files' | 'tests'>,
  all: readonly ProjectPolicy[],
): Scopes {
  const folders = all.map(({ path }) => path).filter((path) => path !== '.')
  const touches = new Map(tests.map((file) => [file.path, file.touches]))
  const ofActivity = new Map<Activity, Folders>()
  const ofJob = new Map<Job, Folders>()
  const ofAutomation = new Map<Automation, Folders | undefined>()
  for (const automation of folders.length === 0 ? [] : automations) {
    for (const job of automation.jobs) {
      for (const activity of job.activities) {
        const tested = (activity.detail['files'] ?? '').split('\n').flatMap((path) => touches.get(path) ?? [])
        ofActivity.set(activity, foldersNamed([...placesOf(activity), ...tested], folders))
      }
      ofJob.set(job, union(job.activities.map((activity) => ofActivity.get(activity))))
    }
    const filtered = foldersFiltered(automation, files, folders)
    ofAutomation.set(automation, told(filtered) ?? told(union(automation.jobs.map((job) => ofJob.get(job)))))
  }
  return {
    of: (activity, job, automation) => {
      const own = ofActivity.get(activity)
      // Tests that are known and reach no project are about none.
      if ((activity.detail['files'] ?? '') !== '') return own
      return told(own) ?? told(ofJob.get(job)) ?? ofAutomation.get(automation)
    },
    ofAutomation: (automation) => ofAutomation.get(automation),
  }
}

function told(folders: Folders | undefined): Folders | undefined {
  return folders === undefined || folders.size === 0 ? undefined : folders
}

function union(sets: readonly (Folders | undefined)[]): Folders {
  return new Set(sets.flatMap((set) => [...(set ?? [])]))
}

/** Paths of an activity as text: its place, the way there, its working directory, its tests, and the words of its command there; an action says its inputs in its note. */
function placesOf({ at, via, note, detail }: Activity): readonly string[] {
  const { folder = '', files = '', command = note, ...rest } = detail
  const words = command.split(/[\s=:,'"]+/).map((word) => word.replace(/^(?:\.\/)+/, ''))
  const inside = folder === '' ? [] : words.map((word) => `${folder}/${word}`)
  return [at.path, folder, ...files.split('\n'), ...via, ...words, ...inside, ...Object.values(rest)]
}

function foldersNamed(places: readonly string[], folders: readonly string[]): Folders {
  return new Set(folders.filter((folder) => places.some((place) => isWithin(place, folder))))
}

function isWithin(place: string, folder: string): boolean {
  return place.startsWith(folder) && (place.length === folder.length || /[/:\s]/.test(place.charAt(folder.length)))
}

/** Folders in which a change starts the workflow, where its triggers are narrowed to paths. */
function foldersFiltered({ system, path }: Automation, files: Files, folders: readonly string[]): Folders {
  const text = system === 'github-actions' ? files.text(path) : undefined
  if (text?.state !== 'seen') return new Set()
  const events = pairs(under(readYaml(text.value).root, 'on'))
  const patterns = events
    .flatMap(({ value }) => oneOrMore(under(value, 'paths')))
    .map((pattern) => pattern.text)
    .filter((pattern) => !pattern.startsWith('!') && pattern !== path)
  const bases = patterns.map((pattern) => picomatch.scan(pattern).base)
  return new Set(folders.filter((folder) => bases.some((base) => isWithin(base, folder) || isWithin(folder, base))))
}
