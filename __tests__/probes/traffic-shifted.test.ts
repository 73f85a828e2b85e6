import { expect, it } from '@jest/globals'
import { trafficShifted } from '../../src/probes/traffic-shifted.ts'
import { delegating, doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

/** A handler that answers with the model on line 2 of a function, of which these are the other lines. */
const answering = (rest: readonly string[], scores = true, after = '') =>
  facts({
    texts: {
      'app.py': `def answer(row):\n    y = model.predict(row)\n${rest.map((line) => `    ${line}\n`).join('')}${after}`,
    },
    handlers: [
      {
        name: 'predict',
        at: { path: 'app.py', line: 1 },
        scores,
        activities: [doing('predict', { at: { path: 'app.py', line: 2 } })],
      },
    ],
  })
const shadowed = ['if challenger_model is not None:', '    log(y, challenger_model.predict(row))', 'return y']

probeTable(trafficShifted, {
  yes: [
    { when: 'the service asks a challenger about the same request', facts: answering(shadowed) },
    {
      when: 'the service asks one of several shadows',
      facts: answering(['shadow_models["b"].predict(row)', 'return y']),
    },
    { when: 'automation splits traffic', facts: facts({ automations: [workflow([doing('shift-traffic')])] }) },
    { when: 'a file declares the split', facts: facts({ declarations: [doing('shift-traffic')] }) },
    {
      when: 'the application that answers predictions splits its traffic',
      facts: facts({
        declarations: [doing('shift-traffic', { subject: 'application' })],
        roles: { scoring: [{ path: 'app.py' }] },
      }),
    },
  ],
  no: [
    { when: 'nothing splits', facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }) },
    { when: 'the comparison answers no request for a prediction', facts: answering(shadowed, false) },
    { when: 'the challenger is only loaded', facts: answering(['challenger_model.load()', 'return y']) },
    { when: 'the call is commented out', facts: answering(['# log(challenger_model.predict(row))', 'return y']) },
    {
      when: 'another function compares',
      facts: answering(['return y'], true, '\ndef compare(rows):\n    return challenger.predict(rows)\n'),
    },
    {
      when: 'an application splits its traffic, and nothing here answers predictions',
      facts: facts({ declarations: [doing('shift-traffic', { subject: 'application' })] }),
    },
    {
      when: 'only a test does',
      facts: facts({ code: [unit('tests/test_t.py', [doing('shift-traffic')], { test: true })] }),
    },
  ],
  unknown: [
    {
      when: 'the callee speaks of a rollout',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/canary-rollout.yml@v1')] }),
    },
  ],
})

it.each([
  ['a program', [doing('load-model'), doing('predict')], 'not-applicable'],
  ['a server', [doing('load-model'), doing('predict'), doing('serve')], 'no'],
] as const)('says of scoring by %s alone', (_, activities, says) => {
  const scoring = facts({ code: [unit('score.py', activities)], roles: { scoring: [{ path: 'score.py' }] } })
  expect(trafficShifted.ask(scoring, {}).says).toBe(says)
})
