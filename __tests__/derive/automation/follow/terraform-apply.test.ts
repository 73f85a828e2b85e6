import { describe, expect, test } from '@jest/globals'
import { terraformApply } from '../../../../src/derive/automation/follow/terraform-apply.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  'infra/service.tf': `variable "api_image" {
}
resource "google_cloud_run_v2_service" "api" {
  template {
    containers {
      image = var.api_image
    }
  }
}
resource "google_cloud_run_v2_service" "fixed" {
  template {
    containers {
      image = "acme/fixed:1"
    }
  }
}
resource "google_storage_bucket" "data" {
  name = var.bucket
}
`,
  'infra/modules/x/main.tf': 'resource "aws_ecs_service" "x" {\n  image = var.api_image\n}\n',
  'nested/main.tf': `locals {
  image = "acme/api:\${var.release}"
}
module "api" {
  source = "./modules/api"
  image  = local.image
}
module "fixed" {
  source = "./modules/api"
  image  = "acme/api:1"
}
module "lambda" {
  source    = "terraform-aws-modules/lambda/aws"
  image_uri = "acme/fn:\${var.release}"
}
module "bucket" {
  source = "terraform-aws-modules/s3-bucket/aws"
  tag    = var.release
}
module "again" {
  source = "./"
  image  = var.release
}
`,
  'nested/modules/api/service.tf': `resource "aws_ecs_task_definition" "api" {
  container_definitions = jsonencode([{ image = var.image }])
}
`,
  'pushed/main.tf': `data "aws_ecr_image" "last" {
}
resource "aws_lambda_function" "score" {
  image_uri = "\${aws_ecr_repository.r.repository_url}@\${data.aws_ecr_image.last.id}"
}
resource "helm_release" "churn" {
  set {
    name  = "image.tag"
    value = var.image_tag
  }
}
`,
  'endpoint/main.tf': `resource "aws_sagemaker_endpoint_configuration" "c" {
}
resource "aws_sagemaker_endpoint" "e" {
}
`,
}

describe('terraform apply', () => {
  const deployed = ['deploy @ infra/service.tf:3 < ci.yml:1 > terraform apply']
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['terraform -chdir=infra apply -auto-approve -var=api_image=acme/api:1', deployed],
    ['terraform -chdir=infra apply -var "api_image=acme/api:1"', deployed],
    ['tofu -chdir=infra apply -var=api_image=a -target=google_cloud_run_v2_service.api', deployed],
    ['terraform -chdir=infra apply -var=api_image=a -target=google_storage_bucket.data', []],
    ['terraform -chdir=infra apply -auto-approve', []],
    ['terraform -chdir=infra apply -var=bucket=b', []],
    ['terraform -chdir=gone apply -var=api_image=a', []],
    [
      'terraform -chdir=nested apply -var=release=v3',
      [
        'deploy @ nested/modules/api/service.tf:1 < ci.yml:1 > terraform apply',
        'deploy @ nested/main.tf:12 < ci.yml:1 > terraform apply',
      ],
    ],
    [
      'terraform -chdir=nested apply -var=release=v3 -target=module.api',
      ['deploy @ nested/modules/api/service.tf:1 < ci.yml:1 > terraform apply'],
    ],
    ['terraform -chdir=nested apply -var=release=v3 -target=module.fixed', []],
    ['terraform -chdir=nested apply', []],
    ['terraform -chdir=pushed apply', ['deploy @ pushed/main.tf:3 < ci.yml:1 > terraform apply']],
    [
      'terraform -chdir=pushed apply -var=image_tag=v1 -target=helm_release.churn[0]',
      ['deploy @ pushed/main.tf:6 < ci.yml:1 > terraform apply'],
    ],
    ['terraform -chdir=endpoint apply', ['deploy @ endpoint/main.tf:3 < ci.yml:1 > terraform apply']],
    ['terraform -chdir=infra plan -var=api_image=a', undefined],
    ['terraform -chdir=infra plan -out=tfplan -var=api_image=a', undefined],
    ['pulumi up', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(terraformApply, texts, words).does).toEqual(expected)
  })
})

test.each([
  ['terraform plan -out=tfplan -var="api_image=a"\nterraform apply -auto-approve tfplan', 1],
  ['tofu plan -out ./tfplan -var api_image=a\ntofu apply -parallelism 2 tfplan', 1],
  ['terraform plan -out=tfplan -var=bucket=b\nterraform apply tfplan', 0],
  ['terraform plan -out=other -var=api_image=a\nterraform apply tfplan', 0],
  ['terraform plan -var=api_image=a\nterraform apply tfplan', 0],
  ['terraform plan -out=tfplan -var=api_image=a\nterraform apply', 0],
])('values of a saved plan: %s', (script, count) => {
  expect(shellIn(texts, script, { cwd: 'infra' }).does).toHaveLength(count)
})

describe('jobs of Databricks', () => {
  const job = (name: string, path: string) =>
    `resource "databricks_job" "${name}" {\n  task {\n    new_cluster {\n    }\n    notebook_task {\n      notebook_path = ${path}\n    }\n  }\n}\n`
  const jobs = {
    'tf/prod/jobs.tf': `${job('weekly', '"ml/notebooks/Train"')}${job('other', '"/Shared/elsewhere"')}module "etl" {\n  source = "../etl"\n}\n`,
    'tf/etl/main.tf': `resource "databricks_notebook" "load" {\n  source = "\${path.module}/load.py"\n}\n${job('load', 'databricks_notebook.load.path')}`,
    'tf/etl/load.py': '# Databricks notebook source\n# data',
    'ml/notebooks/Train.py': '# Databricks notebook source\n# train',
  }
  const trains = [
    'deploy @ tf/prod/jobs.tf:1 < ci.yml:1 > terraform apply',
    'train @ ml/notebooks/Train.py:2 (tolerant) < ci.yml:1 > terraform apply > job weekly',
    'provision @ tf/prod/jobs.tf:1 (tolerant) < ci.yml:1 > terraform apply > job weekly',
  ]
  const loads = [
    'deploy @ tf/etl/main.tf:4 < ci.yml:1 > terraform apply',
    'data @ tf/etl/load.py:2 (tolerant) < ci.yml:1 > terraform apply > job load',
  ]

  test.each([
    ['terraform apply -auto-approve', 'tf/prod', [...trains, ...loads]],
    ['terraform apply -target=module.etl', 'tf/prod', loads],
    ['terraform apply', 'tf', []],
    ['terraform plan', 'tf/prod', undefined],
  ])('%s in %s', (words, cwd, expected) => {
    expect(followed(terraformApply, jobs, words, { cwd }).does).toEqual(expected)
  })
})
