import type { SyntaxNode } from '@lezer/common'
import { pythonTree } from '../python/python-tree.ts'
import { lineCounter } from '../dependencies/python-literal.ts'

/** A scoring handler by the interface that a serving platform calls. */
export interface HandlerInterface {
  /** The platform or convention, for evidence. */
  readonly convention: string
  readonly line: number
  /** Something that wraps a model for a server: it answers, whatever else the file does and however it comes by the model. */
  readonly wraps: boolean
}

interface Definition {
  readonly name: string
  readonly line: number
  /** Parameters of a function, as written. */
  readonly parameters: string
  /** Bases of a class, as written. */
  readonly bases: readonly string[]
  /** Methods of a class. */
  readonly methods: ReadonlySet<string>
}

interface Convention {
  readonly convention: string
  readonly wraps?: true
  /** The line of the handler, where the definitions fulfil the interface. */
  readonly at: (functions: ReadonlyMap<string, Definition>, classes: readonly Definition[]) => number | undefined
}

const maxLength = 512 * 1024

const eventAndContext =
  /^\(\s*_?(?:\w+_)?event\b[^,]{0,60},\s*_{0,2}(?:(?:\w+_)?context|ctx)?\s*(?::[^,]{0,60}|=[^,]{0,60})?,?\s*\)$/

const conventions: readonly Convention[] = [
  {
    convention: 'Azure ML (init and run)',
    at: (functions) => (functions.has('init') ? functions.get('run')?.line : undefined),
  },
  {
    convention: 'SageMaker (model_fn)',
    wraps: true,
    at: (functions) =>
      functions.has('model_fn') ? (functions.get('predict_fn') ?? functions.get('transform_fn'))?.line : undefined,
  },
  {
    convention: 'SageMaker (model_fn)',
    at: (functions) =>
      functions.get('predict_fn')?.line ?? functions.get('transform_fn')?.line ?? functions.get('model_fn')?.line,
  },
  served('KServe', /(?:^|\.)(?:Model|KFModel)$/, ['predict', 'load']),
  served('MLServer', /(?:^|\.)MLModel$/, ['predict', 'load']),
  served('TorchServe', /(?:^|\.)BaseHandler$|Handler$/, ['inference', 'initialize']),
  served('Cog', /(?:^|\.)BasePredictor$/, ['predict']),
  served('Cog', /(?:^|\.)BasePredictor$/, ['setup']),
  { ...served('MLflow', /(?:^|\.)PythonModel$/, ['predict']), wraps: true },
  {
    convention: 'AWS Lambda (event and context)',
    at: (functions) => [...functions.values()].find(({ parameters }) => eventAndContext.test(parameters))?.line,
  },
  named('Triton', /^TritonPythonModel$/, ['execute']),
  named('Hugging Face endpoint', /^EndpointHandler$/, ['__call__']),
  named('Truss', /^Model$/, ['load', 'predict']),
]

/** The first serving interface a Python file fulfils; undefined where it fulfils none. */
export function handlerInterface(text: string): HandlerInterface | undefined {
  if (
    text.length > maxLength ||
    !/\bdef\s+(?:run|\w+_fn|predict|inference|execute|setup|__call__|\w*handler\w*)\b/.test(text)
  )
    return undefined
  const { functions, classes } = definitionsOf(text)
  for (const { convention, at, wraps = false } of conventions) {
    const line = at(functions, classes)
    if (line !== undefined) return { convention, line, wraps }
  }
  return undefined
}

function served(convention: string, base: RegExp, methods: readonly string[]): Convention {
  return {
    convention,
    at: (_, classes) => classes.find((one) => one.bases.some((name) => base.test(name)) && has(one, methods))?.line,
  }
}

function named(convention: string, name: RegExp, methods: readonly string[]): Convention {
  return { convention, at: (_, classes) => classes.find((one) => name.test(one.name) && has(one, methods))?.line }
}

function has({ methods }: Definition, wanted: readonly string[]): boolean {
  return wanted.every((method) => methods.has(method))
}

function definitionsOf(text: string): {
  readonly functions: ReadonlyMap<string, Definition>
  readonly classes: readonly Definition[]
} {
  const lineOf = lineCounter(text)
  const functions = new Map<string, Definition>()
  const classes: Definition[] = []
  const root = pythonTree(text)?.topNode
  for (let node = root?.firstChild ?? null; node !== null; node = node.nextSibling) {
    const definition = node.name === 'DecoratedStatement' ? (node.lastChild ?? node) : node
    const name = nameOf(definition, text)
    if (name === undefined) continue
    const line = lineOf(definition.from)
    if (definition.name === 'FunctionDefinition')
      functions.set(name, { name, line, parameters: parametersOf(definition, text), bases: [], methods: new Set() })
    if (definition.name === 'ClassDefinition')
      classes.push({
        name,
        line,
        parameters: '',
        bases: basesOf(definition, text),
        methods: methodsOf(definition, text),
      })
  }
  return { functions, classes }
}

function nameOf(node: SyntaxNode, text: string): string | undefined {
  const name = node.getChild('VariableName')
  return name === null ? undefined : text.slice(name.from, name.to)
}

function parametersOf(node: SyntaxNode, text: string): string {
  const list = node.getChild('ParamList')
  return list === null ? '' : text.slice(list.from, list.to)
}

function basesOf(node: SyntaxNode, text: string): readonly string[] {
  const list = node.getChild('ArgList')
  return list === null
    ? []
    : text
        .slice(list.from + 1, list.to - 1)
        .split(',')
        .map((base) => base.trim())
}

function methodsOf(node: SyntaxNode, text: string): ReadonlySet<string> {
  const found = new Set<string>()
  const body = node.getChild('Body')
  for (let child = body?.firstChild ?? null; child !== null; child = child.nextSibling) {
    const definition = child.name === 'DecoratedStatement' ? (child.lastChild ?? child) : child
    const name = definition.name === 'FunctionDefinition' ? nameOf(definition, text) : undefined
    if (name !== undefined) found.add(name)
  }
  return found
}
