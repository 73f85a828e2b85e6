import type { Automation } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { pairs, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { specificationsTaken } from '../codepipeline/specifications-taken.ts'
import type { Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import { jobsOfStarts } from '../steps/jobs-of-starts.ts'
import { isSample } from '../read/is-sample.ts'
import { buildPhases } from './build-phases.ts'
import { declaredWebhooks } from './declared-webhooks.ts'

const named = /(^|\/)[^/]{0,60}buildspec[^/]{0,60}\.ya?ml$/i
const templates = /(?:^|\/)templates?\//i

/**
 * What the build specifications of AWS CodeBuild do. What starts them is kept in AWS, unless Terraform files of the repository
 * declare it. What runs as part of a declared pipeline is read there.
 */
export function codebuildAutomations(
  snapshot: Snapshot,
  files: Files,
  terrain: Terrain,
  shell: ShellReader,
): readonly Automation[] {
  const { defaultBranch } = snapshot.repository
  const paths = files.entries.flatMap(({ path, kind }) =>
    kind === 'file' && named.test(path) && !isSample(path) && !templates.test(path) ? [path] : [],
  )
  const taken = specificationsTaken(files, defaultBranch)
  return paths.slice(0, 50).flatMap((path): readonly Automation[] => {
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    const { root, errors } = readYaml(text.value)
    const [error] = errors
    if (error !== undefined)
      terrain.note({
        severity: 'warning',
        message: `The build cannot be read: ${error.message}.`,
        path,
        line: error.line,
      })
    if (root === null || pairs(under(root, 'phases')).length === 0) return []
    const declared = declaredWebhooks(path, files, defaultBranch)
    if (declared === undefined && taken.has(path)) return []
    const blank = { system: 'codebuild', path, name: path } as const
    if (declared === undefined) {
      const jobs = jobsOfStarts(buildPhases({ path, root }, { trigger: undefined }, shell))
      const detail = 'CodeBuild keeps its triggers in AWS'
      return [
        { ...blank, triggers: [], jobs, unseen: [{ what: `what starts ${path}`, reason: 'not-collected', detail }] },
      ]
    }
    const jobs = jobsOfStarts(declared.flatMap((trigger) => buildPhases({ path, root }, { trigger }, shell)))
    const inactive = jobs.length === 0 ? { inactive: 'its triggers never see the default branch' } : {}
    return [{ ...blank, triggers: declared, jobs, unseen: [], ...inactive }]
  })
}
