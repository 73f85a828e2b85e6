import * as z from 'zod'
import type { Activity } from '../model/activity.ts'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { EntryPoint, Facts } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { asksForAccess } from './parts/asks-for-access.ts'
import { keepsDvcAtHome } from './parts/dvc-remotes.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { filledTables, tableOf } from './parts/filled-tables.ts'
import { occurrencesOf, ofKind } from './parts/occurrences.ts'
import { upstreamOf } from './parts/steps-of.ts'
import { trainedElsewhere } from './parts/trained-elsewhere.ts'
import { byName, dataFile, uploadsOwn } from './parts/uploaded-data.ts'

const params = z.strictObject({})

/** Whether code fetches the training data from outside the repository. */
export const dataObtained: Probe<z.infer<typeof params>> = {
  id: 'data-obtained',
  question: 'Is the training data obtained by code, from outside the repository?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const relevant = new Set([...facts.roles.data, ...facts.roles.training])
    const leads = leadingToTraining(facts)
    const filled = filledTables(facts)
    const uploads = uploadsOwn(facts)
    const fetched = (activity: Activity): boolean =>
      fetches(activity, facts) &&
      !readsBack(activity, filled) &&
      !(uploads && byName.test(activity.detail['call'] ?? '')) &&
      !looksFirst(activity, facts) &&
      !asksForAccess(activity, facts) &&
      !isWatching(activity.at.path) &&
      !getsModel(activity)
    const all = occurrencesOf(facts)
    const training = new Set(ofKind(all, ['train']).flatMap(({ job, automation }) => upstreamOf(job, automation)))
    const automated = ofKind(all, ['data'])
      // What a job fetches that no training waits for and that is no data code on the way to training may be anything.
      .filter(({ job, activity }) => training.has(job) || leadsOn(activity, relevant, leads) || pullsAll(activity))
      .map((one) => one.activity)
      .filter(fetched)
    if (automated.length > 0) return yes(...evidenceFrom(automated, 'automated'))
    const started = startedApart(facts)
    const used = [
      ...facts.entryPoints
        .filter((entry) => trains(entry) || (isScript(entry) && facts.roles.training.length > 0))
        .flatMap((entry) => entry.activities),
      ...facts.code
        .filter(({ path }) => relevant.has(path) && leads.has(path) && started.has(path))
        .flatMap((unit) => unit.activities),
    ].filter((activity) => activity.kind === 'data' && fetched(activity))
    const repeatable = used.filter(({ at }) => !at.path.endsWith('.ipynb'))
    if (repeatable.length > 0) return yes(...evidenceFrom(repeatable, 'used'))
    const declared = facts.declarations.filter(
      (one) =>
        one.kind === 'data' &&
        isForTraining(one) &&
        isTaken(one, facts) &&
        !isRegisteredHere(one.detail, facts) &&
        !isOwnCopy(one, facts),
    )
    if (declared.length > 0 && facts.roles.training.length > 0) return yes(...evidenceFrom(declared, 'declared'))
    const elsewhere = trainedElsewhere(facts)
    if (elsewhere !== undefined) return unknown(elsewhere)
    return used.length > 0
      ? no('A notebook fetches data, but nothing runs it by itself.', evidenceFrom(used, 'used'))
      : no()
  },
}

const registers = /\baz ml data create\b|\bdata\.schema\.json\b|\bdata\.create_or_update\(|\bDataset\.\w+|\bregister\(/

/** Whether the repository itself registers a data set of that name; where from, its registration says. */
function isRegisteredHere({ asset }: Activity['detail'], facts: Facts): boolean {
  if (asset === undefined) return false
  return facts.files.glob('**/*.{yml,yaml,sh,ps1,py,azcli}').some((path) => {
    const text = facts.files.text(path)
    return text?.state === 'seen' && text.value.includes(asset) && registers.test(text.value)
  })
}

function trains(entry: EntryPoint): boolean {
  return entry.activities.some((activity) => activity.kind === 'train')
}

/** A shell script that is there to bring the data. */
function isScript({ path }: EntryPoint): boolean {
  return /\.(?:sh|bash)$/.test(path)
}

const gathering =
  /(?:^|[/_.-])(?:data|datasets?|etl|ingest\w*|download\w*|fetch\w*|collect\w*|scrap\w+|crawl\w*|extract\w*|load\w*|quer\w+|features?|raw|sources?|import\w*|acqui\w+|gather\w*|pull\w*|prepare\w*|preprocess\w*|get|corpus|labels?|backfill|producer|dags?|pipelines?)(?=$|[/_.-])/i

/** Folders of what serves, `bulk_inference_pipeline/` too: its data are for answering. */
const serving = /(?:^|[/_-])(?:model[_-]?servers?|serving|inference)(?=[/_-])[^/]*\//i

/** Training code, what it imports, and files that by their name gather data: what others fetch is for something else. */
function leadingToTraining(facts: Facts): ReadonlySet<string> {
  const imports = new Map(facts.code.map((unit) => [unit.path, unit.imports]))
  const found = new Set(facts.roles.training)
  for (const path of found) for (const next of imports.get(path) ?? []) found.add(next)
  for (const path of facts.roles.data) if (gathering.test(path) && !serving.test(path)) found.add(path)
  return found
}

/** Files that are started, or that what is started imports, other than servers and tests: nothing else gathers data, but for answering. */
function startedApart({ code, roles }: Facts): ReadonlySet<string> {
  const imports = new Map(code.map((unit) => [unit.path, unit.imports]))
  const entries = code.filter(
    ({ language, entry, test, activities }) =>
      !test && (entry || language !== 'python') && !activities.some(({ kind }) => kind === 'serve'),
  )
  const found = new Set([...entries.map(({ path }) => path), ...roles.training])
  for (const path of found) for (const next of imports.get(path) ?? []) found.add(next)
  return found
}

/** Whether the code that does it is data code on the way to training: another job may read production data for a check. */
function leadsOn({ at, via }: Activity, relevant: ReadonlySet<string>, leads: ReadonlySet<string>): boolean {
  return relevant.has(at.path) && (leads.has(at.path) || via.some((hop) => gathering.test(file.exec(hop)?.[0] ?? '')))
}

/** The file that a hop of a chain stands in or enters. */
const file = /[\w./-]{1,200}\.\w{1,6}(?=[\s:]|$)/

/** Whether something comes from outside: not the repository's own file by URL, nor a pull where nothing is tracked. */
function fetches({ tool, detail }: Activity, facts: Facts): boolean {
  if (tool === 'dvc' && isOwnPull(detail) && keepsDvcAtHome(facts)) return false
  if (tool === 'dvc' && pulls.test(detail['command'] ?? '')) return isTracked(facts)
  const place = detail['location']
  if (place !== undefined) return !isOwnFile(place, facts)
  const registered = registrationOf(detail['asset'], facts)
  return registered === undefined || !isOwnCopy(registered, facts)
}

const pulls = /--pull|\bdvc (?:pull|fetch)/

/** Brings what this repository tracks, by a command or in code; an import names where it comes from. */
function isOwnPull({ command, call }: Activity['detail']): boolean {
  return command === undefined ? call !== undefined : pulls.test(command)
}

/** What watches production reads what was answered there: nothing to train on. */
function isWatching(path: string): boolean {
  return /drift|monitor/i.test(path.slice(path.lastIndexOf('/') + 1))
}

const model =
  /(?:^|[._])(?:models?|weights?|checkpoints?|tokenizers?|pretrained|preprocessors?|scalers?|encoders?|vectorizers?)(?:$|_)/i
const data = /data|corpus|label|sample|train|features?\b/i

/** A function that by its own name, whatever its class is called, fetches something fitted: nothing to train on. */
function getsModel({ detail }: Activity): boolean {
  const name = detail['function'] ?? ''
  const own = name.slice(name.lastIndexOf('.') + 1)
  return model.test(own) && !data.test(own)
}

/** Reads that need not say which table they read. */
const nameless = /\.(?:create_training_set|table|read_table)$/

/** Whether a table is read that the repository fills from its own files; a read that names none may be of those. */
function readsBack(activity: Activity, filled: ReadonlySet<string>): boolean {
  const table = tableOf(activity)
  if (table !== undefined) return filled.has(table)
  return filled.size > 0 && activity.detail['location'] === undefined && nameless.test(activity.detail['call'] ?? '')
}

/** Whether a function only looks whether a data set is there before it registers it. */
function looksFirst({ tool, at, detail }: Activity, facts: Facts): boolean {
  if (detail['location'] !== undefined || detail['function'] === undefined) return false
  return facts.code.some(
    ({ path, activities }) =>
      path === at.path &&
      activities.some(
        (one) =>
          one.kind === 'register' &&
          one.subject === 'data' &&
          one.tool === tool &&
          one.detail['function'] === detail['function'],
      ),
  )
}

/** Where this repository registers the data set that a job takes by name: `azureml:claims@latest`. */
function registrationOf(asset: string | undefined, facts: Facts): Activity | undefined {
  const name = asset?.replace(/^\w+:/, '').replace(/[:@].*$/, '')
  return facts.declarations.find(({ kind, detail }) => kind === 'data' && detail['name'] === name)
}

/** Whether something of the repository asks for a registered data set by its name: one that nobody takes trains nothing. */
function isTaken({ at, detail }: Activity, facts: Facts): boolean {
  const { name } = detail
  if (name === undefined) return true
  return facts.files.glob('**/*.{yml,yaml,json,py,ipynb,r,R,sh,ps1,azcli,tf,bicep}').some((path) => {
    const text = path === at.path ? undefined : facts.files.text(path)
    return text?.state === 'seen' && text.value.includes(name)
  })
}

/** A registered data set that by its name is there to be answered on trains nothing. */
function isForTraining({ detail }: Activity): boolean {
  return !/(?:^|[_.-])(?:inference|scoring|serving|predict\w*|production|drift)(?:$|[_.-])/i.test(detail['name'] ?? '')
}

/**
 * Whether a data set is registered from a place in a storage that goes by the name of committed data beside the registration: somebody uploaded them.
 * A place in the repository itself is no declaration at all.
 */
function isOwnCopy({ at, detail }: Activity, facts: Facts): boolean {
  const name = detail['location']?.split('/').findLast((part) => part !== '')
  if (name === undefined || detail['name'] === undefined) return false
  const folder = at.path.slice(0, at.path.lastIndexOf('/') + 1)
  const beside = [`${folder}${name}`, `${folder}${name}/`]
  return facts.files.entries.some(
    ({ path }) =>
      dataFile.test(path) && beside.some((one) => path === one || (one.endsWith('/') && path.startsWith(one))),
  )
}

const raw =
  /^https?:\/\/(?:raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?[^/]+|github\.com\/[^/]+\/[^/]+\/(?:raw|blob)\/(?:refs\/heads\/)?[^/]+)\/([^?#]+)/

/** A file of a repository by URL that lies at the same path here, too. */
function isOwnFile(url: string, facts: Facts): boolean {
  const path = raw.exec(url)?.[1]
  return path !== undefined && facts.files.has(path)
}

/** Brings everything that is tracked, the training data with it: no single file is named. */
function pullsAll({ tool, detail }: Activity): boolean {
  return tool === 'dvc' && /\bdvc (?:pull|fetch)(?: -\S+)*$/.test(detail['command'] ?? '')
}

function isTracked(facts: Facts): boolean {
  return facts.files.has('dvc.lock') || facts.files.glob('**/*.dvc').length > 0
}
