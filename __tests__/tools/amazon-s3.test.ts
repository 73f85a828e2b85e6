import { amazonS3 } from '../../src/tools/amazon-s3.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(amazonS3, {
  sees: [
    ['$ aws s3 cp s3://bucket/train.csv data/', 'data'],
    ['$ aws s3 cp s3://bucket/environment/keys.csv .', 'data'],
    ['$ aws --region eu-west-1 s3 sync s3://bucket/data data', 'data'],
    ['$ aws s3 cp s3://bucket/model.pkl .', 'load-model'],
    ['$ aws s3 cp models/churn.pkl s3://bucket/churn.pkl --acl x', 'save-results results'],
    ['$ aws s3api get-object --bucket b --key k out', 'data'],
    ['$ mc cp model.pkl minio/models', 'save-results results'],
    ['$ mc cp ./model.pkl store/models/', 'save-results results'],
    ['$ mc cp --recursive myminio/raw/churn data/raw', 'data'],
    ['$ mc mirror store/raw ./data', 'data'],
    ["boto3.client.download_file('b', 'k', 'f')", 'data'],
    ["?.download_file('b', 'k', 'f') | import boto3", 'data'],
    ["boto3.resource.Bucket.upload_file('f', 'k')", 'save-results results'],
    [
      "boto3.client.upload_file('m.pkl', 'b', 'models/${run_id}/model.pkl')",
      'register model (shared) @ models/${run_id}/model.pkl, save-results results',
    ],
    [
      "boto3.resource.Bucket.upload_file('m', 'churn/${model_version}.joblib')",
      'register model (shared) @ churn/${model_version}.joblib, save-results results',
    ],
    [
      "?.upload_file('m.pkl', 'b', 'models/${now}.pkl') | import boto3",
      'register model (shared) @ models/${now}.pkl, save-results results',
    ],
    [
      "boto3.client.put_object(Bucket='b', Key='models/model-${git_sha}')",
      'register model (shared) @ models/model-${git_sha}, save-results results',
    ],
    ["boto3.client.upload_file('m.pkl', 'b', 'models/model.pkl')", 'save-results results'],
    ["boto3.client.upload_file('m.pkl', 'b', 'models/${name}.pkl')", 'save-results results'],
    ["boto3.client.upload_file('m.json', 'b', 'models/${run_id}/metrics.json')", 'save-results results'],
    ["boto3.client.upload_file('d.csv', 'b', 'data/${run_id}/train.csv')", 'save-results results'],
    ["?.put_object(Bucket='b') | import boto3", 'save-results results'],
    [
      "minio.Minio.fput_object('models', 'churn/${timestamp}/model.onnx', 'm')",
      'register model (shared) @ churn/${timestamp}/model.onnx, save-results results',
    ],
    ["s3fs.S3FileSystem.open('b/k')", 'data'],
    ["s3fs.S3FileSystem.put('f', 'b/k')", 'save-results results'],
    ["minio.Minio.fget_object('b', 'k', 'f')", 'data'],
    ["minio.Minio.fput_object('b', 'k', 'f')", 'save-results results'],
  ],
  ignores: [
    '$ aws s3 ls s3://bucket',
    '$ aws s3 cp s3://bucket/results results --recursive',
    '$ aws s3 cp s3://bucket/.env .env',
    '$ aws s3 cp s3://bucket/prod/docker-compose.yml .',
    '$ aws s3 cp s3://bucket/keys/deploy.pem ~/.ssh/deploy.pem',
    '$ aws s3 rm s3://bucket/k',
    '$ mc cp myminio/a/x myminio/b/x',
    '$ mc cp store/models/model.pkl ./model.pkl',
    '$ mc cp a.csv b.csv',
    '$ mc cp ./a/x.csv ./b/x.csv',
    "boto3.client.list_objects_v2(Bucket='b')",
    "?.download_file('x') | import requests",
    'uses: aws-actions/configure-aws-credentials@v4',
  ],
})
