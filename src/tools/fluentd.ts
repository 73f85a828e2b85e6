import type { Tool } from '../model/tool.ts'

/** Events that a program sends to a collector, which hands them to a store that others search. */
export const fluentd: Tool = {
  id: 'fluentd',
  name: 'Fluentd',
  url: 'https://www.fluentd.org',
  roles: ['monitoring'],
  packages: ['fluent-logger'],
  imports: ['fluent'],
  calls: [
    { call: 'fluent.sender|asyncsender.**.emit|emit_with_time', does: 'monitor', arguments: 1 },
    { call: 'fluent.event.Event', does: 'monitor', arguments: 2 },
  ],
}
