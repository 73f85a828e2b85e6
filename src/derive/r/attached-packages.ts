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
  return withBrought(named)
}

/** Packages with what they bring, and with what is always there. */
export function withBrought(names: readonly string[]): readonly string[] {
  return [...new Set([...names.flatMap((name) => [name, ...(bundles[name] ?? [])]), ...always])]
}
