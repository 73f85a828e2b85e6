import { sentry } from '../../src/tools/sentry.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sentry, {
  sees: [
    ['sentry_sdk.init(dsn=_)', 'monitor'],
    ['rollbar.init(_)', 'monitor'],
    ['bugsnag.configure(api_key=_)', 'monitor'],
    ['honeybadger.honeybadger.configure(api_key=_)', 'monitor'],
  ],
  ignores: [
    'sentry_sdk.integrations.flask.FlaskIntegration()',
    'honeybadger.honeybadger.set_context(_)',
    '$ sentry-cli releases new x',
  ],
})
