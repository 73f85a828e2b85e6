import type { Automation } from '../model/automation.ts'
import type { Facts, Files } from '../model/facts.ts'
import type { Location } from '../model/location.ts'
import type { ProjectPolicy } from '../model/policy.ts'
import { manifestsOf } from './dependencies/manifests-of.ts'
import { scopesOf } from './project-scopes.ts'
import type { Scopes } from './project-scopes.ts'
import { trainingEnvironmentOf } from './training-environment.ts'

/**
 * The facts of each project: its own code, tests and manifests, and the automation that is about it or about no project in
 * particular. Manifests at the root serve every project.
 */
export function factsWithin(facts: Facts, all: readonly ProjectPolicy[]): (project: ProjectPolicy) => Facts {
  const scopes = scopesOf(facts, all)
  const { unseen } = manifestsOf(facts.files)
  return (project) => {
    if (project.path === '.') return facts
    const own = (path: string): boolean => path.startsWith(`${project.path}/`)
    // What lies around a project is not another's, even where that is a project of its own.
    const others = all.filter((other) => !`${project.path}/`.startsWith(`${other.path}/`))
    const foreign = (path: string): boolean => !own(path) && others.some((other) => path.startsWith(`${other.path}/`))
    const at = (place: Location): boolean => own(place.path)
    const within = {
      files: withoutThose(facts.files, foreign),
      automations: facts.automations.flatMap((automation) => belonging(automation, project.path, scopes)),
      manifests: facts.manifests.filter((manifest) => !foreign(manifest.path)),
      roles: {
        training: facts.roles.training.filter(own),
        data: facts.roles.data.filter(own),
        scoring: facts.roles.scoring.filter(at),
        application: facts.roles.application.filter(own),
        deployment: facts.roles.deployment.filter((path) => !foreign(path)),
      },
    }
    return {
      ...facts,
      ...within,
      code: facts.code.filter((unit) => own(unit.path)),
      tests: facts.tests.filter(({ path, touches }) => own(path) || (!foreign(path) && touches.some(own))),
      entryPoints: facts.entryPoints.filter((one) => own(one.path)),
      schedules: facts.schedules.filter((one) => at(one.at)),
      started: facts.started.filter((one) => at(one.at)),
      trackers: facts.trackers.filter(({ activity }) => own(activity.at.path)),
      documents: facts.documents.filter((one) => !foreign(one.at.path)),
      handlers: facts.handlers.filter((one) => at(one.at)),
      declarations: facts.declarations.filter((activity) => !foreign(activity.at.path)),
      trainingEnvironment: trainingEnvironmentOf({ ...within, files: facts.files, unseen }),
    }
  }
}

/** What others keep is not found by looking around; a way that leads there can still be followed. */
function withoutThose(files: Files, foreign: (path: string) => boolean): Files {
  return {
    ...files,
    entries: files.entries.filter(({ path }) => !foreign(path)),
    glob: (pattern) => files.glob(pattern).filter((path) => !foreign(path)),
  }
}

function belonging(automation: Automation, path: string, scopes: Scopes): readonly Automation[] {
  const jobs = automation.jobs.flatMap((job) => {
    const activities = job.activities.filter((activity) => scopes.of(activity, job, automation)?.has(path) ?? true)
    return activities.length > 0 || job.activities.length === 0 ? [{ ...job, activities }] : []
  })
  const about = scopes.ofAutomation(automation)
  const touched = jobs.some((job) => job.activities.length > 0)
  return touched || (about?.has(path) ?? true) ? [{ ...automation, jobs }] : []
}
