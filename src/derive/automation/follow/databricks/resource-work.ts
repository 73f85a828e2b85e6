import { uncalled } from '../../../../model/activity.ts'
import type { Activity, ActivityKind, Subject } from '../../../../model/activity.ts'
import { items, textAt, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { inScope } from '../../command/activity-of.ts'
import type { Scope, Terrain, Work } from '../../scope.ts'
import { resourcesOf, type Bundle } from './read-bundle.ts'

/** What deploying a bundle brings about besides its jobs: the endpoints that serve models, and the monitors that watch tables. */
export function resourceWork(bundle: Bundle, command: string, scope: Scope, terrain: Terrain): readonly Work[] {
  const does = (
    kind: ActivityKind,
    note: string,
    at: { readonly path: string; readonly line: number },
    detail: Readonly<Record<string, string>>,
    subject?: Subject,
  ): Work => {
    const own: Activity = {
      kind,
      tool: 'databricks',
      ...(subject === undefined ? {} : { subject }),
      note,
      at,
      ...uncalled,
      detail: { command, ...detail },
    }
    return { type: 'activity', activity: inScope(own, scope, terrain) }
  }
  const endpoints = resourcesOf('model_serving_endpoints', bundle, terrain.files).map(({ name, node, path, line }) =>
    does('deploy', `serving endpoint ${name}`, { path, line }, { version: versionsOf(node) }, 'model'),
  )
  const monitors = resourcesOf('quality_monitors', bundle, terrain.files).flatMap(({ name, path, line }) => {
    const at = { path, line }
    const detail = { call: 'quality_monitors' }
    return [
      does('monitor', `monitor ${name} of a table`, at, detail),
      does('detect-drift', `monitor ${name} of a table`, at, detail),
    ]
  })
  return [...monitors, ...endpoints]
}

/** The versions of the registry that an endpoint serves, as written. */
function versionsOf(node: YamlNode): string {
  const config = under(node, 'config')
  const served = items(under(config, 'served_entities') ?? under(config, 'served_models'))
  return served
    .flatMap((one) => textAt(one, 'entity_version') ?? textAt(one, 'model_version') ?? [])
    .map((version) => `entity_version ${version}`)
    .join(' ')
}
