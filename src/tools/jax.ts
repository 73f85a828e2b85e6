import type { Tool } from '../model/tool.ts'

/** JAX with Flax and Optax: an optimizer that updates parameters trains; a gradient alone may be physics. */
export const jax: Tool = {
  id: 'jax',
  name: 'JAX, Flax and Optax',
  url: 'https://docs.jax.dev',
  roles: ['ml-framework'],
  packages: ['jax', 'flax', 'optax', 'dm-haiku', 'equinox'],
  imports: ['jax', 'flax', 'optax', 'haiku', 'equinox'],
  calls: [
    { call: 'optax.apply_updates', does: 'train' },
    { call: 'flax.**.apply_gradients', does: 'train' },
    { call: '?.apply_gradients', does: 'train' },
    { call: 'flax.training.checkpoints.restore_checkpoint', does: 'load-model' },
  ],
}
