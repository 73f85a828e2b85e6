import type { Activity } from '../../../model/activity.ts'

/**
 * Without what holds only on a machine of one's own. There a container that is started stays, unless the job takes it away
 * again behind it; on a hosted runner it is gone with the runner.
 */
export function withoutPassing(activities: readonly Activity[], runner: string | undefined): readonly Activity[] {
  const last = activities.findLastIndex(isOwn)
  const stays = /self-hosted/.test(runner ?? '') && activities[last]?.kind === 'deploy'
  return activities.filter((one) => !isOwn(one) || (stays && one.kind === 'deploy'))
}

function isOwn({ detail }: Activity): boolean {
  return detail['ownMachine'] === 'yes'
}
