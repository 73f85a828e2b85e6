import { ssh } from '../../src/tools/ssh.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(ssh, {
  sees: [
    [
      '$ ssh -o StrictHostKeyChecking=no deploy@host "cd app && docker compose pull && docker compose up -d"',
      'deploy application',
    ],
    ['$ ssh deploy@host docker compose up -d', 'deploy application'],
    ['$ ssh deploy@host systemctl restart api', 'deploy application'],
    ['$ ssh deploy@host sudo systemctl restart api', 'deploy application'],
    ['$ ansible-playbook -i hosts deploy.yml', 'deploy application'],
    ['$ cap production deploy', 'deploy application'],
    ['uses: appleboy/ssh-action@v1 script="cd app; docker compose up -d"', 'deploy application'],
    ['uses: appleboy/ssh-action@v1 script="make dl-models"', 'deploy application'],
    ['uses: cross-the-world/ssh-pipeline@master script="docker compose up -d"', 'deploy application'],
    ['uses: cross-the-world/ssh-scp-ssh-pipelines@latest last_ssh="docker compose restart"', 'deploy application'],
    ['uses: easingthemes/ssh-deploy@v5', 'deploy application'],
    ['uses: SamKirkland/FTP-Deploy-Action@v4', 'publish documentation'],
    ['uses: dawidd6/action-ansible-playbook@v2 playbook=deploy.yml', 'deploy application'],
  ],
  ignores: [
    '$ ssh deploy@host uptime',
    '$ ssh-keyscan host',
    '$ ansible-playbook --syntax-check deploy.yml',
    'uses: appleboy/ssh-action@v1 script="docker system prune -af"',
    'uses: appleboy/scp-action@v0.1.7 source=x',
    'uses: webfactory/ssh-agent@v0.9.0',
  ],
})
