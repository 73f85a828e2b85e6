import { modelChoice } from './policy-of.ts'
import type { ModelChoice } from '../model/policy.ts'

/** What `--model` takes: the id of a built-in model, pinned or not, or a YAML file. */
export function modelOption(text: string): ModelChoice {
  return /\.ya?ml$/.test(text) ? { from: 'file', path: text } : modelChoice(text)
}
