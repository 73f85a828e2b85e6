import { uncalled } from '../../../model/activity.ts'
import type { Activity, Subject } from '../../../model/activity.ts'
import { inScope } from '../command/activity-of.ts'
import { hop } from '../command/hop.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { appliedJobs } from './terraform/applied-jobs.ts'
import { appliedServices, type AppliedService } from './terraform/applied-services.ts'

/**
 * `terraform apply`: services whose image or model comes from outside the configuration are deployed by applying it, and so are
 * endpoints of models; jobs of Databricks are handed to the service. What stays as it is written is infrastructure, which the tool's own claim says.
 */
export const terraformApply: Follower = {
  id: 'terraform-apply',
  follows:
    'terraform apply: services of the configuration and its modules whose version is handed in, and tasks of Databricks jobs',
  follow({ words, at }, scope, terrain, interpret) {
    if (!/^(?:terraform|tofu)$/.test(words[0] ?? '') || !words.includes('apply')) return undefined
    const folder = words.find((word) => word.startsWith('-chdir='))?.slice('-chdir='.length) ?? '.'
    const root = resolvePath(folder, scope)
    const own = hop(scope, at, 'terraform apply', `terraform:${root}:${words.join(' ').slice(0, 500)}`)
    if (own === undefined) return []
    const targets = words.flatMap((word) => /^--?target=(.+)$/.exec(word)?.[1] ?? [])
    const isAsked = (address: string): boolean =>
      targets.length === 0 || targets.some((target) => covers(target, address))
    const services = appliedServices(root, variables(words, scope.env), terrain)
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

/** Values given on the command line and by `TF_VAR_` variables. */
function variables(words: readonly string[], env: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const byEnv = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('TF_VAR_') ? [[name.slice('TF_VAR_'.length), value] as const] : [],
  )
  const byOption = words.flatMap((word, index) => {
    const text = word === '-var' || word === '--var' ? words[index + 1] : /^--?var=(.*)$/s.exec(word)?.[1]
    const match = /^["']?(\w+)=(.*?)["']?$/s.exec(text ?? '')
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const]
  })
  return new Map([...byEnv, ...byOption])
}
