import { fluentd } from '../../src/tools/fluentd.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(fluentd, {
  sees: [
    ["fluent.sender.FluentSender.emit('prediction', _)", 'monitor'],
    ["fluent.asyncsender.FluentSender.emit_with_time('prediction', _, _)", 'monitor'],
    ["fluent.event.Event('prediction', _)", 'monitor'],
  ],
  ignores: [
    "fluent.sender.FluentSender('churn')",
    "fluent.sender.setup('churn')",
    'logging.Logger.emit(_)',
    'fluent.syntax.parse(_)',
  ],
})
