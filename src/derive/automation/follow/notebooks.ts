import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { unitWork } from '../command/unit-work.ts'
import type { Command, Follower, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const jupyter = wordSet(
  '--to --output --output-dir --template --ExecutePreprocessor.timeout --ExecutePreprocessor.kernel_name --config --timeout --kernel_name',
)
const quarto = wordSet(
  '--to -t --output -o --output-dir --execute-dir --profile -P --execute-params --cache-refresh -M --metadata',
)

/** Notebooks and literate documents that a command executes: they count as scripts. */
export const notebooks: Follower = {
  id: 'notebooks',
  follows: 'notebooks and literate documents: jupyter nbconvert --execute, jupyter execute, papermill, quarto render',
  follow(command, scope, terrain) {
    const words = command.words[0] === 'python' && command.words[1] === '-m' ? command.words.slice(2) : command.words
    const [name = '', ...rest] = words
    if (name === 'papermill') {
      const [input] = rest.filter((word) => word.endsWith('.ipynb'))
      return input === undefined ? undefined : executed([input], 'papermill', command, scope, terrain)
    }
    if (name === 'quarto') return rendered(rest, command, scope, terrain)
    const converting =
      name === 'jupyter-nbconvert' || name === 'nbconvert' || (name === 'jupyter' && rest[0] === 'nbconvert')
    if (
      converting &&
      rest.some((word) => word === '--execute' || word.startsWith('--ExecutePreprocessor.enabled=True'))
    ) {
      return executed(notebooksIn(optionsOf(rest, jupyter).plain), 'jupyter nbconvert', command, scope, terrain)
    }
    if (name === 'jupytext' && rest.includes('--execute'))
      return executed(notebooksIn(rest), 'jupytext', command, scope, terrain)
    if (
      (name === 'jupyter' && (rest[0] === 'execute' || rest[0] === 'run')) ||
      name === 'runipy' ||
      name === 'jupyter-execute'
    ) {
      return executed(notebooksIn(optionsOf(rest, jupyter).plain), 'jupyter execute', command, scope, terrain)
    }
    return undefined
  },
}

function notebooksIn(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.endsWith('.ipynb') || word.endsWith('.md') || word.endsWith('.py'))
}

/** `quarto render` without a file renders the documents of its folder. */
function rendered(
  words: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] | undefined {
  const { plain, has } = optionsOf(words, quarto)
  if (plain[0] !== 'render' && plain[0] !== 'publish') return undefined
  if (has('--no-execute', '--no-render')) return []
  const asked = plain.slice(plain[0] === 'publish' ? 2 : 1)
  const targets = asked.length > 0 ? asked : ['.']
  const paths = targets.flatMap((target) => {
    const path = resolvePath(target, scope)
    if (!terrain.files.hasFolder(path)) return [target]
    return terrain.files
      .glob(`${path === '' ? '' : `${path}/`}**/*.{qmd,Rmd,rmd,ipynb}`)
      .map((found) => `/github/workspace/${found}`)
  })
  return executed(paths, 'quarto render', command, scope, terrain)
}

function executed(
  paths: readonly string[],
  label: string,
  { at }: Command,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  return paths.flatMap((word) => {
    const path = resolvePath(word, scope)
    const found = path.includes('*') ? terrain.files.glob(path) : [path]
    return found.flatMap((one) => {
      if (one.includes('$')) return []
      const works = unitWork(one, label, at, scope, terrain)
      return works ?? (terrain.files.has(one) ? [] : missing(one, at, terrain))
    })
  })
}
