import type { Location } from '../../../model/location.ts'
import { missing } from '../command/missing.ts'
import { pythonTextWork, pythonWork } from '../command/python-work.ts'
import { unitWork } from '../command/unit-work.ts'
import { programName } from '../command/unwrap.ts'
import { withoutPassingFits } from '../command/without-passing-fits.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

/** Options of the interpreter that take the next word. */
const valued = ['-W', '-X', '--check-hash-based-pycs']

/** Python: what the file, module or text that is started does, and the commands it starts in turn. */
export const python: Follower = {
  id: 'python',
  follows: 'python: scripts, modules (-m), text (-c, standard input) and files with a Python shebang',
  follow(command, scope, terrain, interpret) {
    const [first = '', ...rest] = command.words
    if (programName(first) === 'python' || first === 'py') return started(rest, command, scope, terrain, interpret)
    // Whichever interpreter a variable names: nothing else starts a module of the repository so.
    if (first.startsWith('$') && rest[0] === '-m' && moduleFile(rest[1] ?? '', scope, terrain) !== undefined)
      return started(rest, command, scope, terrain, interpret)
    return shebang(first) ? script(first, rest, command, scope, terrain, interpret) : undefined

    function shebang(word: string): boolean {
      const text = word.includes('/') || word.endsWith('.py') ? terrain.files.text(resolvePath(word, scope)) : undefined
      if (text?.state !== 'seen') return false
      return text.value.startsWith('#!') ? /^#![^\n]*python/.test(text.value) : word.endsWith('.py')
    }
  },
}

function started(
  words: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '-m') return module(words[at + 1] ?? '', words.slice(at + 2), command, scope, terrain, interpret)
    if (word === '-c') return inlineWork(words[at + 1] ?? '', command.at, scope, terrain, interpret)
    if (word === '-') break
    if (valued.includes(word)) at += 1
    else if (word.startsWith('-m') && word.length > 2)
      return module(word.slice(2), words.slice(at + 1), command, scope, terrain, interpret)
    else if (!word.startsWith('-')) return script(word, words.slice(at + 1), command, scope, terrain, interpret)
  }
  const { stdin } = command
  return stdin === undefined ? undefined : inlineWork(stdin.text, stdin.at, scope, terrain, interpret)
}

function inlineWork(text: string, at: Location, scope: Scope, terrain: Terrain, interpret: Interpret): readonly Work[] {
  return withoutPassingFits(pythonTextWork(text, at, scope, terrain, interpret), text, at)
}

function script(
  word: string,
  args: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  const name = word.slice(word.lastIndexOf('/') + 1)
  // These two are the tools' business: building, installing, testing.
  if (name === 'setup.py' || (name === 'manage.py' && args[0] === 'test')) return undefined
  const path = resolvePath(word, scope)
  const main = [path, `${path}/__main__.py`].find((one) => terrain.files.has(one))
  if (main !== undefined) return pythonWork({ path: main, args }, command.at, scope, terrain, interpret)
  const written = scope.written?.get(path)
  if (written !== undefined) return pythonTextWork(written.text, written.at, scope, terrain, interpret)
  return (
    converted(path, command, scope, terrain) ?? (/[$*]/.test(word) ? undefined : missing(path, command.at, terrain))
  )
}

/** A script that is made of the notebook beside it: `jupyter nbconvert --to script train.ipynb`, then `python train.py`, in one file. */
function converted(path: string, { at }: Command, scope: Scope, terrain: Terrain): readonly Work[] | undefined {
  const text = path.endsWith('.py') ? terrain.files.text(at.path) : undefined
  if (text?.state !== 'seen' || !/\b(?:nbconvert|jupytext)\b/.test(text.value)) return undefined
  return unitWork(`${path.slice(0, -'.py'.length)}.ipynb`, 'nbconvert', at, scope, terrain)
}

function module(
  name: string,
  args: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  const path = moduleFile(name, scope, terrain)
  return path === undefined ? undefined : pythonWork({ path, args }, command.at, scope, terrain, interpret)
}

/** The file of a module as seen from the folder it is started in, from `PYTHONPATH`, or from the one package of that name. */
function moduleFile(name: string, scope: Scope, terrain: Terrain): string | undefined {
  const paths = (scope.env['PYTHONPATH'] ?? '').split(':').filter((path) => path !== '' && !path.includes('$'))
  for (const folder of [scope.cwd, ...paths.map((path) => resolvePath(path, scope))]) {
    const found = terrain.python.moduleFile(name, folder)
    if (found !== undefined) return found
  }
  // An installed package of the repository is found from anywhere; a single word may be anybody's module.
  if (!/^\w+(?:\.\w+)+$/.test(name)) return undefined
  const file = name.replaceAll('.', '/')
  const found = terrain.files.glob(`**/${file}{.py,/__main__.py}`)
  return found.length === 1 ? found[0] : undefined
}
