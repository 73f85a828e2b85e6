import { describe, expect, it } from '@jest/globals'
import { eventAutomations } from '../../../../src/derive/automation/events/event-automations.ts'
import { filesOf } from '../../../../src/derive/files.ts'
import { repositoryOf } from '../../../support/repository-of.ts'
import { terrainFor } from '../../../support/terrain-for.ts'

const told = (texts: Readonly<Record<string, string>>) => {
  const snapshot = repositoryOf(texts)
  return eventAutomations(snapshot, filesOf(snapshot), terrainFor(texts, [])).map(({ triggers, jobs }) => [
    ...triggers.map(({ event, detail }) => `${event} ${detail ?? ''}`),
    ...jobs.flatMap(({ activities }) => activities.map(({ kind, at }) => `${kind} @ ${at.path}`)),
  ])
}

const code = { 'functions/retrain/main.py': 'import functions_framework\ndef on_drift(event):\n    pass\n# train\n' }
const google = (labels: string) => `
resource "google_monitoring_alert_policy" "drift" {
  notification_channels = [google_monitoring_notification_channel.drift.id]
}
resource "google_monitoring_notification_channel" "drift" {
  labels = ${labels}
}
resource "google_pubsub_topic" "drift" {
  name = "drift"
}
resource "google_cloudfunctions2_function" "retrain" {
  build_config {
    entry_point = "on_drift"
  }
  event_trigger {
    pubsub_topic = google_pubsub_topic.drift.id
  }
}
data "archive_file" "retrain" {
  source_dir = "\${path.module}/../functions/retrain"
}
`
const rule = (pattern: string) => `
resource "aws_cloudwatch_event_rule" "drift" {
  ${pattern}
}
resource "aws_cloudwatch_event_target" "train" {
  rule = aws_cloudwatch_event_rule.drift.name
  sagemaker_pipeline_target {
  }
}
`
const bicep = (filter: string) => `resource retrain 'Microsoft.Web/sites@2023-01-01' = {
  name: 'f'
}
resource drift 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2023-12-15' = {
  properties: { resourceId: '\${retrain.id}/functions/on_drift', filter: '${filter}' }
}
`
const template = (pattern: string) => `Resources:
  Drift:
    Type: AWS::Events::Rule
    Properties:
      ${pattern}
      Targets:
        - Arn: !GetAtt Retrain.Arn
  Retrain:
    Type: AWS::Lambda::Function
    Properties:
      Handler: main.on_drift
      Code: "functions/retrain"
`

describe('what declared signals start', () => {
  it.each([
    ['an alert over a topic', { 'infra/a.tf': google('{ topic = google_pubsub_topic.drift.id }'), ...code }, 'alert'],
    ['an event grid filter', { 'infra/a.bicep': bicep('azureml_modelmonitor_threshold_breached'), ...code }, 'alert'],
    ['a blob that arrived', { 'infra/a.bicep': bicep('Microsoft.Storage.BlobCreated'), ...code }, 'new-data'],
    [
      'a rule on alarms',
      { 'infra.yaml': template('EventPattern: { detail-type: [CloudWatch Alarm State Change] }'), ...code },
      'alert',
    ],
  ])('%s leads to the function', (_, texts, signal) => {
    expect(told(texts)).toEqual([[expect.stringContaining(signal), 'train @ functions/retrain/main.py']])
  })

  it('a rule may start a pipeline itself', () => {
    const pattern = 'event_pattern = jsonencode({ "detail-type" = ["CloudWatch Alarm State Change"] })'
    expect(told({ 'a.tf': rule(pattern) })).toEqual([['alert aws_cloudwatch_event_rule.drift', 'dispatch @ a.tf']])
  })

  it.each([
    ['an alert that goes out by mail', { 'infra/a.tf': google('{ email_address = "a@b" }'), ...code }],
    ['a schedule', { 'a.tf': rule('schedule_expression = "rate(7 days)"') }],
    ['a scheduled rule of a template', { 'infra.yaml': template('ScheduleExpression: rate(7 days)'), ...code }],
    ['any run that ended', { 'infra/a.bicep': bicep('RunStatusChanged'), ...code }],
    ['a function that is not here', { 'infra/a.tf': google('{ topic = google_pubsub_topic.drift.id }') }],
    ['an example', { 'examples/a.tf': rule('event_pattern = "CloudWatch Alarm State Change"') }],
  ])('%s leads nowhere', (_, texts) => {
    expect(told(texts)).toEqual([])
  })
})
