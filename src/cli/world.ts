/** Everything of the outside that the command line may touch: the real one in cli.ts, a made-up one in tests. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly terminal: { readonly color: boolean; readonly width: number }
  /** ISO 8601. */
  now(): string
  /** Milliseconds of a clock that only goes forward. */
  elapsed(): number
  /** The report. */
  print(text: string): void
  /** Everything that is not the report. */
  say(text: string): void
  /** @throws UsageFault where the file cannot be read. */
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
}
