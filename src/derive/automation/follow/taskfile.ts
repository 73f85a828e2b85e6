import type { Files } from '../../../model/facts.ts'
import { items, oneOrMore, pairs, scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { runTask, type Step, type Task } from '../command/run-task.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { folderOf, resolvePath, upwards } from '../shell/resolve-path.ts'

const names = [
  'Taskfile.yml',
  'taskfile.yml',
  'Taskfile.yaml',
  'taskfile.yaml',
  'Taskfile.dist.yml',
  'Taskfile.dist.yaml',
]
const valued = wordSet('-t --taskfile -d --dir -o --output -C --concurrency -I --interval')
const maxIncludes = 10

/** Task: the commands of a Taskfile's tasks, with their dependencies and included files. */
export const taskfile: Follower = {
  id: 'taskfile',
  follows: 'task: tasks of a Taskfile, dependencies, variables and includes',
  follow({ words, at }, scope, terrain, interpret) {
    if (words[0] !== 'task' && words[0] !== 'go-task') return undefined
    const dashes = words.indexOf('--')
    const { plain, values, has } = optionsOf(words.slice(1, dashes === -1 ? undefined : dashes), valued)
    if (has('-n', '--dry', '-l', '--list', '-a', '--list-all', '--init', '-i', '--status', '--summary', '--version'))
      return []
    const folder = resolvePath(values('-d', '--dir')[0] ?? '', scope)
    const [given] = values('-t', '--taskfile')
    const path = given === undefined ? fileAbove(folder, terrain.files) : resolvePath(given, scope)
    if (path === undefined) return undefined
    const overrides = Object.fromEntries(plain.flatMap((word) => Object.entries(withoutAssignments([word]).env)))
    const called = plain.filter((word) => withoutAssignments([word]).words.length > 0)
    const more = dashes === -1 ? '' : words.slice(dashes + 1).join(' ')
    const runner = {
      key: `task:${path}`,
      label: (name: string) => `task ${name}`,
      find: (name: string) => taskOf(name, path, { ...overrides, CLI_ARGS: more }, terrain.files, 0),
    }
    return (called.length > 0 ? called : ['default']).flatMap((name) =>
      runTask({ name, args: [], at }, runner, scope, terrain, interpret),
    )
  },
}

function fileAbove(folder: string, files: Files): string | undefined {
  for (const above of upwards(folder)) {
    const found = names.map((name) => (above === '' ? name : `${above}/${name}`)).find((path) => files.has(path))
    if (found !== undefined) return found
  }
  return undefined
}

function taskOf(
  name: string,
  path: string,
  vars: Readonly<Record<string, string>>,
  files: Files,
  depth: number,
): Task | undefined {
  const root = readYamlFile(path, files)
  if (root === undefined || depth > maxIncludes) return undefined
  const node = under(root, 'tasks', name) ?? byAlias(name, root)
  const known = { ...texts(under(root, 'vars')), ...texts(under(node, 'vars')), ...vars }
  if (node === undefined) return included(name, path, root, vars, files, depth)
  const folder = resolvePath(filled(textAt(node, 'dir') ?? '.', known), { cwd: folderOf(path) })
  const commands = node.type === 'mapping' ? (under(node, 'cmds') ?? under(node, 'cmd')) : node
  const lax = textAt(node, 'ignore_error') === 'true'
  return {
    needs: items(under(node, 'deps'))
      .map((need) => filled(scalar(need)?.text ?? textAt(need, 'task') ?? '', known))
      .filter((need) => need !== ''),
    steps: stepsOf(commands, path, known, lax),
    folder,
    env: { ...texts(under(root, 'env')), ...texts(under(node, 'env')) },
  }
}

function byAlias(name: string, root: YamlNode): YamlNode | undefined {
  return (
    pairs(under(root, 'tasks')).find(({ value }) =>
      oneOrMore(under(value, 'aliases')).some(({ text }) => text === name),
    )?.value ?? undefined
  )
}

/** `docs:build` may be the task `build` of the file included as `docs`. */
function included(
  name: string,
  path: string,
  root: YamlNode,
  vars: Readonly<Record<string, string>>,
  files: Files,
  depth: number,
): Task | undefined {
  const colon = name.indexOf(':')
  const node = under(root, 'includes', name.slice(0, colon))
  if (colon === -1 || node === undefined) return undefined
  const target = resolvePath(scalar(node)?.text ?? textAt(node, 'taskfile') ?? '', { cwd: folderOf(path) })
  const found = files.has(target) ? target : names.map((one) => `${target}/${one}`).find((one) => files.has(one))
  if (found === undefined) return undefined
  const task = taskOf(name.slice(colon + 1), found, vars, files, depth + 1)
  if (task === undefined) return undefined
  const prefix = name.slice(0, colon)
  const steps = task.steps.map((step) => (step.type === 'task' ? { ...step, name: `${prefix}:${step.name}` } : step))
  const dir = textAt(node, 'dir')
  const folder = dir === undefined ? folderOf(path) : resolvePath(dir, { cwd: folderOf(path) })
  return { ...task, folder, steps, needs: task.needs.map((need) => `${prefix}:${need}`) }
}

function stepsOf(
  node: YamlNode | undefined,
  path: string,
  vars: Readonly<Record<string, string>>,
  lax: boolean,
): readonly Step[] {
  if (node?.type === 'scalar') return [shell(node.text, path, node.contentLine, vars, lax)]
  return items(node).flatMap((item): readonly Step[] => {
    if (item.type === 'scalar') return [shell(item.text, path, item.contentLine, vars, lax)]
    const command = scalar(under(item, 'cmd'))
    const tolerant = lax || textAt(item, 'ignore_error') === 'true'
    const rounds = oneOrMore(under(item, 'for')).map(({ text }) => text)
    const each = rounds.length === 0 ? [vars] : rounds.map((ITEM) => ({ ...vars, ITEM }))
    if (command !== undefined) return each.map((own) => shell(command.text, path, command.contentLine, own, tolerant))
    const task = textAt(item, 'task')
    if (task === undefined) return []
    return each.map((own) => ({
      type: 'task',
      name: filled(task, own).replace(/^:/, ''),
      at: { path, line: item.line },
    }))
  })
}

function shell(
  text: string,
  path: string,
  line: number,
  vars: Readonly<Record<string, string>>,
  tolerant: boolean,
): Step {
  return { type: 'shell', text: filled(text, vars), at: { path, line }, tolerant, closed: true }
}

/** `{{.NAME}}` where the value is known, a shell variable of that name where it is not. */
function filled(text: string, vars: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{\{\s*\.(\w+)\s*\}\}/g, (_, name: string) =>
      Object.hasOwn(vars, name) ? (vars[name] ?? '') : `\${${name}}`,
    )
    .replace(/\{\{[^{}]{0,300}\}\}/g, '${task_value}')
}
