import type { Tool } from '../model/tool.ts'

/** Server processes for Python applications: Uvicorn, Gunicorn, Hypercorn, Waitress. */
export const uvicorn: Tool = {
  id: 'uvicorn',
  name: 'Uvicorn and Gunicorn',
  url: 'https://www.uvicorn.org',
  roles: ['web'],
  packages: ['uvicorn', 'gunicorn', 'hypercorn', 'waitress', 'uwsgi'],
  imports: ['uvicorn', 'gunicorn', 'hypercorn', 'waitress'],
  commands: [{ command: 'uvicorn|gunicorn|hypercorn|waitress-serve|uwsgi', does: 'serve' }],
  calls: [
    { call: 'uvicorn.run', does: 'serve' },
    { call: 'uvicorn.Server.run|serve', does: 'serve' },
    { call: 'waitress.serve', does: 'serve' },
  ],
}
