import type { Writable } from 'node:stream'

interface Process {
  readonly stdout: Writable
  readonly stderr: Writable
  exit(): unknown
}

/**
 * Ends the program as soon as everything said has left it. Node would otherwise wait for what its engine still does in the background,
 * such as compiling functions that nobody will call again.
 */
export async function leave(process: Process): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    // Called for a stream that cannot be written, too: what that means has been said by then.
    await new Promise<void>((resolve) => stream.write('', () => resolve()))
  }
  process.exit()
}
