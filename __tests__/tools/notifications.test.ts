import { notifications } from '../../src/tools/notifications.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(notifications, {
  sees: [
    ['$ curl -X POST https://hooks.slack.com/services/x -d {}', 'notify'],
    ['$ curl -X POST -d {} "$SLACK_WEBHOOK_URL"', 'notify'],
    ['$ mail -s drift team@acme.io', 'notify'],
    ['$ aws sns publish --topic-arn a --message m', 'notify'],
    ['$ aws ses send-email --from a', 'notify'],
    ['uses: slackapi/slack-github-action@v2', 'notify'],
    ['uses: 8398a7/action-slack@v3', 'notify'],
    ['uses: rtCamp/action-slack-notify@v2', 'notify'],
    ['uses: ravsamhq/notify-slack-action@v2', 'notify'],
    ['uses: act10ns/slack@v2', 'notify'],
    ['uses: dawidd6/action-send-mail@v4', 'notify'],
    ['uses: appleboy/telegram-action@master', 'notify'],
    ['uses: appleboy/discord-action@master', 'notify'],
    ['uses: sarisia/actions-status-discord@v1', 'notify'],
    ['uses: jdcargile/ms-teams-notification@v1', 'notify'],
    ["requests.post('https://hooks.slack.com/x')", 'notify @ https://hooks.slack.com/x'],
    ["slack_sdk.WebClient.chat_postMessage(channel='x')", 'notify'],
    ["?.client.chat_postMessage(channel='x') | import slack_sdk", 'notify'],
    ['smtplib.SMTP.send_message(_)', 'notify'],
    ['?.server.sendmail(_, _, _) | import smtplib', 'notify'],
    ['pymsteams.connectorcard.send()', 'notify'],
    ["pdpyras.EventsAPISession.trigger('x', 'y')", 'notify'],
    ["apprise.Apprise.notify(body='x')", 'notify'],
    ['boto3.client.send_email(_)', 'notify'],
    ["boto3.client.publish(TopicArn='a', Message='m')", 'notify'],
  ],
  ignores: [
    '$ aws sns list-topics',
    'slack_sdk.WebClient(token=_)',
    "requests.post('https://acme.io/predict')",
    "smtplib.SMTP('x', 587)",
    "boto3.client.publish(FunctionName='f')",
  ],
})
