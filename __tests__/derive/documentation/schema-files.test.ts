import { describe, expect, it } from '@jest/globals'
import { schemaFiles } from '../../../src/derive/documentation/schema-files.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const found = (path: string, text: string) =>
  schemaFiles(filesOf(repositoryOf({ [path]: text }))).map(({ kind }) => kind)

const jsonSchema = (name: string) =>
  `{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "${name}": { "type": "number" } } }`

describe('schema files', () => {
  it.each([
    ['an OpenAPI document', 'docs/openapi.yml', 'openapi: 3.0.0\npaths:\n  /predict:\n    post: {}\n', 'schema'],
    ['the same as JSON', 'swagger.json', '{\n"swagger": "2.0",\n"paths": {\n"/v1/score": {}\n}}', 'schema'],
    ['a protocol', 'api/churn.proto', 'service Churn {\n  rpc Predict(Row) returns (Answer);\n}', 'schema'],
    [
      'a Triton configuration',
      'models/churn/config.pbtxt',
      'input [ { name: "x" dims: [ 3 ] } ]\noutput [ { name: "y" dims: [ 1 ] } ]',
      'schema',
    ],
    ['a JSON schema of the answer', 'schemas/churn_schema.json', jsonSchema('churn_probability'), 'schema'],
    ['an MLflow model', 'model/MLmodel', 'flavors: {}\nsignature:\n  inputs: \'[{"name": "months"}]\'\n', 'signature'],
  ])('are %s', (_, path, text, kind) => expect(found(path, text)).toEqual([kind]))

  it.each([
    ['an API without predictions', 'openapi.yml', 'openapi: 3.0.0\npaths:\n  /users:\n    get: {}\n'],
    ['a configuration of another kind', 'api.yml', 'routes:\n  /predict: app\n'],
    ['a JSON schema of rows', 'schemas/customer_schema.json', jsonSchema('months')],
    ['a JSON file that is no schema', 'schemas/churn_schema.json', '{ "properties": { "prediction": {} } }'],
    ['a protocol of something else', 'a.proto', 'service Users { rpc Get(Id) returns (User); }'],
    ['a model without a signature', 'model/MLmodel', 'flavors: {}\n'],
    ['a committed run', 'mlruns/0/a/MLmodel', "signature:\n  inputs: '[]'\n"],
    ['a fixture', 'tests/openapi.yml', 'openapi: 3.0.0\npaths:\n  /predict:\n    post: {}\n'],
  ])('are not %s', (_, path, text) => expect(found(path, text)).toEqual([]))
})
