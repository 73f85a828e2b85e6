import type { Tool } from '../model/tool.ts'

/** Platforms that build and run an application: Heroku, Fly, Railway, Render, DigitalOcean, Koyeb, Dokku, Vercel. */
export const appPlatforms: Tool = {
  id: 'app-platforms',
  name: 'App platforms',
  url: 'https://render.com',
  roles: ['cloud'],
  calls: [
    {
      call: 'requests|httpx.get|post',
      does: 'deploy',
      subject: 'application',
      location: [0, 'url'],
      where: ['https://api.render.com/deploy/*', 'https://api.render.com/v1/services/*/deploys'],
    },
  ],
  commands: [
    { command: 'heroku container:release', does: 'deploy', subject: 'application' },
    { command: 'heroku container:push', does: 'publish', subject: 'image' },
    { command: 'git push heroku|dokku', does: 'deploy', subject: 'application' },
    { command: 'git push *git.heroku.com/*|dokku@*', does: 'deploy', subject: 'application' },
    { command: 'git subtree push heroku', does: 'deploy', subject: 'application' },
    { command: 'flyctl|fly deploy', does: 'deploy', subject: 'application' },
    { command: 'railway up|redeploy|deploy', does: 'deploy', subject: 'application' },
    { command: 'vercel deploy', does: 'deploy', subject: 'application' },
    { command: 'vercel', does: 'deploy', subject: 'application', flags: ['--prod'] },
    { command: 'doctl apps create|update|create-deployment', does: 'deploy', subject: 'application' },
    { command: 'koyeb deploy', does: 'deploy', subject: 'application' },
    { command: 'koyeb service redeploy|update', does: 'deploy', subject: 'application' },
    { command: 'render deploys create', does: 'deploy', subject: 'application' },
    { command: 'cf push', does: 'deploy', subject: 'application' },
    { command: 'rsconnect deploy', does: 'deploy', subject: 'application' },
    // A hook's address is a secret: its name says what it is.
    {
      command:
        'curl|wget https://api.render.com/deploy/*|https://api.render.com/v1/services/*/deploys*|*DEPLOY_HOOK*|*deploy_hook*|*RENDER_HOOK*',
      does: 'deploy',
      subject: 'application',
    },
  ],
  actions: [
    { action: 'akhileshns/heroku-deploy', does: 'deploy', subject: 'application' },
    { action: 'johnbeynon/render-deploy-action', does: 'deploy', subject: 'application' },
    { action: 'JorgeLNJunior/render-deploy', does: 'deploy', subject: 'application' },
    { action: 'bounceapp/render-action', does: 'deploy', subject: 'application' },
    { action: 'amondnet/vercel-action', does: 'deploy', subject: 'application' },
    { action: 'digitalocean/app_action/deploy', does: 'deploy', subject: 'application' },
    { action: 'digitalocean/app_action', does: 'deploy', subject: 'application' },
    { action: 'koyeb/action-git-deploy/deploy', does: 'deploy', subject: 'application' },
    { action: 'dokku/github-action', does: 'deploy', subject: 'application' },
    { action: 'bervProject/railway-deploy', does: 'deploy', subject: 'application' },
    { action: 'caprover/deploy-from-github', does: 'deploy', subject: 'application' },
  ],
  files: [{ file: '{render.yaml,render.yml}', keys: { services: '*' }, does: 'deploy', subject: 'application' }],
}
