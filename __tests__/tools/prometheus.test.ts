import { prometheus } from '../../src/tools/prometheus.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(prometheus, {
  sees: [
    ['prometheus_client.Counter.labels.inc()', 'monitor'],
    ['@prometheus_client.Histogram.time()', 'monitor'],
    ['?.latency.observe(_) | import prometheus_client', 'monitor'],
    ['prometheus_client.start_http_server(8001)', 'monitor'],
    ['prometheus_fastapi_instrumentator.Instrumentator.instrument.expose(_)', 'monitor'],
    ['prometheus_flask_exporter.PrometheusMetrics(_)', 'monitor'],
    ['starlette_exporter.handle_metrics(_)', 'monitor'],
  ],
  ignores: [
    "prometheus_client.Counter('x', 'y')",
    'prometheus_client.CollectorRegistry()',
    '?.set(_) | import prometheus_client',
  ],
})
