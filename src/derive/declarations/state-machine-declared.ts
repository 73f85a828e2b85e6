import type { Declared } from './declared.ts'

/** Compute that a state machine of AWS Step Functions asks for in order to train: the job it has SageMaker start. */
export function stateMachineDeclared(text: string): readonly Declared[] {
  if (!text.includes(':sagemaker:createTrainingJob') || !/"StartAt"\s*:/.test(text)) return []
  const line = text.slice(0, text.indexOf(':sagemaker:createTrainingJob')).split('\n').length
  const note = 'a state machine starts a training job of SageMaker'
  return [{ kind: 'provision', subject: 'infrastructure', note, line, detail: { for: 'training' } }]
}
