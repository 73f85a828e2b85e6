import type { Tool } from '../model/tool.ts'

/** Event files on the machine that trains: looked at, not shared, so writing them is no tracking. A managed TensorBoard is. */
export const tensorboard: Tool = {
  id: 'tensorboard',
  name: 'TensorBoard',
  url: 'https://www.tensorflow.org/tensorboard',
  roles: [],
  packages: ['tensorboard', 'tensorboardx'],
  imports: ['tensorboard', 'tensorboardX'],
  commands: [{ command: 'tb-gcp-uploader', does: 'track', store: 'shared' }],
}
