import { describe, expect, test } from '@jest/globals'
import { cloudFormationDeploy } from '../../../../src/derive/automation/follow/cloud-formation-deploy.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'deploy/endpoint.yml': `Parameters:
  Package: { Type: String }
  Count: { Type: Number }
Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      Containers:
        - ModelPackageName: !Ref Package
  Bucket:
    Type: AWS::S3::Bucket
`,
  'deploy/fixed.yml': `Parameters:
  Count: { Type: Number }
Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      ModelDataUrl: s3://models/7.tar.gz
`,
}
const packages = 'sam package --template deploy/endpoint.yml --output-template packaged.yml\n'
const deployed = (verb: string) => [
  `deploy @ deploy/endpoint.yml:5 < ci.yml:1 > aws cloudformation ${verb} deploy/endpoint.yml`,
]

describe('aws cloudformation', () => {
  test.each<[string, readonly string[] | undefined]>([
    [
      'aws cloudformation deploy --template-file deploy/endpoint.yml --parameter-overrides Package=arn',
      deployed('deploy'),
    ],
    [
      'aws cloudformation deploy --template-file deploy/endpoint.yml --parameter-overrides file://a.json',
      deployed('deploy'),
    ],
    [
      'aws cloudformation update-stack --template-body file://deploy/endpoint.yml --parameters ParameterKey=Package,ParameterValue=x',
      deployed('update-stack'),
    ],
    ['aws cloudformation deploy --template-file deploy/endpoint.yml --parameter-overrides Count=2', []],
    ['aws cloudformation deploy --template-file deploy/fixed.yml --parameter-overrides Count=2', []],
    ['aws cloudformation deploy --template-file packaged.yml --parameter-overrides Package=arn', deployed('deploy')],
    ['aws cloudformation deploy --template-file gone.yml', []],
    ['aws cloudformation deploy --template-file $FILE', []],
    ['aws cloudformation describe-stacks', undefined],
    ['aws s3 ls', undefined],
  ])('%s', (words, does) => {
    expect(followed(cloudFormationDeploy, { ...texts, 'package.sh': packages }, words).does).toEqual(does)
  })

  test('a template that was packaged in a folder which its command does not name, where only one has its name', () => {
    const inside = 'cd deploy && sam package --template endpoint.yml --output-template packaged.yml\n'
    const words = 'aws cloudformation deploy --template-file packaged.yml --parameter-overrides Package=arn'
    const does = (more: Record<string, string>) =>
      followed(cloudFormationDeploy, { ...texts, ...more, 'package.sh': inside }, words).does
    expect(does({})).toEqual(deployed('deploy'))
    expect(does({ 'old/endpoint.yml': 'Resources: {}\n' })).toEqual([])
  })
})
