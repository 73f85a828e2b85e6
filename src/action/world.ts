import type { GithubClient } from '../collect/github/github-client.ts'
import type { InputName } from '../config/action-inputs.ts'
import type { LogSink } from '../publish/log.ts'

/** Everything of the outside that the action may touch: the runner in action.ts, a made-up one in tests. */
export interface ActionWorld {
  /** What the runner says of the run: `GITHUB_SHA`, `GITHUB_EVENT_PATH` ... */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lines and annotations of the run's log; written to through `logTo` alone. */
  readonly log: LogSink
  /** An input as the workflow gave it, empty where it did not. */
  input(name: InputName): string
  /** Keeps a secret out of the log. */
  mask(secret: string): void
  output(name: string, value: string): void
  /** Appends markdown to the job summary. */
  summarize(text: string): Promise<void>
  readText(path: string): Promise<string>
  /** Writes a file, making the folders it lies in. */
  writeText(path: string, text: string): Promise<void>
  /** ISO 8601. */
  now(): string
  /** Milliseconds of a clock that only goes forward. */
  elapsed(): number
  connect(token: string, apiUrl: string): GithubClient
}
