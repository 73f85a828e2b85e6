import type { Writable } from 'node:stream'
import { exitCodes } from './exit-codes.ts'

interface Process {
  readonly stdout: Writable
  readonly stderr: Writable
  exitCode?: number | string | null | undefined
  on(event: 'exit', listener: () => void): unknown
}

/**
 * Who closes a pipe early (`| head`) has seen enough: that is no fault, and the exit code still tells the gate's outcome.
 * A standard output that cannot take the report for any other reason is one, like an `--output` that cannot be written.
 */
export function mindClosedPipes(process: Process): void {
  let lost = false
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (lost || error.code === 'EPIPE') return
    lost = true
    process.stderr.write(`Standard output cannot be written: ${error.code ?? error.message}.\n`)
    process.on('exit', () => {
      process.exitCode = exitCodes.usage
    })
  })
}
