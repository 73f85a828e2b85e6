import type { CallMeaning, Tool } from '../model/tool.ts'

/** Names that people give to servers. */
const server = '*minio/*|s3/*|play/*|gcs/*'
const local = '.|./*|..|../*|/*|~/*'

/** Names of what tells one version from another. */
const versions =
  '*version* *run_id* *run_name* *timestamp* *datetime* *uuid* *commit* *build_number* sha *_sha date *_date today now ts *_ts'.split(
    ' ',
  )
/** Keys of models that carry a version: `models/${run_id}/model.pkl`. */
const versionedModels = versions.flatMap((name) => [
  `*model*\${${name}}*`,
  `*\${${name}}*model*`,
  ...['pkl', 'pickle', 'joblib', 'onnx', 'pt', 'pth', 'h5', 'keras', 'safetensors', 'tar.gz'].map(
    (ending) => `*\${${name}}*.${ending}`,
  ),
])
/** What lies beside a model, or is made by it. */
const besideModels = [
  ...'metric report prediction eval feature encoder scaler dataset metadata config logs'
    .split(' ')
    .map((word) => `*${word}*`),
  ...'json csv txt html png parquet yaml yml log zip'.split(' ').map((ending) => `*.${ending}`),
]

/** Objects read from or written to buckets of S3 and MinIO. An object under one name is overwritten, so writing registers nothing but a model whose key carries its version. */
export const amazonS3: Tool = {
  id: 'amazon-s3',
  name: 'Amazon S3',
  url: 'https://aws.amazon.com/s3',
  roles: ['cloud'],
  packages: ['boto3', 's3fs', 'minio'],
  imports: ['boto3', 's3fs', 'minio'],
  commands: [
    {
      command: 'aws s3 cp|sync|mv s3://*',
      does: 'data',
      except: [
        'aws s3 cp|sync|mv s3://* s3://*',
        'aws s3 cp|sync|mv s3://*model*|*metrics*|*results*|*report*',
        // What a machine is set up with is nothing to learn from.
        'aws s3 cp|sync|mv *.env|*.env.*|*.pem|*.key|*.sh|*.conf|*.tfstate|*compose*.y*ml',
      ],
    },
    { command: 'aws s3 cp|sync s3://*model*', does: 'load-model', except: ['aws s3 cp|sync s3://* s3://*'] },
    {
      command: 'aws s3 cp|sync|mv * s3://*',
      does: 'save-results',
      subject: 'results',
      except: ['aws s3 cp|sync|mv s3://* s3://*'],
    },
    { command: 'aws s3api get-object', does: 'data' },
    // Either side may be the server's: a name given to a server looks like a folder.
    {
      command: `mc cp|mirror ${server}`,
      does: 'data',
      except: [`mc cp|mirror ${server} ${server}`, 'mc cp|mirror *model*|*metrics*|*results*|*report*'],
    },
    {
      command: `mc cp|mirror * ${local}`,
      does: 'data',
      except: [`mc cp|mirror ${server}|${local}`, 'mc cp|mirror *model*|*metrics*|*results*|*report*'],
    },
    {
      command: 'mc cp|mirror * */*',
      does: 'save-results',
      subject: 'results',
      except: [`mc cp|mirror ${server}`, `mc cp|mirror * ${local}`],
    },
  ],
  calls: [
    { call: 'boto3.**.download_file|download_fileobj|get_object', does: 'data' },
    { call: '?.download_file|download_fileobj', does: 'data' },
    { call: 'boto3.**.upload_file|upload_fileobj|put_object', does: 'save-results', subject: 'results' },
    { call: '?.upload_file|upload_fileobj|put_object', does: 'save-results', subject: 'results' },
    ...[
      { call: 'boto3.**.upload_file|upload_fileobj', location: [2, 'Key'] },
      { call: '?.upload_file|upload_fileobj', location: [2, 'Key'] },
      { call: 'boto3.**.Bucket.upload_file|upload_fileobj', location: [1, 'Key'] },
      { call: 'boto3.**.put_object', location: ['Key'] },
      { call: 'minio.Minio.fput_object|put_object', location: [1, 'object_name'] },
    ].map((one): CallMeaning => ({
      ...one,
      does: 'register',
      subject: 'model',
      store: 'shared',
      where: versionedModels,
      whereNot: besideModels,
    })),
    { call: 's3fs.S3FileSystem.**.get|open|download|read_block', does: 'data' },
    { call: 's3fs.S3FileSystem.**.put|upload', does: 'save-results', subject: 'results' },
    { call: 'minio.Minio.fget_object|get_object', does: 'data' },
    { call: 'minio.Minio.fput_object|put_object', does: 'save-results', subject: 'results' },
  ],
}
