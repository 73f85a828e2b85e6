import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import type { Follower } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { readMakefile } from './make/read-makefile.ts'
import { runGoal, type Making } from './make/run-goal.ts'

const valued = wordSet('-C --directory -f --file --makefile -I --include-dir -o -W')
const names = ['GNUmakefile', 'makefile', 'Makefile']

/** make: what the goals' recipes and prerequisites run. */
export const make: Follower = {
  id: 'make',
  follows: 'make targets: prerequisites and recipes, variables, includes, pattern rules, $(MAKE)',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'make' && words[0] !== 'gmake') return undefined
    const { plain, values, has } = optionsOf(words.slice(1), valued)
    if (has('-n', '--dry-run', '--just-print', '-q', '--question', '-t', '--touch', '-v', '--version', '-h', '-p'))
      return []
    const folder = values('-C', '--directory').reduce((cwd, path) => resolvePath(path, { ...scope, cwd }), scope.cwd)
    const [file] = values('-f', '--file', '--makefile')
    const candidates = (file === undefined ? names : [file]).map((name) => resolvePath(name, { ...scope, cwd: folder }))
    const path = candidates.find((candidate) => terrain.files.has(candidate))
    if (path === undefined) return missing(candidates.at(-1) ?? folderOf(folder), at, terrain)
    const assigned = plain.flatMap((word) => Object.entries(withoutAssignments([word]).env))
    const overrides: Readonly<Record<string, string>> = Object.fromEntries(assigned)
    const makefile = readMakefile(path, { folder, overrides, env: scope.env }, terrain.files, () => terrain.spend())
    const named = plain.filter((word) => withoutAssignments([word]).words.length > 0)
    const [goals, label] = named.length > 0 ? [named, ''] : [[makefile.defaultGoal ?? ''], 'make']
    const call = { folder, overrides, env: scope.env }
    const making: Making = { makefile, call, made: new Set(), terrain, interpret }
    const tolerant = scope.tolerant || has('-k', '--keep-going', '-i', '--ignore-errors')
    return goals.flatMap((goal) => {
      const key = `make:${path}:${goal}:${JSON.stringify(overrides)}`
      const own = hop(scope, at, label === '' ? `make ${goal}` : label, key)
      return own === undefined ? [] : runGoal(goal, at, { ...own, tolerant }, making)
    })
  },
}
