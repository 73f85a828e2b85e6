import type { Tool } from '../model/tool.ts'

/** People told by chat, mail or pager. */
export const notifications: Tool = {
  id: 'notifications',
  name: 'Slack, Teams, mail and pagers',
  url: 'https://slack.com',
  roles: ['notification'],
  packages: ['slack-sdk', 'slackclient', 'pymsteams', 'pdpyras', 'python-telegram-bot', 'apprise'],
  imports: ['slack_sdk', 'slack', 'pymsteams', 'pdpyras', 'smtplib', 'apprise'],
  commands: [
    {
      command:
        'curl *hooks.slack.com*|*discord.com/api/webhooks*|*webhook.office.com*|*api.telegram.org/*|*events.pagerduty.com*',
      does: 'notify',
    },
    { command: 'curl *SLACK_WEBHOOK*|*DISCORD_WEBHOOK*|*TEAMS_WEBHOOK*', does: 'notify' },
    { command: 'mail|sendmail|mailx', does: 'notify' },
    { command: 'aws sns publish', does: 'notify' },
    { command: 'aws ses send-email', does: 'notify' },
  ],
  actions: [
    { action: 'slackapi/slack-github-action', does: 'notify' },
    { action: '8398a7/action-slack', does: 'notify' },
    { action: 'rtCamp/action-slack-notify', does: 'notify' },
    { action: 'ravsamhq/notify-slack-action', does: 'notify' },
    { action: 'act10ns/slack', does: 'notify' },
    { action: 'dawidd6/action-send-mail', does: 'notify' },
    { action: 'appleboy/telegram-action', does: 'notify' },
    { action: 'appleboy/discord-action', does: 'notify' },
    { action: 'sarisia/actions-status-discord', does: 'notify' },
    { action: 'jdcargile/ms-teams-notification', does: 'notify' },
  ],
  calls: [
    {
      call: 'requests|httpx.post',
      does: 'notify',
      location: [0, 'url'],
      where: [
        'https://hooks.slack.com/*',
        'https://discord.com/api/webhooks/*',
        'https://api.telegram.org/*',
        'https://*.webhook.office.com/*',
      ],
    },
    { call: 'slack_sdk|slack.**.chat_postMessage|send|send_dict|files_upload|files_upload_v2', does: 'notify' },
    { call: '?.chat_postMessage', does: 'notify' },
    { call: 'smtplib.**.sendmail|send_message', does: 'notify' },
    { call: '?.sendmail', does: 'notify' },
    { call: 'pymsteams.connectorcard.send', does: 'notify' },
    { call: 'pdpyras.**.trigger', does: 'notify' },
    { call: 'apprise.Apprise.notify', does: 'notify' },
    { call: 'boto3.**.send_email', does: 'notify' },
    { call: 'boto3.**.publish', does: 'notify', keywords: ['TopicArn'] },
  ],
}
