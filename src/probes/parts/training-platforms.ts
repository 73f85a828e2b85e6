import type { Activity } from '../../model/activity.ts'

const platforms = new Set(['azure-ml', 'sagemaker', 'vertex-ai'])

/** Whether the work is handed to a platform for machine learning, which runs it elsewhere. */
export function isSentAway({ tool }: Activity): boolean {
  return platforms.has(tool ?? '')
}
