import { inertJson } from '../model/inert.ts'

/** A value for other programs, as JSON that commands no runner which prints it. */
export function jsonText(value: unknown): string {
  return `${inertJson(JSON.stringify(value, undefined, 2))}\n`
}
