import { litserve } from '../../src/tools/litserve.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(litserve, {
  sees: [
    ['$ lightning serve server.py', 'serve'],
    ['$ lightning deploy server.py', 'deploy application'],
    ['$ modal deploy app.py', 'deploy application'],
    ['$ modal run train.py', 'dispatch pipeline'],
    ['$ truss push', 'deploy model'],
    ['$ cog push r8.im/acme/m', 'deploy model'],
    ['$ cog build -t x', 'build'],
    ['litserve.LitServer.run(port=8000)', 'serve'],
    ["@modal.fastapi_endpoint(method='POST')", 'serve'],
    ["truss.push('dir')", 'deploy model'],
    ["replicate.trainings.create(version='x')", 'train'],
  ],
  ignores: ['$ modal token set', '$ cog predict -i image=@x.png', "replicate.run('a/b', input=_)"],
})
