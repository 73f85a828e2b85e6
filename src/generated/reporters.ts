// Derived by `npm run generate`; edits are lost.
import type { Reporter } from '../model/report.ts'
import { badge } from '../report/formats/badge.ts'
import { html } from '../report/formats/html.ts'
import { json } from '../report/formats/json.ts'
import { markdown } from '../report/formats/markdown.ts'
import { sarif } from '../report/formats/sarif.ts'
import { text } from '../report/formats/text.ts'

/** Every output format, by file name. */
export const reporters: readonly Reporter[] = [badge, html, json, markdown, sarif, text]
