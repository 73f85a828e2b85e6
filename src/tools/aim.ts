import type { Tool } from '../model/tool.ts'

/** Runs tracked in a repository folder or on an Aim server, whichever it is pointed at. */
export const aim: Tool = {
  id: 'aim',
  name: 'Aim',
  url: 'https://aimstack.io',
  roles: ['experiment-tracker'],
  packages: ['aim'],
  imports: ['aim'],
  calls: [
    { call: 'aim.**.track', does: 'track', store: 'by-location' },
    { call: 'aim.**.AimLogger|AimCallback', does: 'track', store: 'by-location', location: 'repo' },
    { call: 'aim.Run', does: 'track', store: 'by-location', locates: true, location: 'repo' },
  ],
}
