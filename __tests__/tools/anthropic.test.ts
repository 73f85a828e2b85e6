import { anthropic } from '../../src/tools/anthropic.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(anthropic, {
  sees: [],
  ignores: ["anthropic.Anthropic.messages.create(model='x')"],
})
