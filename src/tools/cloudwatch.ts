import type { Tool } from '../model/tool.ts'

/** Metrics of a service in Amazon CloudWatch. */
export const cloudwatch: Tool = {
  id: 'cloudwatch',
  name: 'Amazon CloudWatch',
  url: 'https://aws.amazon.com/cloudwatch',
  roles: ['monitoring'],
  packages: ['aws-embedded-metrics', 'aws-lambda-powertools'],
  imports: ['aws_embedded_metrics', 'aws_lambda_powertools'],
  commands: [
    { command: 'aws cloudwatch put-metric-data', does: 'monitor' },
    { command: 'aws cloudwatch put-metric-alarm', does: 'monitor' },
  ],
  calls: [
    { call: 'boto3.**.put_metric_data', does: 'monitor' },
    { call: 'aws_lambda_powertools.**.Metrics.add_metric', does: 'monitor' },
    { call: 'aws_embedded_metrics.**.put_metric', does: 'monitor' },
    { call: '@aws_embedded_metrics.**.metric_scope', does: 'monitor' },
  ],
}
