import picomatch from 'picomatch'
import type { Automation } from '../model/automation.ts'
import type { Facts, Files } from '../model/facts.ts'
import type { Location } from '../model/location.ts'
import type { ProjectPolicy } from '../model/policy.ts'

/** The projects a policy names, globs expanded to the folders that match; the whole repository where it names none. */
export function projectsOf(files: Files, declared: readonly ProjectPolicy[]): readonly ProjectPolicy[] {
  if (declared.length === 0) return [{ name: '.', path: '.' }]
  const expanded = declared.flatMap((project): ProjectPolicy[] => {
    const path = project.path.replace(/^\.\/|\/+$/g, '') || '.'
    if (!picomatch.scan(path).isGlob) return [{ ...project, path }]
    return foldersMatching(files, path).map((folder) => ({ ...project, path: folder, name: nameOf(folder) }))
  })
  const seen = new Set<string>()
  return expanded.filter(({ path }) => !seen.has(path) && seen.add(path))
}

function foldersMatching(files: Files, glob: string): readonly string[] {
  const matches = picomatch(glob, { dot: true })
  const folders = new Set<string>()
  for (const { path } of files.entries) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end))
  }
  return [...folders].filter((folder) => matches(folder)).sort()
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * The facts of one project: its own code, tests and manifests, and the automation that reaches it or belongs to nobody
 * else. Manifests at the root serve every project.
 */
export function factsWithin(facts: Facts, project: ProjectPolicy, all: readonly ProjectPolicy[]): Facts {
  if (project.path === '.') return facts
  const own = (path: string): boolean => path.startsWith(`${project.path}/`)
  const foreign = (path: string): boolean => !own(path) && all.some((other) => path.startsWith(`${other.path}/`))
  const at = (place: Location): boolean => own(place.path)
  return {
    ...facts,
    automations: facts.automations.flatMap((automation) => belonging(automation, own, foreign)),
    code: facts.code.filter((unit) => own(unit.path)),
    tests: facts.tests.filter((file) => own(file.path)),
    manifests: facts.manifests.filter((manifest) => own(manifest.path) || !foreign(manifest.path)),
    roles: {
      training: facts.roles.training.filter(own),
      data: facts.roles.data.filter(own),
      scoring: facts.roles.scoring.filter(at),
      application: facts.roles.application.filter(own),
      deployment: facts.roles.deployment.filter((path) => !foreign(path)),
    },
  }
}

function belonging(
  automation: Automation,
  own: (path: string) => boolean,
  foreign: (path: string) => boolean,
): readonly Automation[] {
  const jobs = automation.jobs.flatMap((job) => {
    const activities = job.activities.filter((activity) => !foreign(activity.at.path))
    return activities.length > 0 || job.activities.length === 0 ? [{ ...job, activities }] : []
  })
  const touched = jobs.some((job) => job.activities.some((activity) => own(activity.at.path)))
  const others = automation.jobs.some((job) => job.activities.some((activity) => foreign(activity.at.path)))
  return touched || !others ? [{ ...automation, jobs }] : []
}
