import type { Activity } from '../../../../model/activity.ts'
import type { Location } from '../../../../model/location.ts'
import type { Claim } from '../../../meaning/meanings.ts'
import { inScope } from '../../command/activity-of.ts'
import type { Scope, Terrain, Work } from '../../scope.ts'

/** What a `uses:` of another repository does by the tools' claims; what plainly speaks of training, testing or deploying without a claim is delegated. */
export function actionWorks(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  at: Location,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] {
  const claims = terrain.meanings.action(uses, inputs)
  if (claims.length === 0)
    return suggestive(uses) ? [{ type: 'delegated', callee: uses, hints: hintsOf(inputs), at }] : []
  return claims.map((claim) => ({
    type: 'activity',
    activity: inScope(activityOf(claim, uses, inputs, at), scope, terrain),
  }))
}

/** The activity that a tool's claim on an action or a reusable workflow is, before its scope is known. */
export function activityOf(
  claim: Claim,
  uses: string,
  inputs: Readonly<Record<string, string>>,
  at: Location,
): Activity {
  const { tool, meaning, location } = claim
  return {
    kind: meaning.does,
    tool,
    subject: meaning.subject,
    note: noteOf(uses, inputs),
    at,
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail: {
      ...versionOf(inputs),
      ...(meaning.does === 'dispatch' && { command: `${uses} ${hintsOf(inputs).join(' ')}` }),
      ...(location !== undefined && { location }),
      ...(meaning.store !== undefined && { store: meaning.store }),
      ...(meaning.ephemeral === true && { ephemeral: 'yes' }),
    },
  }
}

/** Inputs as short hints: `environment: prod`. */
export function hintsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(inputs)
    .slice(0, 20)
    .map(([name, value]) => `${name}: ${value.split('\n').join(' ').slice(0, 120)}`)
}

const telling = [
  'push',
  'tags',
  'context',
  'file',
  'environment',
  'image',
  'name',
  'path',
  'command',
  'args',
  'target',
  'repository',
]

function noteOf(uses: string, inputs: Readonly<Record<string, string>>): string {
  const known = telling.flatMap((name) => (Object.hasOwn(inputs, name) ? [[name, inputs[name] ?? ''] as const] : []))
  const hints = hintsOf(Object.fromEntries(known)).join(', ')
  return hints === '' ? uses : `${uses} (${hints.slice(0, 200)})`
}

function versionOf(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const name = ['tags', 'tag', 'image-tag', 'image', 'images', 'version'].find(
    (one) => Object.hasOwn(inputs, one) && inputs[one] !== '',
  )
  return name === undefined ? {} : { version: (inputs[name] ?? '').split('\n').join(' ').slice(0, 300) }
}

const suggesting = new Set([
  'train',
  'training',
  'retrain',
  'deploy',
  'deployment',
  'deployer',
  'rollout',
  'promote',
  'test',
  'tests',
  'pytest',
])
const reporting = new Set([
  'annotations',
  'chart',
  'check',
  'cleanup',
  'comment',
  'config',
  'coverage',
  'delete',
  'docs',
  'lint',
  'notify',
  'page',
  'pages',
  'preview',
  'publish',
  'report',
  'reporter',
  'result',
  'results',
  'setup',
  'site',
  'slack',
  'status',
  'summary',
  'url',
  'wait',
])

function suggestive(uses: string): boolean {
  const [name = ''] = uses.toLowerCase().split('@')
  const words = name
    .split('/')
    .slice(1)
    .join('-')
    .split(/[^a-z]+/)
  return words.some((word) => suggesting.has(word)) && !words.some((word) => reporting.has(word))
}
