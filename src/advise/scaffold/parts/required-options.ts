import type { Facts } from '../../../model/facts.ts'

const most = 8

/** Options that a script cannot start without, as argparse and click declare them: `--data`, or the name of a positional one. */
export function requiredOptions({ files }: Facts, path: string): readonly string[] {
  const text = files.text(path)
  if (text?.state !== 'seen') return []
  const declared = text.value.split(/\.add_argument\(|@click\.(?:option|argument)\(/, 200).slice(1)
  const options = declared.flatMap((part): readonly string[] => {
    // What belongs to one declaration ends with its line or with the closing parenthesis on a line of its own.
    const own = part.slice(0, 600).split(/\n\s{0,40}\)|\)\s*\n/, 1)[0] ?? ''
    const names = [...own.matchAll(/["'](-{0,2}[A-Za-z][\w-]{0,40})["']/g)].map((match) => match[1] ?? '')
    const [first] = names
    const long = names.find((name) => name.startsWith('--'))
    if (first === undefined) return []
    if (first.startsWith('-')) return /\brequired\s{0,2}=\s{0,2}True\b/.test(own) ? [long ?? first] : []
    return /\bnargs\s{0,2}=\s{0,2}["'][?*]|\bdefault\s{0,2}=|\brequired\s{0,2}=\s{0,2}False/.test(own) ? [] : [first]
  })
  return [...new Set(options)].slice(0, most)
}
