import type { Tool } from '../model/tool.ts'

/** Boards of shared, versioned objects: reading from one obtains data. What is written need not be a model. */
export const pins: Tool = {
  id: 'pins',
  name: 'pins',
  url: 'https://pins.rstudio.com',
  roles: ['data-versioning'],
  packages: ['pins'],
  imports: ['pins'],
  calls: [
    { call: 'r:pins::pin_read', does: 'data' },
    { call: 'r:pins::pin_download', does: 'data' },
    { call: 'pins.**.pin_read|pin_download', does: 'data' },
  ],
}
