import type { Tool } from '../model/tool.ts'

/** Azure Monitor: telemetry of a service sent to Application Insights. */
export const applicationInsights: Tool = {
  id: 'application-insights',
  name: 'Application Insights',
  url: 'https://learn.microsoft.com/azure/azure-monitor',
  roles: ['monitoring'],
  packages: ['opencensus-ext-azure', 'azure-monitor-opentelemetry', 'applicationinsights'],
  imports: ['opencensus.ext.azure', 'azure.monitor.opentelemetry', 'applicationinsights'],
  commands: [{ command: 'az monitor metrics alert create', does: 'monitor' }],
  calls: [
    {
      call: 'opencensus.ext.azure.**.AzureLogHandler|AzureEventHandler|AzureExporter|new_metrics_exporter',
      does: 'monitor',
    },
    { call: 'azure.monitor.opentelemetry.**.configure_azure_monitor', does: 'monitor' },
    { call: 'azure.monitor.opentelemetry.exporter.AzureMonitor*Exporter', does: 'monitor' },
    { call: 'applicationinsights.TelemetryClient.track_*', does: 'monitor' },
  ],
}
