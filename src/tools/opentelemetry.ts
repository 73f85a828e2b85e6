import type { Tool } from '../model/tool.ts'

/** Traces and metrics sent to a collector; the console exporter sends nothing. */
export const opentelemetry: Tool = {
  id: 'opentelemetry',
  name: 'OpenTelemetry',
  url: 'https://opentelemetry.io',
  roles: ['monitoring'],
  packages: [
    'opentelemetry-api',
    'opentelemetry-sdk',
    'opentelemetry-exporter-otlp',
    'opentelemetry-instrumentation-fastapi',
    'opentelemetry-distro',
    'logfire',
  ],
  imports: ['opentelemetry', 'logfire'],
  commands: [{ command: 'opentelemetry-instrument', does: 'monitor' }],
  calls: [
    {
      call: 'opentelemetry.exporter.**.OTLP*Exporter|PrometheusMetricReader|JaegerExporter|CloudMonitoringMetricsExporter',
      does: 'monitor',
    },
    { call: 'opentelemetry.instrumentation.**.instrument|instrument_app', does: 'monitor' },
    {
      call: 'opentelemetry.metrics.**.create_counter|create_histogram|create_up_down_counter.add|record',
      does: 'monitor',
    },
    { call: 'logfire.instrument_*', does: 'monitor' },
  ],
}
