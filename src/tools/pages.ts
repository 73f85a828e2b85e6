import type { Tool } from '../model/tool.ts'

/** Sites: GitHub Pages, Netlify and documentation builders. None of them runs a model. */
export const pages: Tool = {
  id: 'pages',
  name: 'GitHub Pages and documentation sites',
  url: 'https://pages.github.com',
  roles: [],
  packages: ['mkdocs', 'mkdocs-material', 'sphinx', 'pdoc', 'mike', 'ghp-import', 'quarto'],
  imports: ['mkdocs', 'sphinx', 'pdoc'],
  commands: [
    { command: 'mkdocs gh-deploy', does: 'publish', subject: 'documentation' },
    { command: 'mike deploy', does: 'publish', subject: 'documentation', flags: ['--push', '-p'] },
    { command: 'ghp-import', does: 'publish', subject: 'documentation', flags: ['-p', '--push'] },
    { command: 'gh-pages', does: 'publish', subject: 'documentation' },
    { command: 'netlify deploy', does: 'publish', subject: 'documentation' },
    { command: 'quarto publish', does: 'publish', subject: 'documentation' },
    { command: 'surge', does: 'publish', subject: 'documentation' },
    { command: 'firebase deploy', does: 'publish', subject: 'documentation', flags: ['--only hosting*'] },
  ],
  actions: [
    { action: 'actions/deploy-pages', does: 'publish', subject: 'documentation' },
    { action: 'peaceiris/actions-gh-pages', does: 'publish', subject: 'documentation' },
    { action: 'JamesIves/github-pages-deploy-action', does: 'publish', subject: 'documentation' },
    { action: 'crazy-max/ghaction-github-pages', does: 'publish', subject: 'documentation' },
    { action: 'nwtgck/actions-netlify', does: 'publish', subject: 'documentation' },
    { action: 'netlify/actions/cli', does: 'publish', subject: 'documentation' },
    { action: 'quarto-dev/quarto-actions/publish', does: 'publish', subject: 'documentation' },
    { action: 'cloudflare/pages-action', does: 'publish', subject: 'documentation' },
    { action: 'mhausenblas/mkdocs-deploy-gh-pages', does: 'publish', subject: 'documentation' },
  ],
}
