import * as z from 'zod'
import { no, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'

const params = z.strictObject({})

/** Whether serving or training infrastructure is declarative code in the repository. */
export const infrastructureDeclared: Probe<z.infer<typeof params>> = {
  id: 'infrastructure-declared',
  question: 'Is serving or training infrastructure declared as code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const declared = facts.declarations.filter(
      (activity) =>
        activity.kind === 'provision' || (activity.kind === 'deploy' && activity.subject !== 'documentation'),
    )
    return declared.length > 0 ? yes(...evidenceFrom(declared, 'declared')) : no()
  },
}
