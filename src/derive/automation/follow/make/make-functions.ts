import { resolvePath } from '../../shell/resolve-path.ts'
import type { Expansion } from './expansion.ts'

type Expand = (text: string, within?: Expansion) => string

const maxWords = 500

/** The value of a call of one of make's functions; undefined for a name that is none. */
export function makeFunction(name: string, text: string, within: Expansion, expand: Expand): string | undefined {
  const args = () => split(text).map((arg) => expand(arg))
  switch (name) {
    case 'shell': {
      const command = expand(text).trim()
      if (command === 'pwd') return `/github/workspace${within.folder === '' ? '' : `/${within.folder}`}`
      return within.unknown === 'shell' ? `$(${command})` : ''
    }
    case 'wildcard':
      return words(expand(text))
        .flatMap((pattern) => wildcard(pattern, within))
        .join(' ')
    case 'if': {
      const [condition = '', then = '', otherwise = ''] = split(text)
      return expand(expand(condition).trim() === '' ? otherwise : then)
    }
    case 'or':
      return args().find((arg) => arg.trim() !== '') ?? ''
    case 'foreach': {
      const [variable = '', list = '', body = ''] = split(text)
      return words(expand(list))
        .map((word) => expand(body, withVariable(within, expand(variable).trim(), word)))
        .join(' ')
    }
    case 'call': {
      const [called = '', ...given] = args()
      const inner = given.reduce((outer, arg, at) => withVariable(outer, String(at + 1), arg), within)
      return expand(`$(${called.trim()})`, inner)
    }
    case 'strip':
      return words(expand(text)).join(' ')
    case 'subst': {
      const [from = '', to = '', where = ''] = args()
      return from === '' ? where : where.replaceAll(from, () => to)
    }
    case 'patsubst': {
      const [from = '', to = '', where = ''] = args()
      return words(where)
        .map((word) => replaced(word, from.trim(), to.trim()))
        .join(' ')
    }
    case 'addprefix': {
      const [prefix = '', list = ''] = args()
      return words(list)
        .map((word) => `${prefix}${word}`)
        .join(' ')
    }
    case 'addsuffix': {
      const [suffix = '', list = ''] = args()
      return words(list)
        .map((word) => `${word}${suffix}`)
        .join(' ')
    }
    case 'notdir':
      return words(expand(text))
        .map((word) => word.slice(word.lastIndexOf('/') + 1))
        .join(' ')
    case 'dir':
      return words(expand(text))
        .map((word) => word.slice(0, word.lastIndexOf('/') + 1) || './')
        .join(' ')
    case 'basename':
      return words(expand(text))
        .map((word) => word.replace(/\.[^./]*$/, ''))
        .join(' ')
    case 'firstword':
      return words(expand(text))[0] ?? ''
    case 'lastword':
      return words(expand(text)).at(-1) ?? ''
    case 'filter':
    case 'filter-out': {
      const [patterns = '', list = ''] = args()
      const wanted = words(patterns)
      return words(list)
        .filter((word) => wanted.some((pattern) => stemOf(word, pattern) !== undefined) === (name === 'filter'))
        .join(' ')
    }
    case 'sort':
      return [...new Set(words(expand(text)))].sort().join(' ')
    case 'abspath':
    case 'realpath':
      return words(expand(text))
        .map((word) => `/github/workspace/${resolvePath(word, { cwd: within.folder })}`)
        .join(' ')
    case 'info':
    case 'warning':
    case 'error':
    case 'eval':
    case 'origin':
    case 'flavor':
      return ''
    default:
      return undefined
  }
}

/** What the `%` of a pattern stands for in a word; undefined where the word does not match. */
export function stemOf(word: string, pattern: string): string | undefined {
  const at = pattern.indexOf('%')
  if (at === -1) return word === pattern ? '' : undefined
  const before = pattern.slice(0, at)
  const after = pattern.slice(at + 1)
  const long = word.length >= before.length + after.length
  return long && word.startsWith(before) && word.endsWith(after)
    ? word.slice(before.length, word.length - after.length)
    : undefined
}

/** The words of a list. */
export function words(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, maxWords)
}

function replaced(word: string, from: string, to: string): string {
  const stem = stemOf(word, from)
  return stem === undefined ? word : to.replace('%', () => stem)
}

function wildcard(pattern: string, { files, folder }: Expansion): readonly string[] {
  const path = resolvePath(pattern, { cwd: folder })
  const prefix = folder === '' ? '' : `${folder}/`
  if (files.hasFolder(path)) return [pattern]
  return files.glob(path).map((found) => (found.startsWith(prefix) ? found.slice(prefix.length) : found))
}

function withVariable(within: Expansion, name: string, value: string): Expansion {
  return {
    ...within,
    lookUp: (asked) => (asked === name ? { value, deferred: false, exported: false } : within.lookUp(asked)),
  }
}

/** The arguments of a call: commas inside brackets do not separate. */
function split(text: string): readonly string[] {
  const parts: string[] = []
  let nesting = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '(' || character === '{') nesting += 1
    else if (character === ')' || character === '}') nesting -= 1
    else if (character === ',' && nesting === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
