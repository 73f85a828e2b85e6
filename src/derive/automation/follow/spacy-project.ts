import type { Files } from '../../../model/facts.ts'
import { items, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import { plainValue } from '../../yaml/plain-value.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'
import { interpolate } from './dvc/interpolate.ts'

const valued = wordSet('--vars')
const maxCommands = 100

/** `spacy project run`: the scripts of a command of project.yml, or of those that a workflow lists. */
export const spacyProject: Follower = {
  id: 'spacy-project',
  follows: 'spacy project run and weasel run: commands and workflows of project.yml with its vars',
  follow({ words, at }, scope, terrain, interpret) {
    const rest = words[0] === 'python' && words[1] === '-m' ? words.slice(2) : words
    const run = rest[0] === 'weasel' ? rest.slice(1) : rest[0] === 'spacy' && rest[1] === 'project' ? rest.slice(2) : []
    if (run[0] !== 'run') return undefined
    const [name, project = '.'] = optionsOf(run.slice(1), valued).plain
    const folder = resolvePath(project, scope)
    const path = folder === '' ? 'project.yml' : `${folder}/project.yml`
    const root = projectIn(path, terrain.files)
    const own = hop(scope, at, `spacy project run ${name ?? ''}`.trim(), `spacy:${path}:${name ?? ''}`)
    if (root === undefined || own === undefined) return []
    const vars = [{ vars: plainValue(under(root, 'vars')) }]
    const inside = { ...own, cwd: folder, errexit: true, pipefail: false, args: [] }
    return commandsOf(root, name).flatMap((command) =>
      items(under(command, 'script')).flatMap((line) => {
        const text = scalar(line)
        return text === undefined || !terrain.spend()
          ? []
          : interpret.shell(interpolate(text.text, vars), { path, line: text.contentLine }, inside)
      }),
    )
  },
}

function projectIn(path: string, files: Files): YamlNode | undefined {
  const root = files.has(path) ? readYamlFile(path, files) : undefined
  return items(under(root, 'commands')).some((one) => under(one, 'script') !== undefined) ? root : undefined
}

/** The commands that a name stands for; where none is given, those of the first workflow, or all. */
function commandsOf(root: YamlNode, name: string | undefined): readonly YamlNode[] {
  const commands = items(under(root, 'commands')).slice(0, maxCommands)
  const workflows = under(root, 'workflows')
  const first = pairs(workflows)[0]?.key
  const listed = items(under(workflows, name ?? first ?? '')).flatMap((one) => scalar(one)?.text ?? [])
  if (name === undefined && listed.length === 0) return commands
  const wanted = listed.length > 0 ? listed.slice(0, maxCommands) : [name]
  return wanted.flatMap((one) => commands.filter((command) => textAt(command, 'name') === one))
}
