import type { Tool } from '../model/tool.ts'

/** Flows brought to a server, and the tasks of its plugins that say by themselves what they do. */
export const kestra: Tool = {
  id: 'kestra',
  name: 'Kestra',
  url: 'https://kestra.io',
  roles: ['orchestrator'],
  packages: ['kestra'],
  commands: [{ command: 'kestra flow namespace update', does: 'deploy', subject: 'pipeline' }],
  actions: [
    { action: 'kestra-io/deploy-action', does: 'deploy', subject: 'pipeline' },
    { action: 'io.kestra.plugin.aws.s3.Upload', does: 'save-results', subject: 'results' },
    { action: 'io.kestra.plugin.gcp.gcs.Upload', does: 'save-results', subject: 'results' },
    { action: 'io.kestra.plugin.minio.Upload', does: 'save-results', subject: 'results' },
    { action: 'io.kestra.plugin.aws.s3.Download', does: 'data' },
    { action: 'io.kestra.plugin.gcp.gcs.Download', does: 'data' },
    { action: 'io.kestra.plugin.minio.Download', does: 'data' },
    { action: 'io.kestra.plugin.core.http.Download', does: 'data' },
    { action: 'io.kestra.plugin.jdbc.postgresql.CopyOut', does: 'data' },
    { action: 'io.kestra.plugin.notifications.slack.SlackExecution', does: 'notify' },
    { action: 'io.kestra.plugin.notifications.slack.SlackIncomingWebhook', does: 'notify' },
    { action: 'io.kestra.plugin.notifications.mail.MailSend', does: 'notify' },
    { action: 'io.kestra.plugin.notifications.mail.MailExecution', does: 'notify' },
    { action: 'io.kestra.plugin.notifications.teams.TeamsExecution', does: 'notify' },
  ],
}
