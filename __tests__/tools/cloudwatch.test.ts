import { cloudwatch } from '../../src/tools/cloudwatch.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(cloudwatch, {
  sees: [
    ['$ aws cloudwatch put-metric-data --namespace n', 'monitor'],
    ['$ aws cloudwatch put-metric-alarm --alarm-name a', 'monitor'],
    ["boto3.client.put_metric_data(Namespace='n', MetricData=_)", 'monitor'],
    ["aws_lambda_powertools.Metrics.add_metric(name='x')", 'monitor'],
    ["aws_embedded_metrics.logger.metrics_logger.MetricsLogger.put_metric('x', 1)", 'monitor'],
    ['@aws_embedded_metrics.metric_scope()', 'monitor'],
  ],
  ignores: ['$ aws cloudwatch get-metric-statistics --namespace n', 'aws_lambda_powertools.Logger()'],
})
