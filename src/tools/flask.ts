import type { Tool } from '../model/tool.ts'

/** Views and the development server. */
export const flask: Tool = {
  id: 'flask',
  name: 'Flask',
  url: 'https://flask.palletsprojects.com',
  roles: ['web'],
  packages: ['flask', 'flask-restful', 'flask-restx', 'quart'],
  imports: [
    'flask',
    'flask_restful',
    'flask_restx',
    'quart',
    'flask_smorest',
    'apiflask',
    'flask_pydantic',
    'flasgger',
    'apispec',
  ],
  commands: [{ command: 'flask run', does: 'serve' }],
  calls: [
    { call: '@flask|quart|flask_restx.**.route|get|post|put', does: 'serve' },
    { call: '@?.route|get|post', does: 'serve' },
    { call: 'flask|quart.*.run', does: 'serve' },
    { call: '@flask_restx.**.expect|marshal_with', does: 'document', arguments: 1 },
    { call: '@flask_smorest.**.arguments|response', does: 'document', arguments: 1 },
    { call: '@apiflask.**.input|output', does: 'document', arguments: 1 },
    { call: '@flask_pydantic.validate', does: 'document' },
    { call: '@flasgger.**.swag_from', does: 'document' },
    { call: 'apispec.**.components.schema', does: 'document', arguments: 1 },
    { call: 'flask|quart|flask_restful.**.add_url_rule|add_resource', does: 'serve' },
  ],
}
