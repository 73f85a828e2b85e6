import type { Facts, Manifest } from '../../../model/facts.ts'
import { folderOf } from './folder-of.ts'
import { pinnedActions } from './pinned-actions.ts'
import type { Toolchain } from './toolchain.ts'
import type { Step } from './workflow-text.ts'

/** `renv.lock`. */
export function renvChain(_: Facts, manifest: Manifest): Toolchain {
  const steps: readonly Step[] = [
    { uses: pinnedActions.setupR, with: { 'use-public-rspm': 'true' } },
    { run: [`Rscript -e 'install.packages("renv")'`, `Rscript -e 'renv::restore()'`] },
  ]
  return rChain(manifest, steps)
}

/** The `DESCRIPTION` of an R package. */
export function rPackageChain(_: Facts, manifest: Manifest): Toolchain {
  const steps: readonly Step[] = [
    { uses: pinnedActions.setupR, with: { 'use-public-rspm': 'true' } },
    { run: [`Rscript -e 'install.packages("remotes")'`, `Rscript -e 'remotes::install_deps(dependencies = TRUE)'`] },
  ]
  return rChain(manifest, steps)
}

/** `package.json`, with its lock where there is one. */
export function npmChain({ files }: Facts, manifest: Manifest): Toolchain {
  const folder = folderOf(manifest.path)
  const lock = folder === '.' ? 'package-lock.json' : `${folder}/package-lock.json`
  const steps: readonly Step[] = [
    { uses: pinnedActions.setupNode, with: { 'node-version': '24' } },
    { run: [files.has(lock) ? 'npm ci' : 'npm install'] },
  ]
  return {
    folder,
    manifest: manifest.path,
    language: 'node',
    steps,
    testSteps: steps,
    run: (command) => `npx ${command}`,
    add: (packages) => `npm install --no-save ${packages}`,
    declares: namesIn(manifest),
  }
}

function rChain(manifest: Manifest, steps: readonly Step[]): Toolchain {
  return {
    folder: folderOf(manifest.path),
    manifest: manifest.path,
    language: 'r',
    steps,
    testSteps: steps,
    run: (command) => command,
    add: (packages) => `Rscript -e 'install.packages("${packages}")'`,
    declares: namesIn(manifest),
  }
}

function namesIn({ requirements }: Manifest): ReadonlySet<string> {
  return new Set(requirements.map(({ name }) => name))
}
