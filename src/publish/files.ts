import { delivering } from './delivery.ts'
import type { Delivery } from './delivery.ts'

/** A document and where the workflow wants it. */
export interface Document {
  readonly path: string
  readonly text: string
}

/** Writes documents to disk, each by itself: one that cannot be written keeps no other back. */
export async function files(
  documents: readonly Document[],
  write: (path: string, text: string) => Promise<void>,
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = []
  for (const { path, text } of documents) {
    deliveries.push(
      await delivering('file', 'a folder that can be written', async () => {
        await write(path, text)
        return { state: 'delivered', detail: path }
      }),
    )
  }
  return deliveries
}
