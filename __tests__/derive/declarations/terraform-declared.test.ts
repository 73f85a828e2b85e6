import { describe, expect, it } from '@jest/globals'
import { terraformDeclared } from '../../../src/derive/declarations/terraform-declared.ts'

describe('what Terraform declares', () => {
  it('tells services from what stands around them', () => {
    const text = `
resource "google_cloud_run_v2_service" "api" { # {
  template {
    containers {
      image = var.api_image
      startup_probe {
        http_get { path = "/health" }
      }
    }
  }
}
resource "google_storage_bucket" "data" {
  name = "}"
}
`
    expect(terraformDeclared(text)).toMatchObject([
      {
        kind: 'deploy',
        line: 2,
        detail: { for: 'serving', image: 'var.api_image', health: 'declared', strategy: 'platform' },
      },
      { kind: 'provision', line: 12, note: 'Terraform resource google_storage_bucket.data' },
    ])
  })

  it.each([
    ['google_container_cluster', 'yes'],
    ['azurerm_kubernetes_cluster', 'yes'],
    ['google_container_registry', undefined],
  ])('knows a cluster: %s', (type, cluster) => {
    expect(terraformDeclared(`resource "${type}" "main" {\n}\n`)[0]?.detail?.['cluster']).toBe(cluster)
  })

  it.each([
    ['aws_cloudwatch_metric_alarm', 'namespace = "AWS/SageMaker"\n metric_name = "ModelLatency"', true],
    ['aws_cloudwatch_metric_alarm', 'metric {\n  metric_name = "Invocations"\n  namespace = "AWS/SageMaker"\n }', true],
    ['aws_cloudwatch_metric_alarm', 'namespace = "AWS/SageMaker"\n metric_name = "TrainingJobsFailed"', false],
    ['aws_cloudwatch_metric_alarm', 'namespace = "AWS/EC2"\n metric_name = "CPUUtilization"', false],
    [
      'google_monitoring_alert_policy',
      'filter = "metric.type=\\"aiplatform.googleapis.com/prediction/online/error_count\\""',
      true,
    ],
    ['aws_sns_topic', 'name = "aiplatform.googleapis.com/prediction"', false],
  ])('an alarm on a served model: %s with %s', (type, body, expected) => {
    const text = `resource "${type}" "a" {\n ${body}\n}\n`
    expect(terraformDeclared(text).some(({ kind }) => kind === 'monitor')).toBe(expected)
  })

  it('knows training compute', () => {
    const machine =
      'resource "aws_sfn_state_machine" "a" {\n definition = "arn:aws:states:::sagemaker:createTrainingJob.sync"\n}\n'
    expect(terraformDeclared(machine)).toMatchObject([{ kind: 'provision', detail: { for: 'training' } }])
    const text = 'resource "azurerm_machine_learning_compute_cluster" "gpu" {\n}\n'
    expect(terraformDeclared(text)).toMatchObject([{ kind: 'provision', detail: { for: 'training' } }])
  })

  it.each([
    [
      'two weighted routes',
      'resource "google_cloud_run_service" "a" {\n traffic {\n  percent = 90\n }\n traffic {\n  percent = 10\n }\n}',
    ],
    [
      'two variants',
      'resource "aws_sagemaker_endpoint_configuration" "a" {\n production_variants {\n }\n production_variants {\n }\n}',
    ],
    [
      'a shadow',
      'resource "aws_sagemaker_endpoint_configuration" "a" {\n production_variants {\n }\n shadow_production_variants {\n }\n}',
    ],
  ])('sees traffic split by %s', (_, text) => {
    expect(terraformDeclared(text).map(({ kind }) => kind)).toContain('shift-traffic')
  })

  it.each([
    ['all traffic to the latest', 'resource "google_cloud_run_service" "a" {\n traffic {\n  percent = 100\n }\n}'],
    ['one variant', 'resource "aws_sagemaker_endpoint_configuration" "a" {\n production_variants {\n }\n}'],
  ])('sees no split in %s', (_, text) => {
    expect(terraformDeclared(text).map(({ kind }) => kind)).not.toContain('shift-traffic')
  })

  it('declares nothing by providers, variables and things of the moment', () => {
    expect(
      terraformDeclared('provider "aws" {\n}\nresource "null_resource" "x" {\n}\nresource "random_id" "y" {\n}'),
    ).toEqual([])
  })

  it('is not confused by heredocs', () => {
    const text = 'resource "aws_iam_policy" "a" {\n policy = <<EOF\n{ { {\nEOF\n}\nresource "aws_s3_bucket" "b" {\n}\n'
    expect(terraformDeclared(text).map(({ line }) => line)).toEqual([1, 6])
  })
})
