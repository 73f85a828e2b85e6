import { tensorboard } from '../../src/tools/tensorboard.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tensorboard, {
  sees: [['$ tb-gcp-uploader --tensorboard_resource_name=x --logdir=logs', 'track (shared)']],
  ignores: ['$ tensorboard --logdir runs', "tensorboardX.SummaryWriter.add_scalar('a', _)"],
})
