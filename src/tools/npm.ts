import type { Tool } from '../model/tool.ts'

/** JavaScript dependencies installed and front ends built; scripts are followed to what they run. */
export const npm: Tool = {
  id: 'npm',
  name: 'npm',
  url: 'https://www.npmjs.com',
  roles: ['packaging', 'build'],
  packages: ['npm', 'yarn', 'pnpm', 'vite', 'webpack', 'next'],
  commands: [
    { command: 'npm ci|clean-install', does: 'install' },
    { command: 'npm|pnpm install|i', does: 'install', unless: ['-g', '--global'], except: ['npm|pnpm install|i *'] },
    { command: 'yarn|bun install', does: 'install' },
    { command: 'vite|next|webpack|rollup|nuxt build', does: 'build' },
    { command: 'webpack|rollup|esbuild|tsup', does: 'build', except: ['webpack serve'] },
    { command: 'react-scripts|ng build', does: 'build' },
    { command: 'npm|pnpm|yarn publish', does: 'publish', subject: 'package', unless: ['--dry-run'] },
  ],
  actions: [
    { action: 'bahmutov/npm-install', does: 'install' },
    { action: 'JS-DevTools/npm-publish', does: 'publish', subject: 'package' },
  ],
}
