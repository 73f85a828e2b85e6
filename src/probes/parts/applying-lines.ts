import type { Automation, Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { linesOf } from './steps-of.ts'

/** Looks at a configuration and leaves everything as it is. */
const looking =
  /\b(?:kubeconform|kubeval|kubectl diff|conftest|tflint|checkov|tfsec|(?:terraform|tofu|terragrunt)\b[^\n|&;]*\s(?:plan|validate|fmt|show)\b|helm (?:lint|template)|--dry-run(?!=none))/

/** The lines of an automation's file that may say where it applies something: comments, checks, and jobs that apply nothing left out. */
export function applyingLines(automation: Automation, facts: Facts): readonly string[] {
  const text = facts.files.text(automation.path)
  if (text?.state !== 'seen') return []
  const here = automation.jobs.filter(({ at }) => at.path === automation.path)
  const idle = here.filter((job) => !applies(job) && job.delegated.length === 0)
  const left = new Set(idle.flatMap((job) => linesOf(job, facts).map(({ line }) => line)))
  return text.value
    .split('\n')
    .filter((line, index) => !left.has(index + 1) && !/^\s*#/.test(line))
    .filter((line) => !looking.test(line) || /\bapply\b/.test(line.replace(looking, '')))
}

function applies({ activities }: Job): boolean {
  return activities.some(({ kind }) => kind === 'provision' || kind === 'deploy')
}
