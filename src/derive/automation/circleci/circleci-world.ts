import { mapping, textAt, under } from '../../yaml/look-up.ts'
import type { YamlMapping, YamlNode } from '../../yaml/yaml-node.ts'
import type { Mount, Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { CircleStart } from './circleci-starts.ts'

/** What all starts of one configuration share. */
export interface CircleWorld {
  readonly path: string
  readonly terrain: Terrain
  readonly shell: ShellReader
}

/** One job on its way through its steps. */
export interface CircleRun {
  readonly world: CircleWorld
  readonly start: CircleStart
  readonly scope: Scope
  /** Where its steps stand unless they say otherwise, as an absolute path. */
  readonly folder: string
  readonly shell: string
  /** Commands entered so far: the guard against commands that call each other. */
  readonly commands: readonly string[]
}

/** A command, job or executor: described here, or in an orb that nobody can read. */
export type Element =
  | { readonly type: 'own'; readonly node: YamlMapping; readonly home: YamlNode }
  | { readonly type: 'orb'; readonly callee: string }

/** Looks a name up where it is used: in the configuration, or in an orb that stands inside it. */
export function elementOf(kind: 'commands' | 'jobs' | 'executors', name: string, home: YamlNode): Element | undefined {
  const own = mapping(under(home, kind, name))
  if (own !== undefined) return { type: 'own', node: own, home }
  const cut = name.indexOf('/')
  if (cut === -1) return undefined
  const orb = under(home, 'orbs', name.slice(0, cut))
  const rest = name.slice(cut + 1)
  const inline = mapping(orb)
  if (inline !== undefined) {
    const node = mapping(under(inline, kind, rest))
    return node === undefined ? undefined : { type: 'own', node, home: inline }
  }
  const source = textAt(home, 'orbs', name.slice(0, cut))
  return { type: 'orb', callee: `${source?.split('@')[0] ?? name.slice(0, cut)}/${rest}` }
}

/** A path as an absolute one: the home folder is a folder like any other. */
export function absolute(path: string, folder: string): string {
  if (path === '~' || path.startsWith('~/')) return `/${path}`
  return path.startsWith('/') ? path : `${folder}/${path}`
}

/** The sources stand where they are checked out. */
export function checkoutMount(folder: string): Mount {
  return { from: folder.replace(/(?<=.)\/+$/, ''), to: '' }
}
