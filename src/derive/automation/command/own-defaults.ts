import type { Files } from '../../../model/facts.ts'
import { remembered } from '../read/remembered.ts'

const asked =
  /\b(?:getenv|environ\.get)\(\s*["']([A-Z]\w{1,60})["']\s*,\s*(?:default\s*=\s*)?["']([^"'\n]{0,60})["']\s*\)/g

/** What runners, clouds and systems set by themselves. */
const given =
  /^(?:CI|HOME|USER|SHELL|PATH|LANG|TZ|TERM|PWD|HOST|HOSTNAME|DEBUG)$|^(?:GITHUB|RUNNER|ACTIONS|AWS|AZURE|AZUREML|ARM|GOOGLE|GCP|GCLOUD|CLOUDSDK|CONDA|PYTHON|VIRTUAL|LC|XDG|CUDA|NVIDIA|DATABRICKS|SM|AIP|HF|WANDB|MLFLOW|KUBERNETES)_/

const mostNames = 100

/** Prose mentions variables without setting them. */
const prose = /\.(?:py|ipynb|md|rst|txt|html|csv|svg)$/i

/**
 * Variables for which the repository's Python names one default and which nothing of the repository sets or hands on: where a workflow
 * starts it, that default is what holds.
 */
export const ownDefaults = (files: Files): Readonly<Record<string, string>> => defaultsIn('', files)

const defaultsIn = remembered((_, files: Files): Readonly<Record<string, string>> => {
  const found = new Map<string, Set<string>>()
  const sources: string[] = []
  const others: string[] = []
  for (const { path, kind } of files.entries) {
    const text = kind === 'file' && (path.endsWith('.py') || !prose.test(path)) ? files.text(path) : undefined
    if (text?.state !== 'seen') continue
    if (!path.endsWith('.py')) {
      others.push(text.value)
      continue
    }
    sources.push(text.value)
    for (const [, name = '', initial = ''] of text.value.matchAll(asked))
      found.set(name, (found.get(name) ?? new Set()).add(initial))
  }
  const defaults = [...found].slice(0, mostNames).flatMap(([name, values]) => {
    const [only] = values
    const word = new RegExp(`(?<!\\w)${name}(?!\\w)`)
    const sets = new RegExp(
      `environ\\[["']${name}["']\\]\\s*=|setdefault\\(\\s*["']${name}["']|["']${name}["']\\s*:|\\b${name}=`,
    )
    const open =
      given.test(name) ||
      others.some((text) => text.includes(name) && word.test(text)) ||
      sources.some((text) => text.includes(name) && sets.test(text))
    return only === undefined || values.size > 1 || open ? [] : [[name, only] as const]
  })
  return Object.fromEntries(defaults)
})
