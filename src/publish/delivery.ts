import { refusal } from './github/refusal.ts'

export type Channel = 'commit status' | 'check run' | 'comment' | 'annotations' | 'job summary' | 'outputs' | 'file'

/** What became of one publication. A refused one is told to the user and changes no verdict. */
export interface Delivery {
  readonly channel: Channel
  readonly state: 'delivered' | 'refused' | 'skipped'
  /** What was done or why not, in words. */
  readonly detail?: string | undefined
  readonly url?: string | undefined
}

/** Runs one publication; whatever it throws becomes a refusal that names the permission, so that the others still run. */
export async function delivering(
  channel: Channel,
  permission: string,
  publish: () => Promise<Omit<Delivery, 'channel'>>,
): Promise<Delivery> {
  try {
    return { channel, ...(await publish()) }
  } catch (error) {
    return { channel, state: 'refused', detail: refusal(error, permission) }
  }
}
