import { items, pairs, scalar, textAt, under } from '../yaml/look-up.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Declared } from './declared.ts'

const people =
  /^(?:email|slack|pagerduty|opsgenie|victorops|pushover|telegram|discord|msteams|msteamsv2|wechat|webex|sns|rocketchat|mattermost)_?configs$/i
const chat = /hooks\.slack\.com|discord(?:app)?\.com\/api\/webhooks|webhook\.office\.com|events\.pagerduty\.com/
const stand = /placeholder|example\.|your[-_ /]|<[\w -]+>|x{4,}|change[-_]?me|dummy|\btodo\b|path\/to/i

/** Whom the Alertmanager tells, by its own file or by an `AlertmanagerConfig`: the receivers of its routes that reach people. */
export function alertRoutesDeclared(root: YamlNode | null): readonly Declared[] {
  const spec = textAt(root, 'kind') === 'AlertmanagerConfig' ? under(root, 'spec') : root
  const route = under(spec, 'route')
  if (route === undefined) return []
  const used = receiversOf(route)
  const global = under(spec, 'global')
  return items(under(spec, 'receivers')).flatMap((receiver): readonly Declared[] => {
    const name = textAt(receiver, 'name') ?? ''
    const reached = used.has(name) ? pairs(receiver).find(({ key, value }) => tells(key, value, global)) : undefined
    if (reached === undefined) return []
    return [{ kind: 'notify', note: `alerts go to ${name} by ${reached.key}`, line: reached.line }]
  })
}

function receiversOf(route: YamlNode, depth = 0): ReadonlySet<string> {
  const own = textAt(route, 'receiver')
  const below = depth > 20 ? [] : items(under(route, 'routes')).flatMap((one) => [...receiversOf(one, depth + 1)])
  return new Set([...(own === undefined ? [] : [own]), ...below])
}

/** A list of places that reach people, of which one is filled in. */
function tells(key: string, value: YamlNode | null, global: YamlNode | undefined): boolean {
  const places = items(value ?? undefined).map((one) => valuesIn(one))
  if (/^webhook_?configs$/i.test(key)) return places.some((one) => chat.test(one) && !stand.test(one))
  if (!people.test(key)) return false
  return places.some((one) => !stand.test(one) && (!/^slack/i.test(key) || addressed(one, valuesIn(global))))
}

/** A message to Slack needs the address of a webhook, its own or the one for all. */
function addressed(place: string, global: string): boolean {
  return /api_?url|url_file|app_token/i.test(place) || (/slack_api_url/.test(global) && !stand.test(global))
}

function valuesIn(node: YamlNode | undefined, depth = 0): string {
  if (node === undefined || depth > 5) return ''
  const text = scalar(node)?.text
  if (text !== undefined) return text
  const named = pairs(node).map(({ key, value }) => `${key}: ${valuesIn(value ?? undefined, depth + 1)}`)
  return [...named, ...items(node).map((one) => valuesIn(one, depth + 1))].join('\n')
}
