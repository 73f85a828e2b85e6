import type { Tool } from '../model/tool.ts'

/** Errors and latency of a service sent to Sentry. */
export const sentry: Tool = {
  id: 'sentry',
  name: 'Sentry',
  url: 'https://sentry.io',
  roles: ['monitoring'],
  packages: ['sentry-sdk', 'rollbar', 'bugsnag'],
  imports: ['sentry_sdk', 'rollbar', 'bugsnag'],
  calls: [
    { call: 'sentry_sdk.init', does: 'monitor' },
    { call: 'rollbar.init', does: 'monitor' },
    { call: 'bugsnag.configure', does: 'monitor' },
  ],
}
