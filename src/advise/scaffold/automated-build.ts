import { checkout, folderFor, readOnly } from './parts/checkout.ts'
import type { Scaffolding } from './parts/scaffold.ts'
import { toolchainFor } from './parts/toolchain-for.ts'
import { onChange } from './parts/triggers.ts'
import { workflowText } from './parts/workflow-text.ts'
import type { Job } from './parts/workflow-text.ts'
import type { Facts } from '../../model/facts.ts'
import { shellWord } from './parts/shell-word.ts'
import { dockerfileOf } from './parts/dockerfile-of.ts'

/** A workflow that installs what the repository declares on every change, and builds its image where it has one. */
export function automatedBuild(facts: Facts): Scaffolding {
  const toolchain = toolchainFor(facts)
  const dockerfile = dockerfileOf(facts)
  const jobs: readonly Job[] = [
    ...(toolchain === undefined
      ? []
      : [{ id: 'install', minutes: 20, ...folderFor(toolchain), steps: [checkout, ...toolchain.steps] }]),
    ...(dockerfile === undefined
      ? []
      : [
          {
            id: 'image',
            minutes: 30,
            steps: [
              checkout,
              { run: [`docker build --file ${shellWord(dockerfile.path)} ${shellWord(dockerfile.context)}`] },
            ],
          },
        ]),
  ]
  if (jobs.length === 0) {
    return {
      cannot:
        'Nothing says what to install or build: add a requirements.txt, pyproject.toml, environment.yml, renv.lock, package.json or Dockerfile first.',
    }
  }
  const text = workflowText({
    about: ['Builds every change on a clean machine, so that what is missing shows on the day it is made.'],
    name: 'Build',
    on: onChange(facts),
    permissions: readOnly,
    jobs,
  })
  return { documents: [{ path: '.github/workflows/build.yml', text }], fillIn: [] }
}
