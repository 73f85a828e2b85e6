import type { Files } from '../../model/facts.ts'
import { folderOf, foldersAbove, joined } from '../dependencies/path-from.ts'
import type { RCall } from './r-calls.ts'

/** `purrr::walk(list.files("R/", "\\.R$", full.names = TRUE), source)`. */
const everyFile =
  /\b(?:walk|map|lapply|sapply|vapply)\(\s{0,99}list\.files\(\s{0,99}(?:path\s{0,9}=\s{0,9})?(?:here::here\(|here\()?["']([\w./-]{1,200})["'][^\n]{0,200}\)\s{0,99},\s{0,99}(?:base::)?source\b/g

/** The files whose code runs as part of this one: those it sources by name, and all scripts of a folder that it sources one by one. */
export function sourcedFiles(calls: readonly RCall[], source: string, path: string, files: Files): readonly string[] {
  const named = calls.flatMap(({ name, positional }) => (name === 'source' ? (positional[0] ?? []) : []))
  const found = named.flatMap(
    (file) => [joined(folderOf(path), file), joined('', file)].find((one) => files.has(one)) ?? [],
  )
  const listed = [...source.matchAll(everyFile)].flatMap(([, folder = '']) =>
    files.glob(`${folder.replace(/^\.\//, '').replace(/\/+$/, '')}/*.{R,r}`),
  )
  const targets = calls.flatMap(({ name, arguments: given, positional: [folder] }) =>
    name === 'tar_source' && (given === 0 || folder !== undefined) ? scriptsOf(folder ?? 'R', files) : [],
  )
  const own = calls.flatMap(({ name, package: from, arguments: given, positional: [folder] }) =>
    name === 'load_all' && (from === undefined || loaders.has(from)) && (given === 0 || folder !== undefined)
      ? packageCode(folder ?? '', path, files)
      : [],
  )
  return [...new Set([...found, ...listed, ...targets, ...own])].filter((one) => one !== path)
}

const loaders = new Set(['devtools', 'pkgload'])

/** The code of the package that `load_all` loads: the one of that folder, else the one that the file is part of. */
function packageCode(named: string, path: string, files: Files): readonly string[] {
  const root = joined('', named.replace(/\/+$/, ''))
  const folder = [root, ...(named === '' ? foldersAbove(path) : [])].find((one) =>
    files.has(joined(one, 'DESCRIPTION')),
  )
  return folder === undefined ? [] : files.glob(`${joined(folder, 'R')}/*.{R,r}`)
}

/** What `tar_source` runs: a script, or all scripts of a folder and those below. */
function scriptsOf(named: string, files: Files): readonly string[] {
  const path = joined('', named.replace(/\/+$/, ''))
  return files.has(path) ? [path] : files.glob(`${path}/**/*.{R,r}`)
}
