import { describe, expect, it } from '@jest/globals'
import { alertRoutesDeclared } from '../../../src/derive/declarations/alert-routes-declared.ts'
import { readYaml } from '../../../src/derive/yaml/read-yaml.ts'

const told = (text: string) => alertRoutesDeclared(readYaml(text).root).map(({ note }) => note)
const config = (receiver: string, more = '') =>
  `${more}route:\n  receiver: nobody\n  routes:\n    - match: { severity: critical }\n      receiver: team\nreceivers:\n  - name: nobody\n  - name: team\n    ${receiver}\n`

describe('whom the Alertmanager tells', () => {
  it.each([
    ['mail', 'email_configs: [{ to: ml@acme.dev }]', '', 'email_configs'],
    ['a pager', 'pagerduty_configs: [{ routing_key_file: /etc/key }]', '', 'pagerduty_configs'],
    ['chat', 'slack_configs: [{ api_url: "${SLACK_WEBHOOK_URL}", channel: "#ml" }]', '', 'slack_configs'],
    [
      'chat by one address for all',
      'slack_configs: [{ channel: "#ml" }]',
      'global: { slack_api_url_file: /run/secrets/slack }\n',
      'slack_configs',
    ],
    [
      'chat by a plain request',
      'webhook_configs: [{ url: "https://discord.com/api/webhooks/12/ab" }]',
      '',
      'webhook_configs',
    ],
  ])('by %s', (_, receiver, more, key) => {
    expect(told(config(receiver, more))).toEqual([`alerts go to team by ${key}`])
  })

  it.each([
    ['a receiver without places', 'email_configs: []'],
    ['an address to be filled in', 'slack_configs: [{ api_url: "https://hooks.slack.com/services/YOUR/WEBHOOK/URL" }]'],
    ['a made-up address', 'email_configs: [{ to: oncall@example.com }]'],
    ['chat without an address', 'slack_configs: [{ channel: "#ml" }]'],
    ['a request to some service', 'webhook_configs: [{ url: "http://receiver:9000/alerts" }]'],
  ])('nobody by %s', (_, receiver) => {
    expect(told(config(receiver))).toEqual([])
  })

  it('nobody by a receiver that no route takes', () => {
    expect(
      told('route: { receiver: a }\nreceivers:\n  - name: a\n  - name: b\n    email_configs: [{ to: a@b.de }]\n'),
    ).toEqual([])
  })

  it('by a resource of the cluster', () => {
    const spec = 'route: { receiver: team }\n  receivers: [{ name: team, emailConfigs: [{ to: ml@acme.dev }] }]'
    expect(told(`apiVersion: monitoring.coreos.com/v1alpha1\nkind: AlertmanagerConfig\nspec:\n  ${spec}\n`)).toEqual([
      'alerts go to team by emailConfigs',
    ])
  })
})
