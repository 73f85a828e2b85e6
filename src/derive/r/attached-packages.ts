import type { RToken } from './r-tokens.ts'

/** Packages that attach others. */
const bundles: Readonly<Record<string, readonly string[]>> = {
  tidymodels: [
    'parsnip',
    'workflows',
    'workflowsets',
    'tune',
    'recipes',
    'rsample',
    'yardstick',
    'dials',
    'broom',
    'generics',
  ],
  workflows: ['generics'],
  parsnip: ['generics'],
}

/** Tokens of a list of packages that are looked at. */
const maxListed = 200
/** Attached in every R session. */
const always = ['stats', 'utils', 'base']

/** The packages whose functions a file may call without naming them: attached by `library`, `require` or `p_load`, with what those bring. */
export function attachedPackages(tokens: readonly RToken[]): readonly string[] {
  const named: string[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'name' || tokens[index + 1]?.value !== '(') continue
    const one = token.value === 'library' || token.value === 'require'
    if (!one && token.value !== 'p_load') continue
    for (let at = index + 2; at < tokens.length && tokens[at]?.value !== ')'; at += 1) {
      const argument = tokens[at]
      if (argument !== undefined && argument.type !== 'mark') named.push(argument.value)
      if (one) break
    }
  }
  return withBrought([...named, ...targetPackages(tokens)])
}

/** Those that the targets package attaches before it runs a target: `tar_option_set(packages = c("dplyr", "caret"))`. */
function targetPackages(tokens: readonly RToken[]): readonly string[] {
  const named: string[] = []
  for (const [index, { type, value }] of tokens.entries()) {
    if (type !== 'name' || value !== 'tar_option_set') continue
    const given = tokens.findIndex((token, at) => at > index && token.value === 'packages')
    if (given === -1 || tokens[given + 1]?.value !== '=') continue
    for (const { type: kind, value: text } of tokens.slice(given + 2, given + 2 + maxListed)) {
      if (kind === 'text') named.push(text)
      else if (text === ')' || (kind === 'name' && text !== 'c')) break
    }
  }
  return named
}

/** Packages with what they bring, and with what is always there. */
export function withBrought(names: readonly string[]): readonly string[] {
  return [...new Set([...names.flatMap((name) => [name, ...(bundles[name] ?? [])]), ...always])]
}
