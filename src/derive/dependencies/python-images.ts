import type { Files } from '../../model/facts.ts'
import { imageReference } from './image-reference.ts'
import { pythonTree } from '../python/python-tree.ts'
import { isForeign } from './is-foreign.ts'
import { keywordsOf, lineCounter, stringOf } from './python-literal.ts'
import type { RunReference } from './run-references.ts'

const mayName = /(?:image|container|environment)\w*["']?\s{0,3}[=:]\s{0,3}f?["']/
const training = /train|estimator|custom_?job/i
const maxLength = 512 * 1024

/** Training containers and managed environments that Python submits work with, where keyword and call say that it is training. */
export function pythonImages(files: Files): readonly RunReference[] {
  return files.glob('**/*.py').flatMap((path) => {
    const text = isForeign(path) ? undefined : files.text(path)
    if (text?.state !== 'seen' || text.value.length > maxLength || !mayName.test(text.value)) return []
    return imagesIn(path, text.value)
  })
}

function imagesIn(path: string, text: string): readonly RunReference[] {
  const found: RunReference[] = []
  const lineOf = lineCounter(text)
  pythonTree(text)
    ?.topNode.cursor()
    .iterate(({ name, node }) => {
      if (name !== 'CallExpression') return
      const callee = text.slice(node.from, node.firstChild?.to ?? node.from).slice(-200)
      for (const [keyword, value] of keywordsOf(node, text)) {
        if (value.name !== 'String') continue
        const names = stringOf(text.slice(value.from, value.to)) ?? ''
        const exact = exactness(keyword, callee, names)
        if (exact === undefined) continue
        const at = { path, line: lineOf(value.from) }
        found.push({ names, exact, at, runs: text, lines: [lineOf(node.from), lineOf(node.to)] })
      }
      if (!training.test(callee)) return
      // Worker pools name their image deeper down: `{"container_spec": {"image_uri": ...}}`.
      for (const [offset, names] of inTables(text.slice(node.from, node.to))) {
        const exact = imageReference(names, { path: '' })?.exact
        if (exact === undefined) continue
        const at = { path, line: lineOf(node.from + offset) }
        found.push({ names, exact, at, runs: text, lines: [lineOf(node.from), lineOf(node.to)] })
      }
    })
  return found
}

/** The entries of tables that name an image, with where they stand; an image whose name or tag is filled in is known elsewhere. */
function inTables(call: string): readonly (readonly [offset: number, names: string])[] {
  const entries = call.matchAll(/["'](image_uri|imageUri)["']\s{0,3}:\s{0,20}f?(["'])([^"'\n]{1,300})\2/g)
  return [...entries].flatMap(({ index, 3: names = '' }) =>
    names.slice(names.lastIndexOf('/') + 1).includes('{') ? [] : [[index, names] as const],
  )
}

/** Undefined where the keyword names no environment that trains. */
function exactness(keyword: string, callee: string, names: string): boolean | undefined {
  if (keyword === 'environment') return /^(?:azureml:)?[\w.-]+@latest$/.test(names) ? false : undefined
  if (!/(?:container|image)(?:_uri)?$/.test(keyword)) return undefined
  if (/serving|prediction|inference/i.test(keyword) || !(training.test(keyword) || training.test(callee)))
    return undefined
  return imageReference(names, { path: '' })?.exact
}
