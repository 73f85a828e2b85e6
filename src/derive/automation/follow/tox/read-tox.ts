import type { Files } from '../../../../model/facts.ts'
import type { Location } from '../../../../model/location.ts'
import { listOf, tableAt, tableOf, textOf, textsOf, valueAt } from '../../../dependencies/plain-table.ts'
import { parseIni, readIni, type Ini } from '../../read/read-ini.ts'
import { placeOfText } from '../../read/place-of-text.ts'
import { readToml } from '../../read/read-toml.ts'
import { quoted } from '../../shell/quoted.ts'

export interface ToxCommand {
  readonly text: string
  readonly at: Location
}

/** One environment of tox: what it installs, runs and where. */
export interface ToxEnvironment {
  readonly dependencies: readonly string[]
  readonly dependenciesAt: Location
  readonly commands: readonly ToxCommand[]
  readonly folder: string | undefined
  readonly env: Readonly<Record<string, string>>
  /** The project's package is installed before the commands run. */
  readonly installs: boolean
  readonly tolerant: boolean
}

/** The tox configuration of a folder. */
export interface ToxConfig {
  readonly path: string
  readonly environments: readonly string[]
  environment(name: string): ToxEnvironment | undefined
}

/** Reads tox.ini, setup.cfg, pyproject.toml or tox.toml, whichever configures tox in this folder. */
export function readTox(folder: string, files: Files): ToxConfig | undefined {
  const prefix = folder === '' ? '' : `${folder}/`
  const ini = readIni(`${prefix}tox.ini`, files)
  if (ini?.has('testenv') === true || ini?.has('tox') === true) return fromIni(`${prefix}tox.ini`, ini, 'tox')
  const toml = readToml(`${prefix}tox.toml`, files)
  if (toml !== undefined) return fromToml(`${prefix}tox.toml`, toml, files)
  const tool = valueAt(readToml(`${prefix}pyproject.toml`, files), 'tool', 'tox')
  const legacy = textOf(valueAt(tool, 'legacy_tox_ini'))
  if (legacy !== undefined)
    return fromIni(
      `${prefix}pyproject.toml`,
      parseIni(legacy),
      'tox',
      placeOfText(`${prefix}pyproject.toml`, [['legacy_tox_ini']], '', files).line ?? 1,
    )
  if (tool !== undefined) return fromToml(`${prefix}pyproject.toml`, tool, files)
  const cfg = readIni(`${prefix}setup.cfg`, files)
  return cfg?.has('tox:tox') === true || cfg?.has('testenv') === true
    ? fromIni(`${prefix}setup.cfg`, cfg, 'tox:tox')
    : undefined
}

function fromIni(path: string, ini: Ini, main: string, offset = 0): ToxConfig {
  const value = (section: string, key: string) => ini.get(section)?.get(key)
  const list = value(main, 'envlist') ?? value(main, 'env_list')
  const skips = ['skipsdist', 'no_package'].some((key) => value(main, key)?.text.toLowerCase() === 'true')
  return {
    path,
    environments: namesIn(list?.text ?? ''),
    environment(name) {
      const own = `testenv:${name}`
      const known = ini.has(own) || ini.has('testenv')
      if (!known) return undefined
      const factors = new Set([...name.split('-'), name])
      const entry = (key: string) => value(own, key) ?? value('testenv', key)
      const text = (key: string) => resolved(entry(key)?.text ?? '', ini)
      const lines = (key: string): readonly ToxCommand[] => {
        const found = entry(key)
        if (found === undefined) return []
        return joinedLines(resolved(found.text, ini), found.line + offset).flatMap(({ text: line, line: number }) => {
          const chosen = forFactors(line, factors)
          return chosen === undefined ? [] : [{ text: chosen, at: { path, line: number } }]
        })
      }
      return {
        dependencies: lines('deps').map((line) => line.text),
        dependenciesAt: { path, line: (entry('deps')?.line ?? 1) + offset },
        commands: ['commands_pre', 'commands', 'commands_post'].flatMap(lines),
        folder: ['changedir', 'change_dir'].map(text).find((one) => one !== ''),
        env: environmentIn([...lines('setenv'), ...lines('set_env')].map((line) => line.text)),
        installs: !skips && text('skip_install').toLowerCase() !== 'true' && text('package').toLowerCase() !== 'skip',
        tolerant: text('ignore_outcome').toLowerCase() === 'true',
      }
    },
  }
}

function fromToml(path: string, tox: unknown, files: Files): ToxConfig {
  const base = tableAt(tox, 'env_run_base') ?? {}
  const skips = valueAt(tox, 'no_package') === true || valueAt(tox, 'skipsdist') === true
  return {
    path,
    environments: textsOf(valueAt(tox, 'env_list')),
    environment(name) {
      const own = tableAt(tox, 'env', name) ?? {}
      const entry = (key: string) => own[key] ?? base[key]
      const commands = ['commands_pre', 'commands', 'commands_post'].flatMap((key) =>
        listOf(entry(key)).flatMap((words) => {
          const list = wordsOf(words)
          const header = [
            [`[tool.tox.env.${name}]`, `[env.${name}]`, '[tool.tox.env_run_base]', '[env_run_base]'],
            ['commands'],
          ]
          return list.length === 0
            ? []
            : [{ text: quoted(list), at: placeOfText(path, header, `"${list[0] ?? ''}"`, files) }]
        }),
      )
      const set = tableOf(entry('set_env')) ?? {}
      return {
        dependencies: textsOf(entry('deps')),
        dependenciesAt: placeOfText(path, [['deps']], '', files),
        commands,
        folder: textOf(entry('change_dir')),
        env: Object.fromEntries(
          Object.entries(set).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
        ),
        installs: !skips && entry('skip_install') !== true && entry('package') !== 'skip',
        tolerant: entry('ignore_outcome') === true,
      }
    },
  }
}

/** Words of a command; `{ replace = "posargs", default = [...] }` stands for its default. */
function wordsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((word) => {
    const text = textOf(word)
    return text === undefined ? textsOf(valueAt(word, 'default')) : [text]
  })
}

/** `py{310,311}-{unit,int}, lint` as names. */
export function namesIn(text: string): readonly string[] {
  const parts = text.split(/[\s,]+(?![^{]*\})/).filter((part) => part !== '')
  return parts.flatMap((part) => braces(part)).slice(0, 50)
}

function braces(text: string, depth = 0): readonly string[] {
  const match = /^([^{]*)\{([^{}]*)\}([^]*)$/.exec(text)
  if (match === null || depth > 4) return [text]
  const [, before = '', inner = '', after = ''] = match
  return inner
    .split(',')
    .flatMap((one) => braces(`${before}${one.trim()}${after}`, depth + 1))
    .slice(0, 50)
}

/** `{[testenv]commands}` and `{[base]deps}` refer to other sections. */
function resolved(text: string, ini: Ini, depth = 0): string {
  if (depth > 5) return text
  return text.replace(/\{\[([^\]\n]{1,100})\]([\w-]{1,100})\}/g, (_, section: string, key: string) =>
    resolved(ini.get(section)?.get(key)?.text ?? '', ini, depth + 1),
  )
}

/** Lines of a value with their continuations joined. */
function joinedLines(text: string, first: number): readonly { readonly text: string; readonly line: number }[] {
  const joined: { text: string; line: number }[] = []
  let open = false
  text.split('\n').forEach((line, at) => {
    const last = joined.at(-1)
    const piece = line.replace(/\\$/, '').trim()
    if (open && last !== undefined) last.text += ` ${piece}`
    else if (piece !== '') joined.push({ text: piece, line: first + at })
    open = line.endsWith('\\')
  })
  return joined
}

/** `py311-unit: pytest` holds where the environment has these factors; `!lint: x` where it has not. */
function forFactors(line: string, factors: ReadonlySet<string>): string | undefined {
  const match = /^([\w!.,{}-]+):\s+([^]*)$/.exec(line)
  if (match === null) return line
  const alternatives = namesIn(match[1] ?? '')
  const holds = alternatives.some((one) =>
    one.split('-').every((factor) => (factor.startsWith('!') ? !factors.has(factor.slice(1)) : factors.has(factor))),
  )
  return holds ? match[2] : undefined
}

function environmentIn(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const equals = line.indexOf('=')
      return equals === -1 || line.includes('{')
        ? []
        : [[line.slice(0, equals).trim(), line.slice(equals + 1).trim()] as const]
    }),
  )
}
