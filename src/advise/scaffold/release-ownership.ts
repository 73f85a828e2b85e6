import type { Facts } from '../../model/facts.ts'
import type { Scaffolding } from './parts/scaffold.ts'

const places = ['CODEOWNERS', 'docs/CODEOWNERS']

/** A CODEOWNERS file for the workflows, the deployment definitions and the scoring code, in the name of the repository's owner. */
export function releaseOwnership(facts: Facts): Scaffolding {
  // GitHub takes the file in .github before the others: writing it would switch an existing one off.
  const existing = places.find((place) => facts.files.has(place))
  if (existing !== undefined)
    return { cannot: `${existing} exists; add rules for the workflows and the deployment there.` }
  const owner = ownerOf(facts.snapshot.repository.name)
  const paths = ['/.github/', ...patternsOf(facts)]
  const width = Math.max(...paths.map((path) => path.length))
  const prefix = owner === undefined ? '# ' : ''
  const rules = paths.map((path) => `${prefix}${path.padEnd(width)}  ${owner ?? '@organisation/team'}`)
  const text = `# Who is asked for a review before the release path changes.
# Fill in: ${owner === undefined ? 'name your team and take the comment signs away' : `a team (@organisation/team) instead of ${owner}, which must be allowed to write here`}.
${rules.join('\n')}
`
  const fillIn =
    owner === undefined
      ? 'Name the owners: this clone does not tell whose repository it is.'
      : `Put the team that owns the release path in place of ${owner}.`
  return { documents: [{ path: '.github/CODEOWNERS', text }], fillIn: [fillIn] }
}

function ownerOf(name: string): string | undefined {
  const owner = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/[\w.-]{1,100}$/.exec(name)?.[1]
  return owner === undefined ? undefined : `@${owner}`
}

/** Pipelines of other systems, deployment and scoring files; characters that mean something in a pattern are left out with their files. */
function patternsOf({ automations, roles }: Facts): readonly string[] {
  const paths = [...automations.map(({ path }) => path), ...roles.deployment, ...roles.scoring.map(({ path }) => path)]
  const plain = paths.filter((path) => /^[\w./@+-]{1,200}$/.test(path) && !path.startsWith('.github/'))
  return [...new Set(plain.map((path) => `/${path}`))].slice(0, 40)
}
