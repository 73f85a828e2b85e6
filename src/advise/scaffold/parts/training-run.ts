import type { EntryPoint, Facts } from '../../../model/facts.ts'
import type { Tool } from '../../../model/tool.ts'
import { folderFor, seenFrom } from './checkout.ts'
import { folderOf } from './folder-of.ts'
import { requiredOptions } from './required-options.ts'
import { shellWord } from './shell-word.ts'
import { toolchainFor } from './toolchain-for.ts'
import type { Toolchain } from './toolchain.ts'
import { trackerVariables } from './tracker-variables.ts'
import type { Job, Step } from './workflow-text.ts'

/** How automation runs the repository's training. */
export interface TrainingRun {
  /** What is started, for people. */
  readonly entry: string
  readonly folder: Pick<Job, 'folder'>
  readonly toolchain: Toolchain
  /** Installs and trains. */
  readonly steps: readonly Step[]
  readonly fillIn: readonly string[]
}

/** The training entry point that people would start, with the environment it needs; or the sentence why there is none. */
export function trainingRunOf(facts: Facts, tools: readonly Tool[]): TrainingRun | { readonly cannot: string } {
  const entries = facts.entryPoints
    .filter(({ path, activities }) => shellWord(path) !== undefined && activities.some(({ kind }) => kind === 'train'))
    .filter(({ path, language }) => language !== 'pipeline' || /(?:^|\/)(?:dvc\.yaml|MLproject)$/.test(path))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
  const [first] = entries
  if (first === undefined) return { cannot: 'No script, notebook or pipeline that fits a model was found to run.' }
  const entry = entries.find(({ path }) => toolchainFor(facts, path) !== undefined) ?? first
  const toolchain = toolchainFor(facts, entry.path)
  if (toolchain === undefined) {
    return {
      cannot: `Nothing says what ${entry.path} needs: declare its packages in a requirements.txt, pyproject.toml or environment.yml first.`,
    }
  }
  const options = entry.language === 'python' ? requiredOptions(facts, entry.path) : []
  const tracking = trackerVariables(facts, tools)
  const command = commandFor(entry, toolchain, facts)
  const variables = options.map((option) => ({
    option,
    name: `TRAIN_${option.replace(/^-+/, '').replaceAll('-', '_').toUpperCase()}`,
  }))
  const words = variables.map(({ option, name }) => `${option.startsWith('-') ? `${option} ` : ''}"$${name}"`)
  const env: Readonly<Record<string, string>> = Object.fromEntries<string>([
    ...variables.map(({ name }) => [name, `\${{ vars.${name} }}`] as const),
    ...tracking.variables.map((name) => [name, `\${{ vars.${name} }}`] as const),
  ])
  const train: Step = {
    note: [
      ...tracking.keys.map((name) => `Fill in: ${name} needs its key here, as an environment variable from a secret.`),
      ...pipelineNotes(entry),
    ],
    name: 'Train',
    env,
    run: [...runnerFor(entry, toolchain), [command, ...words].join(' ')],
  }
  const asked = [...variables.map(({ name }) => name), ...tracking.variables]
  return {
    entry: entry.path,
    folder: folderFor(toolchain),
    toolchain,
    steps: [...toolchain.steps, train],
    fillIn: [
      ...(asked.length === 0
        ? []
        : [`Set the repository ${asked.length === 1 ? 'variable' : 'variables'} ${asked.join(', ')}.`]),
      ...tracking.keys.map((name) => `Give the training step the key of ${name}, from a secret.`),
      ...(entry.language === 'pipeline' ? ['Pull the data the pipeline needs before it runs.'] : []),
    ],
  }
}

function commandFor({ path, language }: EntryPoint, toolchain: Toolchain, facts: Facts): string {
  const seen = seenFrom(toolchain, path)
  const word = shellWord(seen) ?? seen
  switch (language) {
    case 'pipeline':
      return toolchain.run(
        path.endsWith('MLproject')
          ? `mlflow run ${shellWord(folderOf(seen)) ?? '.'} --env-manager local`
          : `dvc repro ${word}`,
      )
    case 'python':
      return toolchain.run(`python ${moduleOf(seen, toolchain, facts) ?? word}`)
    case 'notebook':
      return toolchain.run(`jupyter nbconvert --to notebook --execute --inplace ${word}`)
    case 'r':
      return toolchain.run(`Rscript ${word}`)
    case 'literate':
      return toolchain.run(`Rscript -e 'rmarkdown::render("${seen}")'`)
  }
}

/** `-m churn.train` for a module of a package, whose imports would not be found if it ran as a file. */
function moduleOf(seen: string, { folder }: Toolchain, { files }: Facts): string | undefined {
  const inPackage = files.has(`${folder === '.' ? '' : `${folder}/`}${folderOf(seen)}/__init__.py`)
  if (!inPackage || !/^[\w/]+\.py$/.test(seen)) return undefined
  return `-m ${seen
    .replace(/^src\//, '')
    .replace(/\.py$/, '')
    .replaceAll('/', '.')}`
}

/** What runs a notebook is seldom among the packages of a project. */
function runnerFor({ language }: EntryPoint, toolchain: Toolchain): readonly string[] {
  if (language !== 'notebook' || toolchain.declares.has('jupyter') || toolchain.declares.has('nbconvert')) return []
  return [toolchain.add('nbconvert ipykernel')]
}

function pipelineNotes({ language }: EntryPoint): readonly string[] {
  return language === 'pipeline' ? ['Fill in: pull the data that the pipeline needs first, e.g. with `dvc pull`.'] : []
}

/** Declared pipelines first, then what is called training, scripts before notebooks. */
function rankOf({ path, language }: EntryPoint): number {
  if (language === 'pipeline') return 0
  const named = /(?:^|[/_.-])(?:re)?train/i.test(path) ? 0 : 10
  return 1 + named + (language === 'notebook' || language === 'literate' ? 5 : 0)
}
