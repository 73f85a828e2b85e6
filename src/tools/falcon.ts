import type { Tool } from '../model/tool.ts'

/** Resources of the smaller web frameworks: Falcon, Tornado, aiohttp, Sanic, Bottle, Robyn, Litestar. */
export const falcon: Tool = {
  id: 'falcon',
  name: 'Falcon and other web frameworks',
  url: 'https://falcon.readthedocs.io',
  roles: ['web'],
  packages: ['falcon', 'tornado', 'sanic', 'bottle', 'litestar', 'robyn'],
  imports: ['falcon', 'tornado', 'sanic', 'bottle', 'litestar', 'robyn', 'aiohttp.web'],
  calls: [
    { call: 'falcon.**.add_route', does: 'serve' },
    { call: 'tornado.web.Application', does: 'serve' },
    { call: 'aiohttp.web.run_app', does: 'serve' },
    { call: '@sanic|bottle|litestar|robyn.**.get|post|route', does: 'serve' },
  ],
}
