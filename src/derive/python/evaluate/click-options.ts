import type { Expression, Parameter } from '../syntax/tree.ts'
import { newParser, type ArgumentParser, type Option } from '../value/command-line.ts'
import type { Literal, PythonFunction, Value } from '../value/value.ts'
import { textOf } from '../value/values.ts'
import type { Given } from './engine.ts'
import { literalOf } from './functions.ts'

function literalIn(value: Value | undefined): Literal | undefined {
  return value?.kind === 'literal' ? value.value : undefined
}

function dashed(name: string): string {
  return `--${name.replaceAll('_', '-')}`
}

/** Flags of `--flag/--no-flag`. */
function flagsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split('/').slice(0, 1)).filter((text) => text.startsWith('-'))
}

/** `@click.option("--environment", default="staging")`: refines what the signature said. */
export function clickOption(parser: ArgumentParser, positional: boolean, given: readonly Given[]): void {
  const texts = given.flatMap((one) => (one.name === undefined ? (textOf(one.value) ?? []) : []))
  const keyword = (name: string) => given.find((one) => one.name === name)?.value
  const flags = positional ? [] : flagsOf(texts)
  const explicit = texts.find((text) => !text.startsWith('-'))
  const longest = flags.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const name = explicit ?? longest.replace(/^-+/, '').replaceAll('-', '_')
  if (name === '') return
  const isSwitch = literalIn(keyword('is_flag')) === true || texts.some((text) => text.includes('/'))
  const said = literalIn(keyword('default'))
  // Without a default, or with `None` for one, a variable of the environment may still say it.
  const initial =
    said ?? (isSwitch ? false : (keyword('default') && said !== null) || keyword('envvar') ? undefined : null)
  const option: Option = { name, flags, ...(isSwitch && { given: true }), ...(initial !== undefined && { initial }) }
  const at = parser.options.findIndex((one) => one.name === name)
  if (at >= 0) parser.options.splice(at, 1, option)
  else parser.options.push(option)
}

function isBool(annotation: Expression | undefined): boolean {
  if (annotation?.kind === 'name') return annotation.id === 'bool'
  if (annotation?.kind !== 'item') return false
  const { index } = annotation
  return isBool(index.kind === 'sequence' ? index.items[0] : index)
}

/** `typer.Option(False, "--run")`, as a default or inside `Annotated[...]`. */
function typerCall(parameter: Parameter): Extract<Expression, { kind: 'call' }> | undefined {
  const { initial, annotation } = parameter
  const inside = annotation?.kind === 'item' && annotation.index.kind === 'sequence' ? annotation.index.items : []
  for (const one of [initial, ...inside]) {
    if (one?.kind !== 'call') continue
    const { callee } = one
    const name = callee.kind === 'attribute' || callee.kind === 'name' ? callee.id : ''
    if (name === 'Option' || name === 'Argument') return one
  }
  return undefined
}

/** The command line that typer, click and fire read off a function's parameters. */
export function signatureParser(of: PythonFunction): ArgumentParser {
  const parser = newParser()
  for (const parameter of of.parameters) {
    if (parameter.star !== undefined || parameter.name === 'self') continue
    const call = typerCall(parameter)
    const name = call && (call.callee.kind === 'attribute' || call.callee.kind === 'name') ? call.callee.id : undefined
    const texts = call?.arguments.flatMap((one) => (one.value.kind === 'text' ? [one.value.text] : [])) ?? []
    const flags = flagsOf(texts)
    const first = call?.arguments[0]
    const given = parameter.initial?.kind === 'call' && first?.name === undefined ? first?.value : parameter.initial
    const value = literalOf(given)
    const initial = value?.kind === 'literal' ? value.value : undefined
    const positional = name === 'Argument' || (name === undefined && parameter.initial === undefined)
    const isSwitch = isBool(parameter.annotation) || typeof initial === 'boolean'
    parser.options.push({
      name: parameter.name,
      flags: positional ? [] : flags.length > 0 ? flags : [dashed(parameter.name), `--${parameter.name}`],
      ...(isSwitch && { given: true }),
      ...(initial !== undefined && { initial }),
    })
  }
  return parser
}
