import type { Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { linesOf } from './steps-of.ts'

const handedOver = [
  /--(?:stage|env|environment|target)[= ]+["']?(\$\{\{[^}\n]*\}\}|\$[({]?\w[\w.]*[)}]?)/gi,
  /\b(?:stage|environment|env_name|deploy_env)\s*[:=]\s*["']?(\$\{\{[^}\n]*\}\})/gi,
]

/** What differs from run to run without anybody's choosing: the branch, the tag, the event, what an earlier step made of them. */
const ofTheRun =
  /\boutputs\b|\bgithub\.(?:ref|ref_name|head_ref|base_ref|event_name|event\.(?:release|pull_request|workflow_run|ref))\b|\b(?:GITHUB|CI|BUILD|CIRCLE|BITBUCKET)_?\w*(?:REF|BRANCH|TAG)\w*/i

/** Given by the person who starts the run, or set once for all runs. */
const ofPeople = /\b(?:inputs|parameters|vars|secrets)\b/

const maxSteps = 4

/** Whether a job hands its deployment a stage that the branch, the tag or an earlier step decides: a person's choice or a fixed value is none. */
export function picksStage(job: Job, facts: Facts): boolean {
  const own = linesOf(job, facts)
    .map(({ text }) => text)
    .join('\n')
  const file = facts.files.text(job.at.path)
  const whole = file?.state === 'seen' ? file.value.replace(/^\s*#.*$/gm, '') : own
  return handedOver
    .flatMap((pattern) => [...own.matchAll(pattern)])
    .some(([, value = '']) => differs(value, whole, maxSteps))
}

function differs(value: string, text: string, steps: number): boolean {
  if (ofTheRun.test(value)) return true
  if (steps === 0 || ofPeople.test(value)) return false
  const name = /(\w+)\W*$/.exec(value)?.[1]
  if (name === undefined) return false
  const settings = [...text.matchAll(new RegExp(`\\b${name}["']?\\s*[:=]\\s*([^\\n]+)`, 'g'))].map(([, set = '']) =>
    set.trim(),
  )
  const fixed = new Set(settings.filter((set) => !set.includes('$')))
  return fixed.size >= 2 || settings.some((set) => set.includes('$') && set !== value && differs(set, text, steps - 1))
}
