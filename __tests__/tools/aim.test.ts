import { aim } from '../../src/tools/aim.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(aim, {
  sees: [
    ["aim.Run.track(_, name='loss')", 'track (by-location)'],
    ["aim.pytorch_lightning.AimLogger(repo='aim://10.0.0.1:53800')", 'track (by-location) @ aim://10.0.0.1:53800'],
    ["aim.Run(repo='aim://10.0.0.1:53800')", 'track (by-location) place @ aim://10.0.0.1:53800'],
  ],
  ignores: ['$ aim up', "aim.Text('x')"],
})
