import type { Location } from '../../../../model/location.ts'
import { inScope } from '../../command/activity-of.ts'
import { lacksDockerfile } from '../../command/image-build.ts'
import type { Scope, Terrain, Work } from '../../scope.ts'
import { calleeActivity } from '../../steps/callee-activity.ts'
import { hintsOf } from '../../steps/hints-of.ts'
import { commandOfAction } from './action-script.ts'

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
  if (lacksDockerfile(commandOfAction(uses, inputs) ?? [], at, scope, terrain)) return []
  return claims.map((claim) => ({
    type: 'activity',
    activity: inScope(calleeActivity(claim, uses, inputs, at), scope, terrain),
  }))
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
