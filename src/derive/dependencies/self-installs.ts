import type { SyntaxNode } from '@lezer/common'
import type { Files, Requirement } from '../../model/facts.ts'
import { pythonTree } from '../python/python-tree.ts'
import { folderOf, joined } from './path-from.ts'
import { lineCounter, stringOf } from './python-literal.ts'
import { pipInstalls } from './pip-installs.ts'

const mayInstall = /\bpip\b[\s\S]{0,60}\binstall\b/
const handsOver = /\b(?:entry_point|source_dir)\s{0,3}=\s{0,3}["']([\w./-]{1,200})["']/g
const starts = /^(?:subprocess\.\w+|os\.(?:system|popen)|check_call|check_output|call|run|Popen)$/
const maxLength = 512 * 1024

/** The first package that a training script, or the script it hands to a service, installs of any version while it runs. */
export function openSelfInstall(path: string, files: Files): Requirement | undefined {
  if (!path.endsWith('.py')) return undefined
  const found = [path, ...handedOver(path, files)].flatMap((one) => installsOf(one, files))
  return found.find(({ pinned }) => !pinned)
}

/** `Estimator(entry_point="train.py", source_dir="src")`: the script that runs elsewhere, beside the file or in the folder named. */
function handedOver(path: string, files: Files): readonly string[] {
  const text = files.text(path)
  if (text?.state !== 'seen') return []
  const names = [...text.value.matchAll(handsOver)].flatMap(([, name]) => name ?? [])
  const scripts = names.filter((name) => name.endsWith('.py'))
  const folders = names.filter((name) => !name.endsWith('.py'))
  const places = scripts.flatMap((name) => [
    joined(folderOf(path), name),
    name,
    ...folders.map((folder) => joined(folder, name)),
  ])
  return [...new Set(places)].filter((place) => place !== path && files.has(place))
}

function installsOf(path: string, files: Files): readonly Requirement[] {
  const text = files.text(path)
  if (text?.state !== 'seen' || text.value.length > maxLength || !mayInstall.test(text.value)) return []
  const source = text.value
  const lineOf = lineCounter(source)
  const commands: { readonly command: string; readonly line: number }[] = []
  const helpers = new Set<string>()
  const calls: SyntaxNode[] = []
  pythonTree(source)
    ?.topNode.cursor()
    .iterate(({ name, node }) => {
      if (name !== 'CallExpression') return
      calls.push(node)
      if (!starts.test(calleeOf(node, source))) return
      const words = wordsOf(node, source)
      if (words.includes('$') && /\bpip\b.*\binstall\b/.test(words)) helpers.add(functionAround(node, source) ?? '')
      commands.push({ command: words, line: lineOf(node.from) })
    })
  for (const call of calls) {
    if (!helpers.has(calleeOf(call, source))) continue
    commands.push({ command: `pip install ${wordsOf(call, source)}`, line: lineOf(call.from) })
  }
  return commands.flatMap(({ command, line }) =>
    pipInstalls(command, path, line).flatMap(({ requirements }) => requirements),
  )
}

function calleeOf(call: SyntaxNode, source: string): string {
  const callee = call.firstChild
  return callee === null ? '' : source.slice(callee.from, callee.to)
}

/** The command that the first argument spells out; what only running tells is a `$`. */
function wordsOf(call: SyntaxNode, source: string): string {
  const first = call.getChild('ArgList')?.firstChild?.nextSibling ?? null
  if (first === null) return ''
  if (first.name !== 'ArrayExpression') return wordOf(first, source)
  const words: string[] = []
  for (let item = first.firstChild; item !== null; item = item.nextSibling)
    if (/^[A-Z]/.test(item.name)) words.push(wordOf(item, source))
  return words.join(' ')
}

function wordOf(node: SyntaxNode, source: string): string {
  return (node.name === 'String' ? stringOf(source.slice(node.from, node.to)) : undefined) ?? '$'
}

function functionAround(node: SyntaxNode, source: string): string | undefined {
  for (let around = node.parent; around !== null; around = around.parent) {
    const name = around.name === 'FunctionDefinition' ? around.getChild('VariableName') : null
    if (name !== null) return source.slice(name.from, name.to)
  }
  return undefined
}
