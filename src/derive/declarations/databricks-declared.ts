import { items, pairs, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode, YamlPair } from '../yaml/yaml-node.ts'
import type { Declared } from './declared.ts'

/** The resources of a Databricks bundle: jobs, models, the endpoints that serve them and the monitors that watch tables. */
export function databricksDeclared(root: YamlNode | null): readonly Declared[] {
  const bundle = under(root, 'bundle')
  const scopes = [
    under(root, 'resources'),
    ...pairs(under(root, 'targets')).map(({ value }) => under(value, 'resources')),
  ]
  const known =
    /^(?:jobs|pipelines|models|registered_models|experiments|model_serving_endpoints|clusters|quality_monitors)$/
  const found = scopes.flatMap((scope) =>
    // A pipeline of Azure DevOps lists what it takes from others under the same word.
    pairs(scope).filter(({ key, value }) => known.test(key) && value?.type === 'mapping'),
  )
  const declared = found.map(({ key, line }): Declared => ({
    kind: key === 'model_serving_endpoints' ? 'deploy' : 'provision',
    subject: key === 'model_serving_endpoints' ? 'model' : 'infrastructure',
    note: `Databricks bundle resources: ${key}`,
    line,
    detail: key === 'model_serving_endpoints' ? { for: 'serving', strategy: 'platform' } : {},
  }))
  const split = found
    .filter(({ key }) => key === 'model_serving_endpoints')
    .flatMap(({ value }) => pairs(value))
    .filter(({ value }) => {
      const routes = items(under(value, 'config', 'traffic_config', 'routes'))
      return routes.filter((route) => Number(textAt(route, 'traffic_percentage')) > 0).length >= 2
    })
    .map(({ key, line }): Declared => ({
      kind: 'shift-traffic',
      subject: 'model',
      note: `${key} splits its traffic`,
      line,
    }))
  if (declared.length > 0) return [...declared, ...split, ...watched(found)]
  if (bundle?.type !== 'mapping' || textAt(bundle, 'name') === undefined) return []
  return [{ kind: 'provision', subject: 'infrastructure', note: 'Databricks bundle', line: bundle.line, detail: {} }]
}

/** What a monitor computes over a table, and what an endpoint writes down of the requests it answers. */
function watched(found: readonly YamlPair[]): readonly Declared[] {
  return found.flatMap(({ key, value }) =>
    pairs(value).flatMap(({ key: name, value: resource, line }): readonly Declared[] => {
      if (key === 'quality_monitors') {
        const note = `monitor ${name} of a table`
        return [
          { kind: 'monitor', note, line },
          { kind: 'detect-drift', note, line },
        ]
      }
      if (key !== 'model_serving_endpoints') return []
      const capture =
        under(resource, 'config', 'auto_capture_config') ?? under(resource, 'ai_gateway', 'inference_table_config')
      return capture === undefined || textAt(capture, 'enabled') === 'false'
        ? []
        : [{ kind: 'monitor', note: `${name} records its requests and answers in a table`, line: line }]
    }),
  )
}
