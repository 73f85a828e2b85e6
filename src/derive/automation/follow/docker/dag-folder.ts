import type { Files } from '../../../../model/facts.ts'
import type { Mount } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import type { Service } from './compose-file.ts'
import { readDockerfile } from './dockerfile.ts'

const image = /(?:^|\/)(?:docker-)?airflow(?:[:@-]|$)|astro-runtime/
const runs = /\bairflow\s+(?:scheduler|standalone|dag-processor|webserver|api-server|celery\s+worker)\b/
const homes = ['/opt/airflow', '/usr/local/airflow', '/opt/bitnami/airflow', '/root/airflow', '/airflow']

/** Whether a service of a compose project is a part of Airflow: by its image, the one it builds on, or what it starts. */
export function isAirflow(service: Service, files: Files): boolean {
  if (image.test(service.image ?? '') || runs.test([...(service.entrypoint ?? []), ...service.command].join(' ')))
    return true
  const text = service.build === undefined ? undefined : files.text(service.build.dockerfile)
  if (text?.state !== 'seen') return false
  const { stages } = readDockerfile(text.value)
  return (
    image.test(stages.at(-1)?.from ?? '') ||
    stages
      .at(-1)
      ?.instructions.some(({ name, text: line }) => name === 'CMD' && runs.test(line.replace(/["',]+/g, ' '))) === true
  )
}

/** The folder of the repository in which an Airflow of these mounts and variables looks for DAGs; undefined where it holds none. */
export function dagFolder(
  env: Readonly<Record<string, string>>,
  mounts: readonly Mount[],
  files: Files,
): string | undefined {
  const home = env['AIRFLOW_HOME']
  const named = env['AIRFLOW__CORE__DAGS_FOLDER']
  const places =
    named === undefined || named === '' ? (home === undefined ? homes : [home]).map((one) => `${one}/dags`) : [named]
  return places.map((place) => resolvePath(place, { cwd: '', mounts })).find((path) => files.hasFolder(path))
}
