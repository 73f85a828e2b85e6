import { dvclive } from '../../src/tools/dvclive.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(dvclive, {
  sees: [
    ["dvclive.Live.log_metric('acc', _)", 'track (committed)'],
    ['?.live.log_params(_) | import dvclive', 'track (committed)'],
    ['dvclive.lightning.DVCLiveLogger()', 'track (committed)'],
    ["dvclive.Live.log_artifact('model.pt', type='model')", 'register model (committed)'],
    ["?.log_artifact('model.pt', type='model') | import dvclive", 'register model (committed)'],
  ],
  ignores: ['dvclive.Live()', 'dvclive.Live.next_step()', "dvclive.Live.log_artifact('plots.png')"],
})
