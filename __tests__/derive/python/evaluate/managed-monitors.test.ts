import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const kinds = (text: string) =>
  programOf({ 'a.py': text }).units.flatMap(({ activities }) => activities.map(({ kind }) => kind))
const job = '    client.create_batch_prediction_job(parent="p", batch_prediction_job=message)\n'

describe('monitoring that a prediction job carries', () => {
  it('is seen in its request', () => {
    expect(kinds(`def score(client, message):\n    message["modelMonitoringConfig"] = {"a": 1}\n${job}`)).toEqual(
      expect.arrayContaining(['monitor', 'detect-drift']),
    )
  })

  it.each([
    ['the request has none', `def score(client, message):\n${job}`],
    ['nothing is requested', 'def score(message):\n    message["modelMonitoringConfig"] = {"a": 1}\n'],
    ['it is only spoken of', `def score(client, message):\n    """Without modelMonitoringConfig."""\n${job}`],
  ])('is not seen where %s', (_, text) => expect(kinds(text)).not.toContain('detect-drift'))
})
