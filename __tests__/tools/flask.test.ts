import { flask } from '../../src/tools/flask.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(flask, {
  sees: [
    ['$ flask --app app run --host 0.0.0.0', 'serve'],
    ["@flask.Flask.route('/predict')", 'serve'],
    ["@flask.Blueprint.post('/predict')", 'serve'],
    ["@?.route('/predict') | import flask", 'serve'],
    ["flask.Flask.run(host='0.0.0.0')", 'serve'],
    ["flask_restful.Api.add_resource(_, '/predict')", 'serve'],
    ['@flask_restx.Namespace.expect(_)', 'document'],
    ['@flask_smorest.Blueprint.arguments(_)', 'document'],
    ['@apiflask.APIFlask.input(_)', 'document'],
    ['@flask_pydantic.validate()', 'document'],
    ["@flasgger.swag_from('predict.yml')", 'document'],
    ["apispec.APISpec.components.schema('Prediction', schema=_)", 'document'],
  ],
  ignores: [
    '@apiflask.APIFlask.input()',
    '$ flask db upgrade',
    "apispec.APISpec.components.security_scheme('key', _)",
    'flask.jsonify(_)',
    "flask.Flask.test_client.post('/predict')",
    "@?.route('/x') | import numpy",
  ],
})
