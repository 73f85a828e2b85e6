import type { Resource } from './resource.ts'

/** What makes a resource speak up: a measure of production that crossed a line, or data that arrived. */
export type Signal = 'alert' | 'new-data'

const alerts =
  /^(?:google_monitoring_alert_policy|aws_cloudwatch_(?:metric|composite)_alarm|azurerm_monitor_(?:metric_alert|scheduled_query_rules_alert(?:_v2)?)|AWS::CloudWatch::(?:Composite)?Alarm|Microsoft\.Insights\/(?:metricAlerts|scheduledQueryRules))$/i
const rules =
  /^(?:aws_cloudwatch_event_rule|AWS::Events::Rule|AWS::Serverless::Function|azurerm_eventgrid_\w+|Microsoft\.EventGrid\/.+|google_eventarc_trigger|google_cloudfunctions2?_function|google_storage_notification|aws_s3_bucket_notification|cdk)$/i
const alerted =
  /CloudWatch Alarm State Change|aws\.cloudwatch\b|SageMaker (?:Model )?Monitor|ModelMonitor|MonitoringSchedule|model_?monitor|DatasetDriftDetected|Data Quality Evaluation/i
const arrived =
  /Object Created|ObjectCreated|OBJECT_FINALIZE|object\.v1\.finalized|object\.finalize|BlobCreated|add_event_notification/

/** The signal that a resource gives or waits for; undefined for schedules and everything else. */
export function signalOf({ type, text }: Resource): Signal | undefined {
  if (alerts.test(type)) return 'alert'
  if (!rules.test(type)) return undefined
  if (alerted.test(text)) return 'alert'
  return arrived.test(text) ? 'new-data' : undefined
}
