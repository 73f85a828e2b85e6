import { vetiver } from '../../src/tools/vetiver.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(vetiver, {
  sees: [
    ['r:vetiver::vetiver_pin_write(_, _)', 'register model (shared)'],
    ['r:vetiver::vetiver_pin_read(_, _)', 'load-model'],
    ['r:vetiver::vetiver_deploy_rsconnect(_)', 'deploy model, document'],
    ['r:vetiver::vetiver_api(_)', 'document, serve'],
    ['r:vetiver::vetiver_write_plumber(_)', 'document, serve'],
    ['r:vetiver::vetiver_endpoint(_)', 'predict'],
    ['vetiver.vetiver_pin_write(_, _)', 'register model (shared)'],
    ['vetiver.VetiverModel.from_pin(_)', 'load-model'],
    ['vetiver.deploy_rsconnect(_)', 'deploy model'],
    ['vetiver.VetiverAPI(_)', 'serve'],
    ['vetiver.VetiverModel(_, prototype_data=_)', 'document'],
    ['vetiver.model_card(_)', 'document'],
    ['vetiver.VetiverModel.predict(_)', 'predict'],
  ],
  ignores: ['r:vetiver::vetiver_model(_, _)', 'r:vetiver::vetiver_compute_metrics(_)', 'vetiver.VetiverModel(_)'],
})
