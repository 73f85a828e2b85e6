import { servingMonitored } from '../../src/probes/serving-monitored.ts'
import { doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const engine = doing('record', {
  tool: 'sql-databases',
  detail: { locates: 'true', location: 'sqlite:///predictions.db' },
})
const handling = (...activities: readonly ReturnType<typeof doing>[]) => [
  { name: 'predict', at: { path: 'app.py' }, scores: true, activities },
]
const row = doing('record', { tool: 'sql-databases' })
/** The handler keeps a table of pandas over this connection. */
const framed = (connection: string) => {
  const record = doing('record', {
    tool: 'sql-databases',
    at: { path: 'app.py' },
    detail: { call: 'pandas.DataFrame.to_sql' },
  })
  return facts({
    handlers: handling(doing('predict'), record),
    texts: { 'app.py': `frame.to_sql("answers", ${connection})\n` },
  })
}

probeTable(servingMonitored, {
  yes: [
    {
      when: 'it writes its metrics out by itself',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        code: [unit('app.py', [], { imports: ['metrics.py'] })],
        texts: { 'metrics.py': 'lines = [f"# HELP {name} {text}", f"# TYPE {name} counter"]\n' },
      }),
    },
    {
      when: 'an agent is started around the server',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        started: [doing('monitor', { detail: { command: 'ddtrace-run uvicorn app:app --port 80' } })],
      }),
    },
    {
      when: 'automation sets up a monitor of the platform',
      facts: facts({
        automations: [
          workflow([doing('monitor', { tool: 'vertex-ai', detail: { call: 'x.ModelMonitoringJob.create' } })]),
        ],
        roles: { scoring: [{ path: 'serve.py' }] },
      }),
    },
    { when: 'the handler keeps a table of them', facts: framed('engine') },
    { when: 'the handler keeps its predictions', facts: facts({ handlers: handling(doing('predict'), row) }) },
    {
      when: 'the settings put a server in place of a local file',
      facts: facts({
        handlers: handling(doing('predict'), row),
        code: [unit('db.py', [engine])],
        texts: { 'compose.yaml': 'environment:\n  DATABASE_URL: postgresql://db/app\n' },
      }),
    },
    {
      when: 'the application keeps the predictions',
      facts: facts({ roles: { scoring: [{ path: 'app.py' }] }, declarations: [doing('record')] }),
    },
    {
      when: 'the handler emits',
      facts: facts({ roles: { scoring: [{ path: 'app.py' }] }, code: [unit('app.py', [doing('monitor')])] }),
    },
    {
      when: 'what sets the handler up emits',
      facts: facts({
        roles: { scoring: [{ path: 'model.py' }] },
        code: [unit('app.py', [doing('monitor')], { imports: ['model.py'] })],
      }),
    },
    {
      when: 'what is loaded with the handler sets it up, however far',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        code: [
          unit('app.py', [], { imports: ['service.py'] }),
          unit('service.py', [], { imports: ['watch.py'] }),
          unit('watch.py', [doing('monitor')]),
        ],
      }),
    },
  ],
  no: [
    {
      when: 'only a function that nothing is seen to call emits, far from the handler',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        code: [
          unit('app.py', [], { imports: ['service.py'] }),
          unit('service.py', [], { imports: ['watch.py'] }),
          unit('watch.py', [doing('monitor', { detail: { function: 'setup' } })]),
        ],
      }),
    },
    {
      when: 'it only speaks of the form',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        texts: { 'app.py': '# not in the form of Prometheus (# TYPE x)\n' },
      }),
    },
    {
      when: 'another handler writes to the database',
      facts: facts({
        handlers: [
          ...handling(doing('predict')),
          { name: 'login', at: { path: 'app.py' }, scores: false, activities: [row] },
        ],
      }),
    },
    { when: 'the handler keeps a table of them in a file', facts: framed('sqlite3.connect("answers.db")') },
    {
      when: 'the database is a file beside the service',
      facts: facts({ handlers: handling(doing('predict'), row), code: [unit('db.py', [engine])] }),
    },
    {
      when: 'a prediction may be kept or not',
      facts: facts({ handlers: handling(doing('predict'), { ...row, conditional: true }) }),
    },
    { when: 'only the connection is made', facts: facts({ handlers: handling(doing('predict'), engine) }) },
    {
      when: 'something else emits',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        code: [unit('app.py'), unit('etl.py', [doing('monitor')])],
      }),
    },
    {
      when: 'an agent is started around something else',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        started: [doing('monitor', { detail: { command: 'ddtrace-run python train.py' } })],
      }),
    },
    { when: 'nothing serves', facts: facts({ code: [unit('etl.py', [doing('monitor')])] }) },
  ],
  unknown: [],
})
