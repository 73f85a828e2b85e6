// Derived by `npm run generate`; edits are lost.
import type { Tool } from '../model/tool.ts'

/** Every tool that is known, by file name. */
export const tools: readonly Tool[] = []
