import { datadog } from '../../src/tools/datadog.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(datadog, {
  sees: [
    ['$ ddtrace-run uvicorn app:app', 'monitor'],
    ['$ newrelic-admin run-program gunicorn app:app', 'monitor'],
    ["datadog.statsd.increment('x')", 'monitor'],
    ["@datadog.statsd.timed('x')", 'monitor'],
    ["datadog.api.Metric.send(metric='x')", 'monitor'],
    ['ddtrace.patch_all()', 'monitor'],
    ["statsd.StatsClient.timing('x', 1)", 'monitor'],
    ["newrelic.agent.initialize('newrelic.ini')", 'monitor'],
    ['elasticapm.contrib.flask.ElasticAPM(_)', 'monitor'],
    ['influxdb_client.InfluxDBClient.write_api.write(_)', 'monitor'],
    ['?.write_points(_) | import influxdb', 'monitor'],
  ],
  ignores: [
    'datadog.initialize(api_key=_)',
    "statsd.StatsClient('localhost', 8125)",
    "influxdb_client.InfluxDBClient.query_api.query('x')",
  ],
})
