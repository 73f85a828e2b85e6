import { jax } from '../../src/tools/jax.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(jax, {
  sees: [
    ['optax.apply_updates(_, _)', 'train'],
    ['flax.training.train_state.TrainState.create.apply_gradients(grads=_)', 'train'],
    ['?.apply_gradients(grads=_) | import flax', 'train'],
    ['flax.training.checkpoints.restore_checkpoint(_, _)', 'load-model'],
  ],
  ignores: ['jax.grad(_)', 'optax.adam(0.1)'],
})
