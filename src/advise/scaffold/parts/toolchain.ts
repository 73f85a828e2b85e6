import type { Step } from './workflow-text.ts'

/** How a repository's own declarations are installed, and how its commands then run. */
export interface Toolchain {
  /** Where the manifest lies; the root is `.`. */
  readonly folder: string
  /** The file it follows. */
  readonly manifest: string
  readonly language: 'python' | 'r' | 'node'
  /** Sets up the language and installs. */
  readonly steps: readonly Step[]
  /** Set-up and install for tests, where tests need more. */
  readonly testSteps: readonly Step[]
  /** A command inside the environment. */
  run(command: string): string
  /** A command that adds a package which is not declared. */
  add(packages: string): string
  /** Names it declares. */
  readonly declares: ReadonlySet<string>
}
