import type { Tool } from '../model/tool.ts'

/** Errors and latency of a service sent to Sentry. */
export const sentry: Tool = {
  id: 'sentry',
  name: 'Sentry and its like',
  url: 'https://sentry.io',
  roles: ['monitoring'],
  packages: ['sentry-sdk', 'rollbar', 'bugsnag', 'honeybadger'],
  imports: ['sentry_sdk', 'rollbar', 'bugsnag', 'honeybadger'],
  calls: [
    { call: 'sentry_sdk.init', does: 'monitor' },
    { call: 'rollbar.init', does: 'monitor' },
    { call: 'bugsnag.configure', does: 'monitor' },
    { call: 'honeybadger.honeybadger.configure', does: 'monitor' },
  ],
}
