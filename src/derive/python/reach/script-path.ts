import { fromRoot } from '../../workspace.ts'
import type { Engine } from '../evaluate/engine.ts'
import { folderOf } from '../source/module-map.ts'
import type { ScriptName } from '../value/summary.ts'
import type { PythonModule } from '../value/value.ts'

/** Variables of the process, where they are known. */
export type Environment = Readonly<Record<string, string>>

/** Fills in `${NAME}` and `${NAME:-default}`; what is not known stays. */
function expanded(text: string, environment: Environment): string {
  return text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (whole, name: string, initial: string | undefined) => {
    return (Object.hasOwn(environment, name) ? environment[name] : undefined) ?? initial ?? whole
  })
}

/** The path without `.` and `..`; undefined where it leaves the repository. Unknown leading folders (a checkout's place) are dropped. */
function normal(path: string): string | undefined {
  const parts: string[] = []
  for (const part of fromRoot(path)
    .replace(/^(?:\$\{[^}]*\}\/)+/, '')
    .split('/')) {
    if (part.includes('$')) return undefined
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The one file whose path ends so; undefined for a bare name, which may be anybody's, and where several do. */
function onlyEnding(engine: Engine, path: string): PythonModule | undefined {
  const ending = normal(path)
  if (ending?.includes('/') !== true) return undefined
  const found = [...engine.modules.values()].filter((module) => module.path.endsWith(`/${ending}`))
  return found.length === 1 ? found[0] : undefined
}

/** The file a script name means: in the folder it names, at the root, or beside the code that names it; where nobody knows the folder, the only one that fits. */
export function scriptModule(
  engine: Engine,
  script: ScriptName,
  from: string,
  environment: Environment,
): PythonModule | undefined {
  const path = expanded(script.path, environment)
  const folder = script.folder === undefined ? undefined : expanded(script.folder, environment)
  const beside = folderOf(from)
  const bases = folder === undefined ? ['', beside] : [folder, `${beside}/${folder}`, '']
  for (const base of bases) {
    const candidate = normal(base === '' ? path : `${base}/${path}`)
    const module = candidate === undefined ? undefined : engine.modules.get(candidate)
    if (module) return module
  }
  return folder?.includes('$') === false ? undefined : onlyEnding(engine, path)
}
