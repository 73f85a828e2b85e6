import { applicationInsights } from '../../src/tools/application-insights.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(applicationInsights, {
  sees: [
    ['$ az monitor metrics alert create -n slow --condition x', 'monitor'],
    ['opencensus.ext.azure.log_exporter.AzureLogHandler(connection_string=_)', 'monitor'],
    ['azure.monitor.opentelemetry.configure_azure_monitor()', 'monitor'],
    ['azure.monitor.opentelemetry.exporter.AzureMonitorMetricExporter()', 'monitor'],
    ["applicationinsights.TelemetryClient.track_metric('x', 1)", 'monitor'],
  ],
  ignores: ['$ az monitor app-insights component show', 'opencensus.trace.tracer.Tracer()'],
})
