import * as z from 'zod'
import { no, unknown } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { deploymentsOf } from './parts/deployments.ts'
import { hiddenWork } from './parts/hidden.ts'

const params = z.strictObject({})

/** Whether what is deployed names its version, and that version leads back to the data it was trained on. */
export const deploymentTraceable: Probe<z.infer<typeof params>> = {
  id: 'deployment-traceable',
  question: 'Does the deployed version lead back to a commit and to the data it was trained on?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['deploy'], suggests: /deploy|release|\bcd\b|ship|promote/i })
    const [deployment] = deploymentsOf(facts)
    if (deployment === undefined) return hidden.length > 0 ? unknown(...hidden) : no()
    return unknown({
      what: 'the version that is deployed and the data behind it',
      reason: 'not-collected',
      detail: `${deployment.automation.path} deploys; versions are not followed through deployments`,
    })
  },
}
