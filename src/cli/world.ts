import type { Snapshot } from '../model/snapshot.ts'

/** The snapshot of what the user named, at a ref of it or as it is. @throws UsageFault, UnreadableFault */
export type Look = (target: string, ref?: string) => Promise<Snapshot>

/** Everything of the outside that the command line may touch: the real one in cli.ts, a made-up one in tests. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: { readonly color: boolean; readonly width: number }
  /** ISO 8601. */
  now(): string
  readonly look: Look
  /** Milliseconds since the program was started. */
  elapsed(): number
  /** The report. */
  print(text: string): void
  /** Everything that is not the report. */
  say(text: string): void
  /** @throws UsageFault where the file cannot be read. */
  readText(path: string): Promise<string>
  /** Makes the folders that lack. @throws UsageFault where the file cannot be written. */
  writeText(path: string, text: string): Promise<void>
  /** Whether anything is there, a dangling link too. */
  exists(path: string): Promise<boolean>
  /** Asks a person yes or no; absent where nobody sits at a terminal. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined
  /** The folder this program was cloned into, for what it says of itself. */
  readonly home?: string | undefined
}
