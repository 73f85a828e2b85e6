import { wildcard } from './wildcard.ts'

/**
 * Flags that take the next word as their value wherever they are written between a command and its sub-command, so that
 * the value is never read as the sub-command: `npm --prefix test run build` runs no tests.
 */
const valueFlags: ReadonlySet<string> = new Set(
  `-C -f -g -n -p -w -R -H
  --file --filter --prefix --cwd --cd --directory --project --project-name --project-dir
  --context --kubeconfig --kube-context --namespace --cluster --server --host --app --stack
  --region --zone --location --profile --account --subscription --endpoint-url --output
  --resource-group --workspace --workspace-name --name --config --env --env-file --target
  --log-level --repo --manifest-path --chdir --color`.split(/\s+/),
)

/** Words of a command as patterns name them: `/usr/bin/python3.11 -m` is `python -m`, `.venv/bin/pytest` is `pytest`. */
export function commandWords(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words
  if (first === undefined) return []
  return [commandName(first), ...rest]
}

function commandName(word: string): string {
  const parts = word.split(/[\\/]/)
  const last = parts.at(-1) ?? word
  const installed =
    parts.length === 1 ||
    parts[0] === '' ||
    parts.includes('bin') ||
    parts.includes('.bin') ||
    parts.includes('Scripts')
  if (!installed) return word
  const name = last.endsWith('.exe') ? last.slice(0, -4) : last
  if (/^python[\d.]*$/.test(name) || name === 'py') return 'python'
  if (/^pip[\d.]+$/.test(name)) return 'pip'
  return name
}

/** `python -m pytest -q` as the command its module is: `pytest -q`; undefined where it starts no module. */
export function moduleCommand(words: readonly string[]): readonly string[] | undefined {
  if (words[0] !== 'python') return undefined
  const at = words.indexOf('-m')
  const module = words[at + 1]
  // Flags of the interpreter may stand before -m; anything else there is a script, and -m is the script's own flag.
  if (at < 1 || module === undefined || words.slice(1, at).some((word) => !word.startsWith('-'))) return undefined
  return words.slice(at + 1)
}

/** The command only asks what there is: `mlflow --version`, `docker push --help`. */
export function asksOnly(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return words.includes('--help') || words[1] === '--version' || ['-h', '-V', '--version'].includes(last)
}

/** Whether a command starts with the words of a pattern, its flags and their values left out. */
export function startsWith(words: readonly string[], pattern: readonly string[]): boolean {
  if (pattern[0] === undefined || words[0] === undefined || !isOneOf(pattern[0], words[0])) return false
  const [, second] = pattern
  if (second !== undefined && second !== '**' && !words.some((word, at) => at > 0 && isOneOf(second, word)))
    return false
  // A word behind an unknown flag is its value or the next word: both readings are kept, as sets of pattern positions.
  const reached: Set<number>[] = Array.from({ length: words.length + 3 }, () => new Set<number>())
  reached[1]?.add(1)
  for (let at = 1; at <= words.length; at += 1) {
    for (const position of reached[at] ?? []) {
      const wanted = pattern[position]
      if (wanted === undefined || wanted === '**') return true
      const word = words[at]
      if (word === undefined) continue
      if (!isFlag(word) || word === wanted) {
        if (isOneOf(wanted, word)) reached[at + 1]?.add(position + 1)
        continue
      }
      // Of git's own flags only -C takes a value: `git push -f heroku` names the remote behind -f.
      const takes = valueFlags.has(word) && (words[0] !== 'git' || word === '-C')
      const next = words[at + 1]
      if (!takes) reached[at + 1]?.add(position)
      if (takes || (!word.includes('=') && word !== '--' && next !== undefined && !isFlag(next)))
        reached[at + 2]?.add(position)
    }
  }
  return [...(reached[words.length + 1] ?? [])].some((position) => position >= pattern.length)
}

function isOneOf(wanted: string, word: string): boolean {
  return wanted.split('|').some((one) => wildcard(one, word))
}

function isFlag(word: string): boolean {
  return word.length > 1 && word.startsWith('-')
}

/** Whether a flag as a tool declares it (`--push`, `-r`, `-X POST`) is switched on in a command. */
export function hasFlag(words: readonly string[], flag: string): boolean {
  const space = flag.indexOf(' ')
  const name = space < 0 ? flag : flag.slice(0, space)
  const value = space < 0 ? undefined : flag.slice(space + 1)
  return words.some((word, at) => {
    if (at === 0) return false
    if (value !== undefined) {
      if (word === name) return wildcard(value, words[at + 1] ?? '')
      if (word.startsWith(`${name}=`)) return wildcard(value, word.slice(name.length + 1))
      return isShort(name) && word.startsWith(name) && wildcard(value, word.slice(name.length))
    }
    if (word === name) return true
    if (word.startsWith(`${name}=`))
      return !['false', 'none', '0', 'no'].includes(word.slice(name.length + 1).toLowerCase())
    return isShort(name) && inCluster(word, name)
  })
}

function isShort(flag: string): boolean {
  return /^-[A-Za-z]$/.test(flag)
}

/** `-r` in `-qr` (a cluster of single letters) or in `-rrequirements.txt` (its value glued to it). */
function inCluster(word: string, flag: string): boolean {
  if (/^-[A-Za-z]{2,4}$/.test(word)) return word.includes(flag.slice(1))
  return word.startsWith(flag) && !word.startsWith('--') && word.length > 5
}
