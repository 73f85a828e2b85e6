import type { Tool } from '../model/tool.ts'

/** Metrics and traces sent to Datadog, StatsD, New Relic, Elastic APM or InfluxDB. */
export const datadog: Tool = {
  id: 'datadog',
  name: 'Datadog, StatsD and other metric services',
  url: 'https://www.datadoghq.com',
  roles: ['monitoring'],
  packages: ['datadog', 'ddtrace', 'statsd', 'newrelic', 'elastic-apm', 'influxdb', 'influxdb-client'],
  imports: ['datadog', 'ddtrace', 'statsd', 'newrelic', 'elasticapm', 'influxdb', 'influxdb_client'],
  commands: [
    { command: 'ddtrace-run', does: 'monitor' },
    { command: 'newrelic-admin run-program', does: 'monitor' },
  ],
  calls: [
    { call: 'datadog.**.increment|gauge|histogram|timing|distribution|timed|incr', does: 'monitor' },
    { call: '@datadog.**.timed', does: 'monitor' },
    { call: 'datadog.api.Metric.send', does: 'monitor' },
    { call: 'ddtrace.patch_all|patch', does: 'monitor' },
    { call: 'statsd.**.incr|timing|gauge|timer', does: 'monitor' },
    { call: 'newrelic.agent.initialize|record_custom_metric|record_custom_event', does: 'monitor' },
    { call: 'elasticapm.**.ElasticAPM|Client', does: 'monitor' },
    { call: 'influxdb_client|influxdb.**.write|write_points', does: 'monitor' },
    { call: '?.write_points', does: 'monitor' },
  ],
}
