import { retrainingTriggeredByMetrics } from '../../src/probes/retraining-triggered-by-metrics.ts'
import type { Activity } from '../../src/model/activity.ts'
import { doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const texts = { 'check.py': 'from sqlalchemy import create_engine\nexit(1)\n' }
const watch = doing('detect-drift', { at: { path: 'check.py', line: 4 } })
const onDrift = (activity: Activity): Activity => ({
  ...activity,
  conditional: true,
  detail: { ...activity.detail, if: "steps.check.outputs.drift == 'true'" },
})
const dispatch = (command: string) => doing('dispatch', { detail: { command } })
const trainer = workflow([doing('train', { triggers: [on.manual] })], {
  path: '.github/workflows/train.yml',
  name: 'Train',
  triggers: [on.manual],
})
const listener = workflow([doing('train', { triggers: [on.dispatch] })], {
  path: '.github/workflows/listen.yml',
  triggers: [{ ...on.dispatch, detail: 'drift-found' }],
})

const alert = { kind: 'event', event: 'alert', at: { path: 'infra/main.tf' } } as const
const start = doing('dispatch', { tool: 'vertex-ai', subject: 'pipeline' })

const under = (condition: string) => ({ ...doing('train'), conditional: true, detail: { under: condition } })
const left = (...conditions: readonly string[]) => ({ ...doing('train'), detail: { left: conditions.join('\n') } })
const served = (activities: readonly Activity[], scores = true) =>
  facts({
    handlers: [{ name: 'answer', at: { path: 'app.py' }, scores, activities: [doing('predict'), ...activities] }],
  })
/** The service dispatches an event where this holds, which a workflow hears that does this. */
const sent = (condition: string, heard: Activity, event = 'drift') => {
  const detail = { location: `https://api.github.com/repos/acme/x/dispatches`, ...(condition && { under: condition }) }
  const post = doing('dispatch', {
    tool: 'github',
    note: `posts event_type ${event}`,
    conditional: condition !== '',
    detail,
  })
  return facts({
    handlers: [{ name: 'answer', at: { path: 'app.py' }, scores: true, activities: [doing('predict'), watch, post] }],
    automations: [workflow([heard], { triggers: [{ ...on.dispatch, detail: 'drift' }] })],
  })
}
const timed = (activities: readonly Activity[]) =>
  facts({ texts, schedules: [{ at: { path: 'watch.py', line: 4 }, activities }] })

probeTable(retrainingTriggeredByMetrics, {
  yes: [
    {
      when: 'the service has a workflow train on the drift that it finds',
      facts: sent('if drift_detected:', doing('train')),
    },
    { when: 'the service trains on the drift that it finds', facts: served([watch, under('if drift_detected:')]) },
    { when: 'a schedule in the code does', facts: timed([watch, under('if report.should_retrain:')]) },
    { when: 'it returns before where it need not', facts: timed([watch, left('if not drifted:', 'if data.empty:')]) },
    {
      when: 'a script that automation runs returns before where nothing has drifted',
      facts: facts({ texts, automations: [workflow([watch, left('if drift_share < limit:  # stay with the model')])] }),
    },
    {
      when: 'a script that automation runs calls for the training only where something has drifted',
      facts: facts({ texts, automations: [workflow([watch, under('if report.drifted:')])] }),
    },
    {
      when: 'an alert starts the training',
      facts: facts({ automations: [workflow([doing('train')], { triggers: [alert] })] }),
    },
    {
      when: 'an alert starts a pipeline that elsewhere is seen to train',
      facts: facts({
        automations: [
          workflow([doing('train'), start]),
          workflow([start], { path: 'infra/main.tf', triggers: [alert] }),
        ],
      }),
    },
    {
      when: 'an output of the check decides whether a step trains',
      facts: facts({ texts, automations: [workflow([watch, onDrift(doing('train'))])] }),
    },
    {
      when: 'the failure of the check decides',
      facts: facts({
        texts,
        automations: [workflow([watch, { ...doing('train'), conditional: true, detail: { if: 'failure()' } }])],
      }),
    },
    {
      when: 'a job waits for what the check found',
      facts: facts({
        texts,
        automations: [
          workflow([
            jobOf([watch], { id: 'check' }),
            jobOf([doing('train')], { needs: ['check'], condition: "needs.check.outputs.drift == 'true'" }),
          ]),
        ],
      }),
    },
    {
      when: 'the check dispatches the workflow that trains',
      facts: facts({
        texts,
        automations: [workflow([watch, onDrift(dispatch('gh workflow run train.yml'))]), trainer],
      }),
    },
    {
      when: 'the check sends the event that training listens to',
      facts: facts({
        texts,
        automations: [
          workflow([watch, onDrift(dispatch('gh api repos/a/b/dispatches -f event_type=drift-found'))]),
          listener,
        ],
      }),
    },
    {
      when: 'training follows a check that failed',
      facts: facts({
        texts,
        automations: [
          workflow([watch], { name: 'Monitor' }),
          workflow([jobOf([doing('train')], { condition: "github.event.workflow_run.conclusion == 'failure'" })], {
            path: 'b.yml',
            triggers: [{ kind: 'event', event: 'workflow_run', detail: 'after Monitor', at: { path: 'b.yml' } }],
          }),
        ],
      }),
    },
  ],
  no: [
    {
      when: 'the service has a workflow report the drift that it finds',
      facts: sent('if drift_detected:', doing('notify')),
    },
    { when: 'the service has a workflow train whatever it finds', facts: sent('', doing('train')) },
    {
      when: 'it is scheduled',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.schedule] })])] }),
      partial: 'scheduled, not driven',
    },
    {
      when: 'it trains whatever the drift',
      facts: facts({ texts, automations: [workflow([watch, doing('train')])] }),
      partial: 'no condition over production',
    },
    ...[
      'if data.empty:',
      'if drifted:',
      'if not drift_file.exists():',
      'if len(rows) < 50:  # no drift to be seen',
    ].map((condition) => ({
      when: `it returns before on ${condition}`,
      facts: facts({ texts, automations: [workflow([watch, left(condition)])] }),
    })),
    {
      when: 'a script that automation runs calls for the training only where no model is there to look at',
      facts: facts({ texts, automations: [workflow([watch, under('if not path.exists():')])] }),
    },
    {
      when: 'the condition is about something else',
      facts: facts({
        texts,
        automations: [
          workflow([watch, { ...doing('train'), conditional: true, detail: { if: "github.actor != 'bot'" } }]),
        ],
      }),
    },
    {
      when: 'the check comes after',
      facts: facts({ texts, automations: [workflow([onDrift(doing('train')), watch])] }),
    },
    {
      when: 'the check never looks at production',
      facts: facts({
        texts: { 'check.py': 'import pandas\n' },
        automations: [workflow([watch, onDrift(doing('train'))])],
      }),
    },
    {
      when: 'the dispatch is not conditional',
      facts: facts({ texts, automations: [workflow([watch, dispatch('gh workflow run train.yml')]), trainer] }),
      partial: 'not on a condition',
    },
    {
      when: 'the job waits only for the success of the check',
      facts: facts({
        texts,
        automations: [
          workflow([
            jobOf([watch], { id: 'check' }),
            jobOf([doing('train')], { needs: ['check'], condition: "needs.check.result == 'success'" }),
          ]),
        ],
      }),
    },
    {
      when: 'nobody listens to the event',
      facts: facts({ texts, automations: [workflow([watch, onDrift(dispatch('event_type=other'))]), trainer] }),
    },
    { when: 'the service trains on another condition', facts: served([watch, under('if request.force:')]) },
    { when: 'the service trains whatever it finds', facts: served([watch, doing('train')]) },
    { when: 'the service looks at nothing it is asked', facts: served([watch, under('if drift_detected:')], false) },
    { when: 'a schedule in the code trains in any case', facts: timed([watch, doing('train'), under('if drift:')]) },
    { when: 'nothing trains', facts: facts({ texts, automations: [workflow([watch])] }) },
  ],
  unknown: [
    {
      when: 'the service looks at what it recorded, and retrains, when it is asked to',
      facts: facts({
        texts,
        handlers: [
          {
            name: 'look',
            at: { path: 'app.py' },
            scores: false,
            activities: [watch, under('if drift_detected:')],
          },
        ],
      }),
    },
    {
      when: 'a sender outside the repository starts it',
      facts: facts({ automations: [workflow([doing('train', { triggers: [on.dispatch] })])] }),
    },
  ],
})
