import { arize } from '../../src/tools/arize.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(arize, {
  sees: [
    ['arize.api.Client.log(prediction_id=_)', 'monitor'],
    ["fiddler.FiddlerApi.publish_event('p', 'm', _)", 'monitor'],
    ['aporia.Model.log_prediction(_)', 'monitor'],
  ],
  ignores: ['arize.utils.types.Schema(_)', "fiddler.init(url='x')"],
})
