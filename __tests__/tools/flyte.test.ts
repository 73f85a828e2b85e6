import { flyte } from '../../src/tools/flyte.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(flyte, {
  sees: [
    ['$ pyflyte run --remote wf.py train', 'dispatch pipeline'],
    ['$ pyflyte register workflows', 'deploy pipeline'],
    ['$ flytectl create execution -p x', 'dispatch pipeline'],
    ['$ flytectl register files x.tgz', 'deploy pipeline'],
    ['flytekit.remote.FlyteRemote.execute(_)', 'dispatch pipeline'],
  ],
  ignores: ['$ pyflyte init x', '$ pyflyte run wf.py train'],
})
