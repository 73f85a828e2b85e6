import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'

/** What a check says it does, by its name. */
const words = {
  test: /(?:^|[^a-z])(?:unit-?)?tests?(?:[^a-z]|$)|pytest|(?:^|[^a-z])tox(?:[^a-z]|$)/i,
  build: /(?:^|[^a-z])(?:build|install|package|image)s?(?:[^a-z]|$)/i,
} as const

/**
 * Checks that a service whose pipeline stands here, but cannot be followed to its start, completed with success on the last commits of the default
 * branch, and whose names say that they did this.
 */
export function reportedChecks(facts: Facts, did: keyof typeof words): readonly Evidence[] {
  const { checks } = facts.snapshot.facts
  if (checks.state === 'unseen') return []
  const services = facts.automations
    .filter(
      ({ system, inactive, unseen }) => system !== 'github-actions' && inactive === undefined && unseen.length > 0,
    )
    .map(({ system, name, path }) => ({ path, service: system === 'other' ? firstWord(name) : system }))
  return services.flatMap(({ path, service }): readonly Evidence[] => {
    const found = checks.value.find(
      ({ name, app, conclusion }) =>
        conclusion === 'success' && words[did].test(name) && `${app ?? ''} ${name}`.toLowerCase().includes(service),
    )
    if (service === '' || found === undefined) return []
    const note = `${found.name} succeeded on ${found.sha.slice(0, 7)}`
    return [{ note, strength: 'exercised', at: { path }, ...(found.url === null ? {} : { url: found.url }) }]
  })
}

function firstWord(name: string): string {
  return (name.split(/[ (]/)[0] ?? '').toLowerCase()
}
