import type { Files } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import { isDockerfile } from '../dependencies/read-dockerfile.ts'

const byName =
  /(?:^|\/)(?:(?:docker-)?compose[\w.-]*\.ya?ml|Chart\.yaml|kustomization\.ya?ml|databricks\.ya?ml|render\.yaml|fly\.toml|app\.ya?ml|Procfile|serverless\.ya?ml|samconfig\.toml|skaffold\.ya?ml|vercel\.json|railway\.(?:toml|json)|Pulumi[\w.-]*\.ya?ml|cdk\.json)$|\.(?:tf|bicep)$/i
const byContent =
  /^kind:\s*(?:Deployment|StatefulSet|DaemonSet|Service|Ingress|InferenceService|SeldonDeployment|Rollout|CronJob|Job|HorizontalPodAutoscaler|RayService|Application)\b|^AWSTemplateFormatVersion:|azuremlschemas[^\n]{0,200}(?:[Dd]eployment|[Ee]ndpoint|[Cc]ompute)|^\s*model_serving_endpoints:/m
const armTemplate = /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/

/** Files that define how and where things run: images, compose files, manifests, charts, infrastructure, deployment specifications. */
export function deploymentFiles(files: Files): readonly string[] {
  return files.entries.flatMap(({ path, kind, size }) => {
    if (kind !== 'file' || isForeign(path) || isShown(path) || isTested(path)) return []
    if (isDockerfile(path) || byName.test(path)) return [path]
    if (size > 256 * 1024 || path.startsWith('.github/')) return []
    const pattern = /\.ya?ml$/.test(path) ? byContent : path.endsWith('.json') ? armTemplate : undefined
    const text = pattern === undefined ? undefined : files.text(path)
    return pattern !== undefined && text?.state === 'seen' && pattern.test(text.value) ? [path] : []
  })
}
