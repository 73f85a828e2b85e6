import { describe, expect, test } from '@jest/globals'
import { terraformApply } from '../../../../src/derive/automation/follow/terraform-apply.ts'
import { followed } from '../../../support/follows.ts'

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
    ['terraform -chdir=infra plan -var=api_image=a', undefined],
    ['pulumi up', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(terraformApply, texts, words).does).toEqual(expected)
  })
})
