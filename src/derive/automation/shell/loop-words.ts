import type { Word } from 'unbash'
import { expandWord } from './expand-word.ts'
import { resolvePath } from './resolve-path.ts'
import type { Walker } from './walker.ts'

const maxRounds = 20

/** The words a loop goes over, at most 20; `whole` is false where they are not known. Patterns stand for the repository's files and folders. */
export function loopWords(
  list: readonly Word[] | undefined,
  walker: Walker,
): { readonly words: readonly string[]; readonly whole: boolean } {
  const { shell } = walker
  if (list === undefined) return { words: (shell.args ?? []).slice(0, maxRounds), whole: shell.args !== undefined }
  const words: string[] = []
  for (const word of list) {
    for (const field of expandWord(word, shell)) {
      if (!field.certain) return { words: [], whole: false }
      const pattern = word.parts?.some(({ type }) => type === 'Glob') === true
      const found = pattern ? matches(field.text, walker) : [field.text]
      if (found.length === 0) return { words: [], whole: false }
      words.push(...found)
    }
  }
  return { words: words.slice(0, maxRounds), whole: true }
}

function matches(pattern: string, walker: Walker): readonly string[] {
  const place = { cwd: walker.shell.cwd, mounts: walker.scope.mounts }
  const resolved = resolvePath(pattern, place)
  const base = resolvePath('', place)
  const prefix = base === '' ? '' : `${base}/`
  if (!resolved.startsWith(prefix) || resolved.startsWith('/')) return []
  const { files } = walker.terrain
  const depth = resolved.split('/').length
  const folders = new Set(files.glob(`${resolved}/**`).map((path) => path.split('/').slice(0, depth).join('/')))
  const slash = pattern.endsWith('/') ? '/' : ''
  const found = slash === '' ? [...files.glob(resolved), ...folders] : [...folders]
  return [...new Set(found)].sort().map((path) => `${path.slice(prefix.length)}${slash}`)
}
