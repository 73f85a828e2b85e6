import { uncalled } from '../../../model/activity.ts'
import type { Activity, Subject } from '../../../model/activity.ts'
import { inScope } from '../command/activity-of.ts'
import { hop } from '../command/hop.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { appliedJobs } from './terraform/applied-jobs.ts'
import { givenValues, planApplied, planWritten } from './terraform/plan-values.ts'
import { appliedServices, type AppliedService } from './terraform/applied-services.ts'

/**
 * `terraform apply`: services whose image or model comes from outside the configuration are deployed by applying it, and so are
 * endpoints of models; jobs of Databricks are handed to the service. What stays as it is written is infrastructure, which the tool's own claim says.
 */
export const terraformApply: Follower = {
  id: 'terraform-apply',
  follows:
    'terraform apply: services of the configuration and its modules whose version is handed in, there or to the plan it applies, and tasks of Databricks jobs',
  follow({ words, at }, scope, terrain, interpret) {
    if (!/^(?:terraform|tofu)$/.test(words[0] ?? '')) return undefined
    const root = resolvePath(words.find((word) => word.startsWith('-chdir='))?.slice('-chdir='.length) ?? '.', scope)
    const written = words.includes('plan') ? planWritten(words) : undefined
    if (written !== undefined) terrain.plans.set(`${root}:${written}`, givenValues(words, scope.env))
    if (!words.includes('apply')) return undefined
    const own = hop(scope, at, 'terraform apply', `terraform:${root}:${words.join(' ').slice(0, 500)}`)
    if (own === undefined) return []
    const targets = words.flatMap((word) => /^--?target=(.+)$/.exec(word)?.[1] ?? [])
    const isAsked = (address: string): boolean =>
      targets.length === 0 || targets.some((target) => covers(target, address))
    const planned = terrain.plans.get(`${root}:${planApplied(words) ?? ''}`) ?? []
    const services = appliedServices(root, new Map([...givenValues(words, scope.env), ...planned]), terrain)
      .filter(({ address }) => isAsked(address))
      .map((service) => ({
        type: 'activity' as const,
        activity: inScope(deployment(service, words), own, terrain),
      }))
    return [...services, ...appliedJobs(root, isAsked, words.join(' '), own, terrain, interpret)]
  },
}

/** A target names a resource, one of its instances, or a module with all that is in it. */
function covers(target: string, address: string): boolean {
  const plain = target.replace(/\[[^\]]*\]/g, '')
  return address === plain || address.startsWith(`${plain}.`)
}

function deployment({ address, by, version, at, model }: AppliedService, words: readonly string[]): Activity {
  const subject: Subject = model ? 'model' : 'application'
  return {
    kind: 'deploy',
    tool: 'terraform',
    subject,
    note: `terraform applies ${address}${by === undefined ? '' : ` with ${by}`}`.slice(0, 200),
    at,
    ...uncalled,
    detail: {
      service: address.slice(address.lastIndexOf('.') + 1),
      version: version.slice(0, 300),
      command: words.join(' ').slice(0, 1000),
    },
  }
}
