// Derived by `npm run generate`; edits are lost.
import type { Reporter } from '../model/report.ts'
import { json } from '../report/formats/json.ts'

/** Every output format, by file name. */
export const reporters: readonly Reporter[] = [json]
