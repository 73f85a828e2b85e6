import { callsIn } from '../handlers/expressions-in.ts'
import type { PythonFunction } from '../value/value.ts'
import { inModulesSaying } from './in-modules-saying.ts'

const jobs = /^(?:create_batch_prediction_job|batch_predict|create_model_deployment_monitoring_job)$/
const configured = /["']?\bmodel_?[mM]onitoring_?[cC]onfig\b["']?\s*[\]=:]/

/** Adds the monitoring that a request for a managed prediction job carries as configuration: the platform compares what it scores with the training data. */
export function addManagedMonitors(functions: readonly PythonFunction[]): void {
  for (const of of inModulesSaying(functions, (source) => configured.test(source))) {
    if (of.name === '') continue
    const job = callsIn(of.body).find(({ callee }) => callee.kind === 'attribute' && jobs.test(callee.id))
    if (job === undefined) continue
    const call = job.callee.kind === 'attribute' ? job.callee.id : ''
    for (const kind of ['monitor', 'detect-drift'] as const) {
      of.summary.happenings.push({
        line: job.line,
        call: `${call} with monitoring`,
        guard: undefined,
        handler: false,
        tolerant: false,
        deeds: [{ kind, tool: 'vertex-ai', note: 'the prediction job is configured to be monitored' }],
        entered: [],
      })
    }
  }
}
