import { expect, test } from '@jest/globals'
import { trackerLocation, type LocationClues } from '../../../src/derive/tracking/tracker-location.ts'
import type { Activity } from '../../../src/model/activity.ts'

function points(detail: Record<string, string>): Activity {
  const at = { path: 'train.py', line: 3 }
  return {
    kind: 'track',
    tool: 'mlflow',
    note: 'points',
    at,
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [],
    detail,
  }
}

const declared = (value: string, environment = true) => ({ value, environment, at: { path: '.env.example', line: 1 } })
const shared = (clues: Partial<LocationClues>) =>
  trackerLocation({ located: [], declared: [], managed: undefined, kept: undefined, ...clues }).shared

test.each<[string, Partial<LocationClues>, 'yes' | 'no' | 'unknown']>([
  ['nothing says anything', {}, 'no'],
  ['the code names a server', { located: [points({ location: 'https://mlflow.example.org' })] }, 'yes'],
  ['the code names a file', { located: [points({ location: 'sqlite:///mlflow.db' })] }, 'no'],
  ['the code names this machine', { located: [points({ location: 'http://localhost:5000' })] }, 'no'],
  [
    'a file in code wins over the environment',
    { located: [points({ location: './mlruns' })], declared: [declared('http://mlflow:5000')] },
    'no',
  ],
  ['a service client', { located: [points({ store: 'shared' })] }, 'yes'],
  ['the environment alone decides', { located: [points({ location: '${MLFLOW_TRACKING_URI}' })] }, 'yes'],
  [
    'a local default that nothing overrides',
    { located: [points({ location: '${U:-sqlite:///m.db}' })], declared: [declared('sqlite:///m.db')] },
    'no',
  ],
  [
    'a local default that compose overrides',
    { located: [points({ location: '${U:-sqlite:///m.db}' })], declared: [declared('http://mlflow:5000')] },
    'yes',
  ],
  ['a default that could not be traced', { located: [points({ location: '${U:-}' })] }, 'unknown'],
  [
    'a default that could not be traced, where the configuration names a file',
    { located: [points({ location: '${U:-}' })], declared: [declared('sqlite:///m.db', false)] },
    'no',
  ],
  ['a server as default', { located: [points({ location: '${U:-https://mlflow.example.org}' })] }, 'yes'],
  [
    'an untraced place that a configuration knows',
    { located: [points({})], declared: [declared('http://mlflow:5000', false)] },
    'yes',
  ],
  [
    'an untraced place that a configuration keeps local',
    { located: [points({})], declared: [declared('./mlruns', false)] },
    'no',
  ],
  ['an untraced place', { located: [points({})] }, 'unknown'],
  ['the variable of the tool', { declared: [declared('http://mlflow:5000')] }, 'yes'],
  ['the variable, with a server where nobody sets it', { declared: [declared('${U:-http://mlflow:5000}')] }, 'yes'],
  ['the variable, with a folder where nobody sets it', { declared: [declared('${U:-./mlruns}')] }, 'no'],
  ['the variable, empty', { declared: [declared('')] }, 'no'],
  ['the variable, passed through', { declared: [declared('${MLFLOW_TRACKING_URI}')] }, 'no'],
  ['a configuration nobody reads', { declared: [declared('http://mlflow:5000', false)] }, 'no'],
  ['a managed job', { managed: 'Azure ML', located: [points({ location: './mlruns' })] }, 'yes'],
  [
    'a local store that automation keeps',
    { located: [points({ location: 'file:///runs' })], kept: { path: 'run.sh', line: 9 } },
    'yes',
  ],
])('%s', (_, clues, expected) => {
  expect(shared(clues)).toBe(expected)
})
