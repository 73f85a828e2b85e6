import type { FoundWork } from '../steps/merge-works.ts'
import type { GroovyItem } from './groovy-item.ts'
import type { JenkinsRun } from './jenkins-run.ts'
import { liveText } from './live-text.ts'

/** The image that Jenkins builds for the steps of a pipeline or stage: `agent { dockerfile true }`. */
export function agentImage(items: readonly GroovyItem[], { world, scope, names }: JenkinsRun): readonly FoundWork[] {
  const built = items.find(({ name }) => name === 'agent')?.body?.find(({ name }) => name === 'dockerfile')
  if (built === undefined || built.args[0]?.value.raw === 'false') return []
  const said = (key: string): string | undefined =>
    liveText(built.body?.find(({ name }) => name === key)?.args[0]?.value, names)
  const folder = said('dir') ?? '.'
  const file = said('filename') ?? 'Dockerfile'
  const command = `docker build -f "${folder === '.' ? file : `${folder}/${file}`}" "${folder}"`
  const works = world.shell(command, { path: world.path, line: built.line }, { ...scope, errexit: true })
  return works.map((work) => ({ work, triggers: scope.triggers }))
}
