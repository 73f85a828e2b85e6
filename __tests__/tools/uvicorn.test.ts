import { uvicorn } from '../../src/tools/uvicorn.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(uvicorn, {
  sees: [
    ['$ uvicorn app.main:app --host 0.0.0.0', 'serve'],
    ['$ python -m gunicorn -w 4 app:app', 'serve'],
    ["uvicorn.run('app:app')", 'serve'],
    ['uvicorn.Server.serve()', 'serve'],
    ['waitress.serve(_)', 'serve'],
  ],
  ignores: ['$ uvicorn --version', '$ pip install uvicorn', "uvicorn.Config('app:app')"],
})
