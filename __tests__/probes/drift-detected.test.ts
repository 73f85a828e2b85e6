import type { Activity } from '../../src/model/activity.ts'
import { driftDetected } from '../../src/probes/drift-detected.ts'
import { delegating, doing, facts, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const check = doing('detect-drift', { at: { path: 'drift.py', line: 3 } })
const outside = { 'drift.py': 'from pymongo import MongoClient\n' }
const handler = (texts: Readonly<Record<string, string>>) =>
  facts({ texts, handlers: [{ name: 'monitoring', at: { path: 'app.py' }, scores: false, activities: [check] }] })

const answering = (scores: boolean) =>
  facts({ handlers: [{ name: 'answer', at: { path: 'app.py' }, scores, activities: [doing('predict'), check] }] })
const scheduled = (...activities: readonly Activity[]) =>
  facts({ texts: outside, schedules: [{ at: { path: 'dags/watch.py', line: 4 }, activities }] })

probeTable(driftDetected, {
  yes: [
    { when: 'the service compares what it is asked while it answers', facts: answering(true) },
    { when: 'code puts the comparison on a schedule of its own', facts: scheduled(doing('data'), check) },
    {
      when: 'what runs on the schedule trains where the comparison says so',
      facts: scheduled(check, doing('train', { conditional: true })),
    },
    {
      when: 'automation compares what it fetches from a database',
      facts: facts({ texts: outside, automations: [workflow([check])] }),
    },
    {
      when: 'the job waits for a switch, and trains where the comparison says so',
      facts: facts({
        texts: outside,
        automations: [
          workflow([
            { ...check, conditional: true },
            doing('train', { conditional: true, detail: { guard: 'if drifted:' } }),
          ]),
        ],
      }),
    },
    {
      when: 'automation compares what it fetches by a client that may be missing',
      facts: facts({ texts: { 'drift.py': `try:\n    ${outside['drift.py']}` }, automations: [workflow([check])] }),
    },
    {
      when: 'automation compares a table that the platform keeps',
      facts: facts({ texts: { 'drift.py': 'import mltable\n' }, automations: [workflow([check])] }),
    },
    {
      when: 'automation compares a data set that is registered',
      facts: facts({
        texts: { 'drift.py': 'live = Dataset.get_by_name(ws, "answers")\n' },
        automations: [workflow([check])],
      }),
    },
    {
      when: 'automation compares what a module beside it fetches',
      facts: facts({
        texts: { 'fetch.py': 'month = requests.get(url)\n' },
        code: [unit('drift.py', [check], { imports: ['fetch.py'] })],
        automations: [workflow([check])],
      }),
    },
    {
      when: 'automation compares what the job fetched',
      facts: facts({ automations: [workflow([doing('data'), check])] }),
    },
    { when: 'a service is declared to', facts: facts({ declarations: [doing('detect-drift')] }) },
    { when: 'the service compares what it has recorded', facts: handler(outside) },
    {
      when: 'the service compares the file it appends to',
      facts: handler({
        'drift.py': 'current = pd.read_csv("logs/seen.csv")\n',
        'app.py': 'with open("logs/seen.csv", "a") as f:\n    f.write(row)\n',
      }),
    },
    {
      when: 'a program that an image starts compares again and again',
      facts: facts({
        texts: { 'drift.py': 'from supabase import create_client\nwhile True:\n    check()\n    time.sleep(300)\n' },
        entryPoints: [{ path: 'drift.py', language: 'python', activities: [check] }],
        started: [check],
      }),
    },
    {
      when: 'a monitor of the platform is set up',
      facts: facts({
        automations: [workflow([doing('detect-drift', { tool: 'azure-ml', detail: { call: 'x.MonitorSchedule' } })])],
      }),
    },
  ],
  no: [
    { when: 'a page asks the model and compares files beside it', facts: answering(false) },
    { when: 'what runs on the schedule trains on it in any case', facts: scheduled(check, doing('train')) },
    {
      when: 'what runs on the schedule compares files of the repository',
      facts: facts({
        texts: { 'drift.py': 'import pandas as pd\n' },
        schedules: [{ at: { path: 'dags/watch.py', line: 4 }, activities: [check] }],
      }),
    },
    {
      when: 'a program repeats the comparison, but nothing starts it',
      facts: facts({
        texts: { 'drift.py': 'from supabase import create_client\nwhile True:\n    check()\n' },
        entryPoints: [{ path: 'drift.py', language: 'python', activities: [check] }],
        started: [doing('detect-drift', { at: { path: 'other/drift.py', line: 3 } })],
      }),
    },
    {
      when: 'the code is there and nothing runs it',
      facts: facts({ code: [unit('drift.py', [check])] }),
      partial: 'nothing runs it by itself',
    },
    {
      when: 'automation compares files of the repository',
      facts: facts({ texts: { 'drift.py': 'import pandas as pd\n' }, automations: [workflow([check])] }),
      partial: 'none of production',
    },
    {
      when: 'the job that compares what it fetches from a database trains on it in any case',
      facts: facts({ texts: outside, automations: [workflow([check, doing('train')])] }),
      partial: 'none of production',
    },
    {
      when: 'the job waits for a switch, and under it trains in any case',
      facts: facts({
        texts: outside,
        automations: [workflow([{ ...check, conditional: true }, doing('train', { conditional: true })])],
      }),
      partial: 'none of production',
    },
    {
      when: 'a function of it, for all that is known never reached, could fetch from a database',
      facts: facts({
        texts: { 'drift.py': 'def rows():\n    from pymongo import MongoClient\n' },
        automations: [workflow([check])],
      }),
      partial: 'none of production',
    },
    {
      when: 'training data is checked before it is trained on',
      facts: facts({ automations: [workflow([doing('data'), check, doing('train')])] }),
      partial: 'none of production',
    },
    { when: 'the service compares files beside it', facts: handler({ 'drift.py': 'import pandas as pd\n' }) },
    {
      when: 'the file it appends to came with the repository',
      facts: handler({
        'drift.py': 'current = pd.read_csv("logs/seen.csv")\n',
        'app.py': 'with open("logs/seen.csv", "a") as f:\n    f.write(row)\n',
        'logs/seen.csv': 'a,b\n',
      }),
    },
    { when: 'there is nothing', facts: facts() },
  ],
  unknown: [
    {
      when: 'the callee speaks of monitoring',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/monitor.yml@v1')] }),
    },
  ],
})
