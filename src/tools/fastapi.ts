import type { Tool } from '../model/tool.ts'

/** Path operations answer requests; a router does as much as an application. */
export const fastapi: Tool = {
  id: 'fastapi',
  name: 'FastAPI',
  url: 'https://fastapi.tiangolo.com',
  roles: ['web'],
  packages: ['fastapi', 'starlette'],
  imports: ['fastapi', 'starlette'],
  commands: [
    { command: 'fastapi run', does: 'serve' },
    { command: 'fastapi deploy', does: 'deploy', subject: 'application' },
  ],
  calls: [
    { call: '@fastapi.**.get|post|put|patch|delete|api_route|websocket', does: 'serve' },
    { call: '@?.get|post|put|patch|delete|api_route|websocket', does: 'serve' },
    { call: 'fastapi.**.add_api_route', does: 'serve' },
    // What was loaded as the application started is kept in its state, and every request brings it along.
    { call: 'fastapi|starlette.**.state.*model*|predictor|classifier|pipeline.predict|predict_proba', does: 'predict' },
  ],
}
