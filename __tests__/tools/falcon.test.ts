import { falcon } from '../../src/tools/falcon.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(falcon, {
  sees: [
    ["falcon.asgi.App.add_route('/predict', _)", 'serve'],
    ['tornado.web.Application(_)', 'serve'],
    ['aiohttp.web.run_app(_)', 'serve'],
    ["@litestar.post('/predict')", 'serve'],
  ],
  ignores: ["falcon.HTTPBadRequest('x')", "aiohttp.ClientSession.post('https://x')"],
})
