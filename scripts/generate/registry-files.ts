import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesIn, header, root } from './root.ts'
import type { Outcome } from './outcome.ts'

interface Member {
  readonly path: string
  readonly name: string
}

/** One list for each kind of thing that is one file each, and the version. */
export function registryFiles(): Outcome {
  const problems: string[] = []
  const tools = membersOf('src/tools', problems)
  const probes = membersOf('src/probes', problems)
  const followers = membersOf('src/derive/automation/follow', problems)
  const reporters = membersOf('src/report/formats', problems)
  const files = new Map([
    [
      'src/generated/tools.ts',
      `${header}import type { Tool } from '../model/tool.ts'\n${importsOf(tools)}
/** Every tool that is known, by file name. */
export const tools: readonly Tool[] = [${tools.map((tool) => tool.name).join(', ')}]\n`,
    ],
    [
      'src/generated/probes.ts',
      `${header}import { ${probes.length > 0 ? 'closeProbe, ' : ''}type ClosedProbe } from '../model/probe.ts'\n${importsOf(probes)}
/** Every question that can be asked, by file name. */
export const probes: readonly ClosedProbe[] = [${probes.map((probe) => `closeProbe(${probe.name})`).join(', ')}]\n`,
    ],
    [
      'src/generated/followers.ts',
      `${header}import type { Follower } from '../derive/automation/scope.ts'\n${importsOf(followers)}
/** Every kind of indirection that is followed, by file name. */
export const followers: readonly Follower[] = [${followers.map((follower) => follower.name).join(', ')}]\n`,
    ],
    [
      'src/generated/reporters.ts',
      `${header}import type { Reporter } from '../model/report.ts'\n${importsOf(reporters)}
/** Every output format, by file name. */
export const reporters: readonly Reporter[] = [${reporters.map((reporter) => reporter.name).join(', ')}]\n`,
    ],
    ['src/generated/version.ts', versionFile()],
  ])
  return { files, problems }
}

function membersOf(folder: string, problems: string[]): readonly Member[] {
  return filesIn(folder, '.ts').flatMap((path) => {
    const name = camelCase(basename(path, '.ts'))
    const exported = [...readFileSync(join(root, path), 'utf8').matchAll(/^export const (\w+)/gm)].map(
      (match) => match[1],
    )
    if (exported.length === 1 && exported[0] === name) return [{ path, name }]
    problems.push(`${path} must export exactly one const, ${name}; it exports ${exported.join(', ') || 'none'}`)
    return []
  })
}

function importsOf(members: readonly Member[]): string {
  return members.map(({ path, name }) => `import { ${name} } from '../${path.slice('src/'.length)}'\n`).join('')
}

function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function versionFile(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined
  return `${header}/** The version of this package, as package.json says it. */\nexport const version = '${String(version)}'\n`
}
