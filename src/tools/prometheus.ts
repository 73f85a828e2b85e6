import type { Tool } from '../model/tool.ts'

/** Metrics that Prometheus scrapes or is pushed; a counter that is declared and never counted emits nothing. */
export const prometheus: Tool = {
  id: 'prometheus',
  name: 'Prometheus',
  url: 'https://prometheus.io',
  roles: ['monitoring'],
  packages: [
    'prometheus-client',
    'prometheus-fastapi-instrumentator',
    'prometheus-flask-exporter',
    'starlette-exporter',
    'starlette-prometheus',
    'django-prometheus',
  ],
  imports: [
    'prometheus_client',
    'prometheus_fastapi_instrumentator',
    'prometheus_flask_exporter',
    'starlette_exporter',
    'starlette_prometheus',
    'django_prometheus',
  ],
  calls: [
    { call: 'prometheus_client.**.inc|dec|observe|set|time|count_exceptions|track_inprogress', does: 'monitor' },
    { call: '@prometheus_client.**.time|count_exceptions|track_inprogress', does: 'monitor' },
    { call: '?.inc|observe', does: 'monitor' },
    {
      call: 'prometheus_client.**.start_http_server|start_wsgi_server|generate_latest|make_asgi_app|make_wsgi_app|push_to_gateway|pushadd_to_gateway',
      does: 'monitor',
    },
    { call: 'prometheus_fastapi_instrumentator.**.instrument|expose', does: 'monitor' },
    { call: 'prometheus_flask_exporter.**.PrometheusMetrics|GunicornPrometheusMetrics', does: 'monitor' },
    { call: 'starlette_exporter|starlette_prometheus.handle_metrics|metrics|PrometheusMiddleware', does: 'monitor' },
  ],
}
