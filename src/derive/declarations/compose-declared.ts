import { items, pairs, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Declared } from './declared.ts'

/** Whether a file is a compose file by its name. */
export function isComposeFile(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path)
}

const localName =
  /(?:^|[.\-_/])(?:dev|develop|development|local|test|tests|testing|ci|debug|override|example|sample|devcontainer)(?:[.\-_/]|$)/i
const deployedName = /(?:^|[.\-_/])(?:prod|production|deploy|deployment|staging|swarm|stack)(?:[.\-_/]|$)/i

/**
 * A compose file that is the declared way to deploy: its name says so, or it keeps services of the project running from
 * their images or answers for them on the port of HTTPS, with the source code not mounted into them. Compose for working on the code declares nothing.
 */
export function composeDeclared(path: string, root: YamlNode | null): readonly Declared[] {
  const services = pairs(under(root, 'services'))
  if (services.length === 0 || localName.test(path)) return []
  const own = services.filter(({ key, value }) => isOwn(key, value))
  const mounted = services.some(({ value }) => mountsSource(value))
  const secured = services.some(({ value }) => answersSecurely(value))
  const kept = own.filter(({ value }) => secured || isKept(value))
  const named = deployedName.test(path.slice(path.lastIndexOf('/') + 1))
  const [shown] = named ? [...kept, ...own, ...services] : kept
  if (shown === undefined || (!named && (mounted || services.length < 2))) return []
  const { value } = shown
  const detail = {
    for: 'serving',
    image: textAt(value, 'image'),
    replicas: textAt(value, 'deploy', 'replicas'),
    strategy: under(value, 'deploy', 'update_config') === undefined ? 'recreate' : 'rolling',
    health: under(value, 'healthcheck') === undefined ? undefined : 'declared',
  }
  return [{ kind: 'deploy', subject: 'application', note: `compose service ${shown.key}`, line: shown.line, detail }]
}

const others =
  /(?:^|[/_-])(?:postgres\w*|redis|mysql|mariadb|mongo\w*|minio|mc|mlflow|grafana|prom\w*|nginx|traefik|caddy|rabbitmq|kafka|zookeeper|airflow|elasticsearch|kibana|adminer|pgadmin\w*|phpmyadmin|jupyter\w*|localstack|qdrant|chroma|weaviate)(?:[/_:@-]|$)/i
const published = /\$\{|(?:^|\.)(?:ghcr\.io|gcr\.io|pkg\.dev|azurecr\.io|quay\.io)\/|\.dkr\.ecr\.|^registry\./

/** Built here, or taken from a registry of the project's own; not one of the usual parts around an application. */
function isOwn(name: string, service: YamlNode | null): boolean {
  const image = textAt(service, 'image')
  if (others.test(name) || (image !== undefined && others.test(image))) return false
  return under(service, 'build') !== undefined || (image !== undefined && published.test(image))
}

function isKept(service: YamlNode | null): boolean {
  const restart = textAt(service, 'restart') ?? ''
  return /^(?:always|unless-stopped|on-failure)|\$/.test(restart) || under(service, 'deploy', 'replicas') !== undefined
}

/** The world's port of HTTPS is published: `443:443`, `0.0.0.0:443:8443`. */
function answersSecurely(service: YamlNode | null): boolean {
  return items(under(service, 'ports')).some(
    (node) =>
      (node.type === 'scalar' && /^(?:0\.0\.0\.0:)?443:\d+(?:\/tcp)?$/.test(node.text)) ||
      textAt(node, 'published') === '443',
  )
}

/** Bind mounts of the project or its code: `.:/app`, `./src:/app/src`. Data and models come from outside the image anyway. */
function mountsSource(service: YamlNode | null): boolean {
  const command = textAt(service, 'command') ?? ''
  if (/--reload\b/.test(command) || under(service, 'develop') !== undefined) return true
  return items(under(service, 'volumes')).some((node) => {
    const from = (node.type === 'scalar' ? node.text.split(':')[0] : textAt(node, 'source')) ?? ''
    const folder = from.replace(/\$\{\w+:?-(\.[^}]*)\}/, '$1')
    return (
      /^\.\/?$|(?:^|\/)(?:src|app|api|code|dags|backend|frontend|notebooks|plugins)\/?$/.test(folder) &&
      folder.startsWith('.')
    )
  })
}
