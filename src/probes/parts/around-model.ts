import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { Facts } from '../../model/facts.ts'
import { isServiceImage } from './service-images.ts'

const services = 'mlflow|airflow|grafana|prometheus|loki|jaeger|superset|metabase|minio'
const aroundName = new RegExp(
  String.raw`^(?:\w+[-_])?(?:${services}|frontend|website|landing)(?:[-_](?:server|tracking|ui|web|webserver|service|app|ecs|fargate|cloud-?run))*$`,
  'i',
)
const aroundFile = new RegExp(String.raw`(?:^|\/)(?:${services})(?:[-_.][^/]*)?\.ya?ml$`, 'i')

/** Whether something is called after a service around the model: `mlflow-server`, `grafana`. */
export function isNamedAround(name: string): boolean {
  return aroundName.test(name)
}

/** Whether a deployment brings what stands around the model: a tracking server, a dashboard, a page, a function that starts the training. */
export function isAroundModel(activity: Activity, facts: Facts): boolean {
  return isNamedSo(activity) || appliesOthers(activity, facts) || sendsOther(activity, facts)
}

const answering: ReadonlySet<ActivityKind> = new Set(['predict', 'load-model', 'serve'])

const sentFolder = /(?:^|\s)--source[= ]["']?(?:\.\/)?([\w-][\w./-]{0,200}?)\/?["']?(?:\s|$)/

/** The command sends one folder, and nothing in it is seen to ask a model: what scores lies elsewhere. */
function sendsOther({ detail }: Activity, { files, code, roles }: Facts): boolean {
  const folder = sentFolder.exec(detail['command'] ?? '')?.[1]
  if (folder === undefined || !files.hasFolder(folder)) return false
  const isSent = ({ path }: { readonly path: string }): boolean => path.startsWith(`${folder}/`)
  const asks = code.filter(isSent).some(({ activities }) => activities.some(({ kind }) => answering.has(kind)))
  return !asks && !roles.scoring.some(isSent)
}

function isNamedSo({ detail }: Activity): boolean {
  if (aroundName.test(detail['service'] ?? '')) return true
  const words = (detail['command'] ?? '').split(' ')
  const verb = words.findIndex((word) => /^(?:deploy|update|upgrade|install|restart|apply)$/.test(word))
  const named = words.slice(verb + 1, verb + 3).find((word) => !word.startsWith('-'))
  return verb !== -1 && named !== undefined && aroundName.test(named)
}

/** All that the manifests which the command names start are services, by their images or, for what starts nothing, by their names. */
function appliesOthers({ detail }: Activity, { declarations }: Facts): boolean {
  const words = (detail['command'] ?? '').split(' ')
  if (words[0] !== 'kubectl') return false
  const files = words.filter((word) => /\.ya?ml$/.test(word))
  return (
    files.length > 0 &&
    files.every((file) => {
      const started = declarations.filter(({ kind, at }) => kind === 'deploy' && at.path === file)
      return started.length === 0
        ? aroundFile.test(file)
        : started.every((one) => isServiceImage(one.detail['image'] ?? ''))
    })
  )
}
