import { isMeasure } from '../value/metric-names.ts'
import { newParser, newCommandTable } from '../value/command-line.ts'
import { marks, type External, type Value } from '../value/value.ts'
import {
  collection,
  external,
  joined,
  literal,
  madeText,
  mapping,
  marked,
  textOf,
  unknownValue,
  unmarked,
} from '../value/values.ts'
import type { Engine, Invocation } from './engine.ts'
import { namedModule } from './named-modules.ts'
import { openedFile } from './files.ts'
import { namedPath } from './given-routes.ts'
import { folderOf } from '../source/module-map.ts'
import { elementOf } from './items.ts'
import { parentOf } from './paths.ts'
import { printed } from './step-outputs.ts'

const passing = new Set([
  'str', 'list', 'tuple', 'set', 'sorted', 'reversed', 'iter', 'frozenset', 'tqdm.tqdm', 'tqdm.auto.tqdm', 'copy.copy', 'copy.deepcopy',
  'sklearn.base.clone', 'joblib.delayed', 'functools.wraps', 'functools.partial', 'typing.no_type_check', 'ray.put', 'asyncio.run',
  'asyncio.gather', 'asyncio.create_task', 'torch.compile', 'torch.nn.DataParallel', 'urllib.request.Request', 'contextlib.nullcontext', 'os.path.abspath',
  'os.path.expanduser', 'os.path.realpath', 'os.fspath', 'functools.lru_cache', 'functools.cache', 'contextlib.contextmanager', 'int',
  'float', 'bool', 'round', 'abs',
]) // prettier-ignore

const pathMakers = new Set(['pathlib.Path', 'pathlib.PurePath', 'pathlib.PosixPath', 'Path', 'upath.UPath'])
const environment = new Set(['os.getenv', 'os.environ.get', 'os.environ.setdefault', 'environ.get', 'decouple.config'])

function argument(invocation: Invocation, at: number, name?: string): Value | undefined {
  const named = invocation.given.find((one) => one.name !== undefined && one.name === name)
  return named?.value ?? invocation.given.filter((one) => one.name === undefined && one.star === undefined)[at]?.value
}

function joinedPath(parts: readonly (Value | undefined)[]): Value {
  const texts = parts.map((part) => (part && textOf(part)) ?? '${…}')
  const made = madeText(texts, '/')
  return made.kind === 'text' ? { ...made, text: made.text.replace(/\/{2,}/g, '/') } : made
}

/** Results of built-in and standard functions that keep what is known of their arguments; undefined for calls that matter otherwise. */
export function builtinResult(engine: Engine, callee: External, invocation: Invocation): Value | undefined {
  const { name } = callee
  const { given, scope } = invocation
  const first = argument(invocation, 0)
  if (callee.made && !environment.has(name)) return undefined
  if (name === 'float' && isFilledIn(first)) return unknownValue(marks.metric)
  if (passing.has(name)) return passed(name, first)
  if (pathMakers.has(name)) {
    if (given.length > 1) return joinedPath(given.map((one) => one.value))
    const text = first && textOf(first)
    return text === undefined ? unknownValue(first?.marks ?? 0) : { kind: 'text', text, marks: first?.marks ?? 0 }
  }
  if (environment.has(name)) return fromEnvironment(invocation, first, argument(invocation, 1, 'default'))
  if (name === 'print') printed(engine, given, invocation.line, scope)
  switch (name) {
    case 'os.path.join':
      return joinedPath(given.map((one) => one.value))
    case 'os.path.dirname':
      return (first && parentOf(first)) ?? unknownValue()
    // Automation runs programs from the folder they are started in, and their paths are read from there.
    case 'os.getcwd':
    case 'pathlib.Path.cwd':
      return literal('.')
    case 'enumerate':
      return pairs(unknownValue(), elementOf(first ?? unknownValue()))
    case 'zip':
      return { kind: 'collection', items: [], element: collection(given.map((one) => elementOf(one.value))), marks: 0 }
    case 'next':
      return elementOf(first ?? unknownValue())
    case 'typing.cast':
    case 'T.cast':
      return argument(invocation, 1) ?? unknownValue()
    case 'dict':
      return mapping(
        new Map(given.flatMap((one) => (one.name === undefined ? [] : [[one.name, one.value] as const]))),
        first?.kind === 'mapping' ? first.element : joined(given.map((one) => one.value)),
      )
    case 'len':
    case 'type':
    case 'isinstance':
    case 'hasattr':
    case 'print':
    case 'range':
    case 'id':
    case 'repr':
      return unknownValue((first?.marks ?? 0) & (name === 'len' ? marks.verdict | marks.prediction : 0))
    case 'all':
    case 'any':
      return unknownValue(unmarked(first ?? unknownValue(), marks.metric).marks)
    case 'max':
    case 'min':
    case 'sum':
      return given.length === 1 ? elementOf(first ?? unknownValue()) : joined(given.map((one) => one.value))
    case 'vars':
      return first ?? unknownValue()
    case 'getattr': {
      const attribute = argument(invocation, 1)
      const id = attribute?.kind === 'literal' ? textOf(attribute) : undefined
      return first && id !== undefined ? engine.attribute(first, id, scope) : unknownValue()
    }
    case 'locals':
      return mapping(new Map(scope.names), unknownValue())
    case 'open':
      return openedFile(first)
    case 'argparse.ArgumentParser':
    case 'configargparse.ArgParser':
    case 'configargparse.ArgumentParser':
    case 'jsonargparse.ArgumentParser':
      return { kind: 'parser', parser: newParser(), marks: 0 }
    case 'typer.Typer':
    case 'cyclopts.App':
      return external(name, true, 0, newCommandTable(false))
    case 'click.Group':
      return external(name, true, 0, newCommandTable(true))
    case 'hydra.utils.instantiate':
    case 'hydra.utils.call':
    case 'hydra.utils.get_class':
      return unknownValue()
    case 'sagemaker.workflow.parameters.ParameterString':
      return argument(invocation, 1, 'default_value') ?? unknownValue()
    case 'django.urls.reverse':
    case 'rest_framework.reverse.reverse':
    case 'flask.url_for':
      return literal(namedPath((first && textOf(first)) ?? ''))
    case 'importlib.import_module':
    case '__import__':
      return imported(engine, first, invocation)
    default:
      return undefined
  }
}

/** Text that is no number is filled in before it runs: `float("$ACC")` is the measure it is named after. */
function isFilledIn(value: Value | undefined): boolean {
  const text = value && textOf(value)
  return text !== undefined && /^\$?\{?\w{1,80}\}?$/.test(text) && isMeasure(text)
}

function pairs(key: Value, value: Value): Value {
  return { kind: 'collection', items: [], element: collection([key, value]), marks: 0 }
}

function passed(name: string, first: Value | undefined): Value {
  if (!first) return name === 'list' || name === 'set' ? collection([]) : unknownValue()
  if (first.kind === 'mapping' && /^(list|sorted|tuple|set|iter)$/.test(name)) {
    return collection([...first.entries.keys()].map((key) => literal(key)))
  }
  return first
}

function fromEnvironment(invocation: Invocation, key: Value | undefined, initial: Value | undefined): Value {
  const name = key && textOf(key)
  if (name === undefined) return unknownValue()
  const set = invocation.scope.module.environment.get(name)
  if (set !== undefined) return literal(set)
  const none = initial === undefined || (initial.kind === 'literal' && initial.value === null)
  // What holds otherwise may be anything where it could not be traced.
  const text = none ? undefined : (textOf(initial) ?? '')
  return {
    kind: 'text',
    text: text === undefined || text === 'None' ? `\${${name}}` : `\${${name}:-${text}}`,
    marks: 0,
    origin: { kind: 'environment', name },
  }
}

/** A module named by text; with unknown pieces, every module that fits. */
function imported(engine: Engine, named: Value | undefined, invocation: Invocation): Value {
  const text = named && textOf(named)
  const { scope, line } = invocation
  const enter = (path: string): Value => {
    const module = engine.load(path)
    scope.module.imports.add(path)
    if (module) engine.happen(scope, { line, entered: [{ of: module.top, bindings: new Map(), how: 'import' }] })
    return { kind: 'module', path, marks: 0 }
  }
  if (text === undefined) {
    const asked = askedOf(engine, invocation)
    if (asked.length > 0 || named?.origin === undefined) return joined(asked.map(enter))
    return namedModule(named.origin)
  }
  if (!text.includes('${')) {
    const target = engine.map.find(text.replace(/^\.+/, ''), 0, scope.module.path)
    return target?.kind === 'file' ? enter(target.path) : marked(external(text), 0)
  }
  const cut = text.lastIndexOf('.')
  const folder =
    cut > 0 && !text.slice(0, cut).includes('${')
      ? engine.map.find(text.slice(0, cut), 0, scope.module.path)
      : undefined
  if (!folder) return unknownValue()
  const base = folder.path.replace(/\/?__init__\.py$/, '')
  const [before = '', after = ''] = text.slice(cut + 1).split(/\$\{[^}]*\}/)
  const fitting = engine.map
    .childrenOf(base)
    .filter((name) => name.startsWith(before) && name.endsWith(after) && name !== '__init__')
  return joined(fitting.slice(0, 6).map((name) => enter(`${base}/${name}.py`)))
}

/** Where only an argument of the run names the module: those nearby that have what is asked of it (`fromlist=['get_pipeline']`). */
function askedOf(engine: Engine, invocation: Invocation): readonly string[] {
  const asked = argument(invocation, 3, 'fromlist')
  const names = asked?.kind === 'collection' ? asked.items.flatMap((item) => textOf(item) ?? []) : []
  const { path } = invocation.scope.module
  if (names.length === 0) return []
  return engine.map
    .near(folderOf(path))
    .filter((one) => one !== path && names.every((name) => engine.load(one)?.names.get(name)?.kind === 'function'))
    .slice(0, 6)
}
