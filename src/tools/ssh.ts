import type { Tool } from '../model/tool.ts'

/** Another machine brought up to date over SSH; what runs on it is read from the command where it shows. */
export const ssh: Tool = {
  id: 'ssh',
  name: 'SSH and Ansible',
  url: 'https://www.openssh.com',
  roles: ['infrastructure'],
  packages: ['ansible', 'fabric', 'paramiko'],
  commands: [
    {
      command:
        'ssh * "*compose up*|*compose * up*|*docker run *|*docker stack deploy*|*systemctl restart*|*pm2 restart*|*git pull*|*kubectl apply*|*make up*|*make deploy*|*deploy.sh*"',
      does: 'deploy',
      subject: 'application',
    },
    { command: 'ssh * docker compose up', does: 'deploy', subject: 'application' },
    { command: 'ssh * systemctl restart', does: 'deploy', subject: 'application' },
    { command: 'ssh * sudo systemctl restart', does: 'deploy', subject: 'application' },
    {
      command: 'ansible-playbook *deploy*|*site.yml',
      does: 'deploy',
      subject: 'application',
      unless: ['--check', '--syntax-check'],
    },
    { command: 'cap production deploy', does: 'deploy', subject: 'application' },
  ],
  actions: [
    {
      action: 'appleboy/ssh-action',
      does: 'deploy',
      subject: 'application',
      with: {
        script: [
          '*compose up*',
          '*compose * up*',
          '*docker run *',
          '*docker stack deploy*',
          '*systemctl restart*',
          '*service * restart*',
          '*pm2 re*',
          '*supervisorctl restart*',
          '*kubectl apply*',
          '*make up*',
          '*make deploy*',
          '*make *models*',
          '*deploy.sh*',
          '*git pull*',
        ],
      },
    },
    {
      action: 'cross-the-world/ssh-pipeline',
      does: 'deploy',
      subject: 'application',
      with: { script: ['*compose up*', '*systemctl restart*'] },
    },
    {
      action: 'cross-the-world/ssh-scp-ssh-pipelines',
      does: 'deploy',
      subject: 'application',
      with: { last_ssh: ['*compose up*', '*compose restart*', '*docker run *', '*systemctl restart*'] },
    },
    { action: 'easingthemes/ssh-deploy', does: 'deploy', subject: 'application' },
    { action: 'SamKirkland/FTP-Deploy-Action', does: 'publish', subject: 'documentation' },
    {
      action: 'dawidd6/action-ansible-playbook',
      does: 'deploy',
      subject: 'application',
      with: { playbook: ['*deploy*', '*site*'] },
    },
  ],
}
