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
    ['one deployment takes it all', `${sdk}def release(ml, endpoint):\n    endpoint.traffic = {"blue": 100}\n${sent}`],
    ['another library has such an attribute', 'def count(road):\n    road.traffic = {"cars": 90, "bikes": 10}\n'],
    ['it is only spoken of', `${sdk}def release(ml):\n    """endpoint.traffic = {"blue": 90, "green": 10}"""\n`],
  ])('is not seen where %s', (_, text) => expect(kinds(text)).not.toContain('shift-traffic'))
})
