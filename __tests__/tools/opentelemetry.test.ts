import { opentelemetry } from '../../src/tools/opentelemetry.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(opentelemetry, {
  sees: [
    ['$ opentelemetry-instrument uvicorn app:app', 'monitor'],
    ['opentelemetry.exporter.otlp.proto.grpc.trace_exporter.OTLPSpanExporter(endpoint=_)', 'monitor'],
    ['opentelemetry.instrumentation.fastapi.FastAPIInstrumentor.instrument_app(_)', 'monitor'],
    ['opentelemetry.metrics.get_meter.create_counter.add(1)', 'monitor'],
    ['logfire.instrument_fastapi(_)', 'monitor'],
  ],
  ignores: ['opentelemetry.sdk.trace.export.ConsoleSpanExporter()', "opentelemetry.trace.get_tracer('x')"],
})
