import type { ModuleMap } from '../source/module-map.ts'
import type { PythonModule } from '../value/value.ts'

const imports = /^([ \t]*)(?:from\s+([\w.]+)\s+import\s+(\([^)]{0,2000}\)|[^\n(;]{1,500})|import\s+([^\n(;]{1,500}))/gm
/** That something is there: `assert app is not None`, `assert callable(predict)`, `assert hasattr(api, "app")`. */
const there =
  /^[ \t]*assert[ \t]+(?:(?:callable|hasattr)\()?(\w+)(?:[ \t]+is[ \t]+not[ \t]+None|(?:,[^\n()]{0,80})?\))?[ \t]*(?:,[^\n]*)?$/gm

/** One import statement as it is written. */
interface Written {
  readonly inside: boolean
  readonly paths: readonly string[]
  readonly names: readonly string[]
}

/**
 * Files that a test file imports and asks nothing: inside a test without using the names, or only to assert that they are there.
 * An import at the top that nothing names may be there for what it does by itself.
 */
export function idleImports(map: ModuleMap, { path, source }: PythonModule): ReadonlySet<string> {
  const written = [...source.matchAll(imports)].map((match) => importOf(map, path, match))
  const rest = source.replace(imports, '').replace(there, '')
  const words = new Set(rest.match(/\w+/g))
  const asserted = new Set([...source.matchAll(there)].map(([, name]) => name))
  const isIdle = ({ inside, names }: Written) =>
    names.length > 0 && !names.some((name) => words.has(name)) && (inside || names.some((name) => asserted.has(name)))
  const used = new Set(written.filter((one) => !isIdle(one)).flatMap(({ paths }) => paths))
  return new Set(written.filter(isIdle).flatMap(({ paths }) => paths.filter((one) => !used.has(one))))
}

function importOf(map: ModuleMap, from: string, match: RegExpMatchArray): Written {
  const [, indent = '', dotted, list = '', plain = ''] = match
  const items = (dotted === undefined ? plain : list)
    .replace(/#[^\n]*|[()]/g, '')
    .split(',')
    .map((item) => item.trim().split(/\s+as\s+/))
    .filter(([name = '']) => /^[\w.]+$/.test(name))
  const names = items.map(([name = '', as]) => as?.trim() ?? name.split('.')[0] ?? name)
  const modules =
    dotted === undefined
      ? items.map(([name = '']) => name)
      : [dotted, ...items.map(([name = '']) => `${dotted}${dotted.endsWith('.') ? '' : '.'}${name}`)]
  return { inside: indent !== '', names, paths: modules.flatMap((name) => fileOf(map, name, from)) }
}

function fileOf(map: ModuleMap, name: string, from: string): readonly string[] {
  const bare = name.replace(/^\.+/, '')
  const target = map.find(bare, name.length - bare.length, from)
  return target?.kind === 'file' ? [target.path] : []
}
