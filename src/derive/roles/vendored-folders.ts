import type { Files } from '../../model/facts.ts'

const license = /^(?:(.+)\/)?(?:licen[cs]e|copying)(?:\.(?:txt|md|rst))?$/i

/** Folders that hold somebody else's project as it came: with a licence of its own, other than the repository's, and a readme. */
export function vendoredFolders({ entries }: Files): readonly string[] {
  const licences = entries.flatMap((entry) => {
    const match = license.exec(entry.path)
    return match === null ? [] : [{ folder: match[1] ?? '', text: entry.oid ?? String(entry.size) }]
  })
  const own = new Set(licences.filter(({ folder }) => folder === '').map(({ text }) => text))
  const described = new Set(entries.flatMap(({ path }) => /^(.+)\/readme(?:\.\w+)?$/i.exec(path)?.[1] ?? []))
  return licences.filter(({ folder, text }) => described.has(folder) && !own.has(text)).map(({ folder }) => folder)
}
