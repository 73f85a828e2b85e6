import { kestra } from '../../src/tools/kestra.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kestra, {
  sees: [
    ['uses: kestra-io/deploy-action@master', 'deploy pipeline'],
    ['$ kestra flow namespace update --server http://x prod flows/', 'deploy pipeline'],
    ['uses: io.kestra.plugin.aws.s3.Upload', 'save-results results'],
    ['uses: io.kestra.plugin.gcp.gcs.Upload', 'save-results results'],
    ['uses: io.kestra.plugin.minio.Upload', 'save-results results'],
    ['uses: io.kestra.plugin.aws.s3.Download', 'data'],
    ['uses: io.kestra.plugin.gcp.gcs.Download', 'data'],
    ['uses: io.kestra.plugin.minio.Download', 'data'],
    ['uses: io.kestra.plugin.core.http.Download', 'data'],
    ['uses: io.kestra.plugin.jdbc.postgresql.CopyOut', 'data'],
    ['uses: io.kestra.plugin.notifications.slack.SlackExecution', 'notify'],
    ['uses: io.kestra.plugin.notifications.slack.SlackIncomingWebhook', 'notify'],
    ['uses: io.kestra.plugin.notifications.mail.MailSend', 'notify'],
    ['uses: io.kestra.plugin.notifications.mail.MailExecution', 'notify'],
    ['uses: io.kestra.plugin.notifications.teams.TeamsExecution', 'notify'],
  ],
  ignores: [
    'uses: io.kestra.plugin.core.log.Log',
    '$ kestra flow validate flows/',
    'uses: kestra-io/validate-action@v1',
  ],
})
