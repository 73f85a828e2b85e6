import type { Files } from '../../model/facts.ts'
import { normalisedName } from '../dependencies/requirement.ts'
import type { Signal } from './signal.ts'

const maxLines = 3000
/** Folders that hold code under a name nobody outside would import. */
const generic = new Set(
  'src app apps code lib core main utils api model models data scripts tests package project'.split(' '),
)

/** How the README invites: to install the package by its name, or to import it into one's own code. */
export function readmeSignals(files: Files, names: ReadonlySet<string>): readonly Signal[] {
  const path = files.entries.find(({ path: candidate }) => /^readme(?:\.(?:md|rst|txt|rmd))?$/i.test(candidate))?.path
  const text = path === undefined ? undefined : files.text(path)
  if (path === undefined || text?.state !== 'seen') return []
  const found = new Map<string, Signal>()
  for (const [index, line] of text.value.split('\n', maxLines).entries()) {
    const at = { path, line: index + 1 }
    for (const signal of lineSignals(line.slice(0, 600), names, files)) {
      if (!found.has(signal.note)) found.set(signal.note, { ...signal, at })
    }
  }
  return [...found.values()]
}

function lineSignals(line: string, names: ReadonlySet<string>, files: Files): readonly Signal[] {
  const signals: Signal[] = []
  const install = /\b(?:pip3?|pipx|uv|conda|mamba|poetry|pixi)\s+(?:pip\s+)?(?:install|add)\s+(.*)$/.exec(line)
  // What follows a closing bracket or another command is prose or no requirement any more.
  const words = (install?.[1] ?? '').split(/[);&|]/, 1).flatMap((arguments_) => arguments_.split(/[\s"'`<]+/))
  // `name @ git+https://…` says where it comes from: not from an index.
  const named = words.filter((word, at) => !word.includes('@') && words[at + 1] !== '@')
  const installed = named.map((word) => normalisedName(word.replace(/\[.*$|[=<>~].*$/, '')))
  if (installed.some((name) => names.has(name) && !generic.has(name))) {
    signals.push({ weight: 3, decisive: true, note: 'the README installs it from a package index' })
  }
  const sources = words.flatMap((word) => /^git\+https?:\/\/[\w.-]+\/[\w.-]+\/([\w.-]+)/.exec(word)?.[1] ?? [])
  if (sources.some((source) => names.has(normalisedName(source.replace(/\.git$/, ''))))) {
    signals.push({ weight: 3, decisive: true, note: 'the README installs it from its repository' })
  }
  const badge =
    /(?:pypi\.org\/project|shields\.io\/pypi\/\w+|badge\.fury\.io\/py|anaconda\.org\/conda-forge|cran\.r-project\.org\/package=|r-pkg\.org\/badges\/[\w-]+)[/=]([\w.-]+)/i.exec(
      line,
    )
  if (badge?.[1] !== undefined && names.has(normalisedName(badge[1].replace(/\.svg$/, '')))) {
    signals.push({ weight: 2, decisive: true, note: 'the README shows its release on a package index' })
  }
  const imported = /^\s{0,12}(?:>>> ?)?(?:from|import)\s+([A-Za-z_]\w*)/.exec(line)?.[1]
  if (imported !== undefined && !generic.has(imported.toLowerCase()) && isOwnPackage(imported, names, files)) {
    signals.push({ weight: 2, decisive: true, note: 'the README shows how to import it into other code' })
  }
  if (/torch\.hub\.load\(/.test(line) && files.has('hubconf.py')) {
    signals.push({ weight: 1, note: 'the README loads it through a model hub' })
  }
  return signals
}

function isOwnPackage(root: string, names: ReadonlySet<string>, files: Files): boolean {
  const folder = [root, `src/${root}`, `python/${root}`].some((path) => files.has(`${path}/__init__.py`))
  if (folder) return true
  return names.has(normalisedName(root)) && (files.has(`${root}.py`) || files.glob(`**/${root}/__init__.py`).length > 0)
}
