import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const kinds = (text: string) =>
  programOf({ 'a.py': text }).units.flatMap(({ activities }) => activities.map(({ kind }) => kind))
const sdk = 'from azure.ai.ml import MLClient\n'
const sent = '    ml.online_endpoints.begin_create_or_update(endpoint)\n'

describe('traffic that code gives to deployments', () => {
  it.each([
    ['shared', '{"blue": 90, "green": 10}'],
    ['moved from one to the other', '{"green": 100, "blue": 0}'],
  ])('is seen where it is %s', (_, shares) => {
    expect(kinds(`${sdk}def release(ml, endpoint):\n    endpoint.traffic = ${shares}\n${sent}`)).toContain(
      'shift-traffic',
    )
  })

  it.each([
    ['in a table with a name', 'shares = {"blue": 100 - part, green: part}'],
    ['entry by entry', 'shares = {}\n    for name in old:\n        shares[name] = rest\n    shares[green] = part'],
  ])('is seen where it is shared %s', (_, shares) => {
    const text = `${sdk}def release(ml, endpoint, old, green, rest, part):\n    ${shares}\n    endpoint.traffic = shares\n${sent}`
    expect(kinds(text)).toContain('shift-traffic')
  })

  it.each([
    [
      'the table with a name has one entry, and another has two',
      `${sdk}def release(ml, endpoint, green):\n    ports = {"http": 80, "https": 443}\n    shares = {}\n    shares[green] = 100\n    shares[green] = 0\n    endpoint.traffic = shares\n${sent}`,
    ],
    ['one deployment takes it all', `${sdk}def release(ml, endpoint):\n    endpoint.traffic = {"blue": 100}\n${sent}`],
    ['another library has such an attribute', 'def count(road):\n    road.traffic = {"cars": 90, "bikes": 10}\n'],
    ['it is only spoken of', `${sdk}def release(ml):\n    """endpoint.traffic = {"blue": 90, "green": 10}"""\n`],
  ])('is not seen where %s', (_, text) => expect(kinds(text)).not.toContain('shift-traffic'))
})
