import type { ActionInputs } from '../config/action-inputs.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Report, Reporter } from '../model/report.ts'
import { keyOf } from '../publish/comment/marker.ts'
import { comment } from '../publish/comment.ts'
import type { Delivery } from '../publish/delivery.ts'
import { files } from '../publish/files.ts'
import type { Document } from '../publish/files.ts'
import type { Api } from '../publish/github/api.ts'
import { outputs } from '../publish/outputs.ts'
import { summary } from '../publish/summary.ts'
import { budget, withinBytes } from '../report/budget.ts'
import { comment as commentText } from '../report/comment.ts'
import { statusLine } from '../report/status-line.ts'
import { visibleText } from '../report/visible-text.ts'
import type { Occasion } from './occasion.ts'
import { postCheck } from './post-check.ts'
import type { RunContext } from './run-context.ts'
import { worthSaying } from './worth-saying.ts'
import type { ActionWorld } from './world.ts'

/** All that a publication rests on. */
export interface Publication {
  readonly report: Report
  readonly occasion: Occasion
  readonly inputs: ActionInputs
  readonly context: RunContext
  readonly reporters: readonly Reporter[]
}

/** Sends a report everywhere it belongs: status, comment, summary, files, and last the outputs, which name what was written. */
export async function publishReport(
  publication: Publication,
  api: Api,
  world: ActionWorld,
): Promise<readonly Delivery[]> {
  const { report, inputs, context, reporters } = publication
  const name = report.worst.repository.name
  const sha = report.worst.repository.commit
  const linkBase = sha === null ? undefined : `${context.serverUrl}/${name}/blob/${sha}/`
  const text = commentText(report, { linkBase, runUrl: context.runUrl })
  const render = (format: Reporter['id'], file?: string): string => {
    const reporter = reporters.find((one) => one.id === format)
    if (reporter === undefined) throw new Error(`no reporter writes ${format}`)
    return reporter.render(report, { color: false, width: 100, linkBase, file })
  }
  const checks = sha === null ? [] : await postChecks(publication, api, sha, text)
  const comments = await postComment(publication, api, text)
  const summarized = await summary(withinBytes(budget.summary, [() => render('markdown'), () => text]), (markdown) =>
    world.summarize(markdown),
  )
  const json = inputs.jsonFile ?? (context.scratch === undefined ? undefined : `${context.scratch}/mlops-maturity.json`)
  const documents: readonly Document[] = [
    ...(json === undefined ? [] : [{ path: json, text: render('json') }]),
    ...wanted(inputs.sarifFile, () => render('sarif')),
    ...wanted(inputs.htmlFile, () => render('html')),
    ...wanted(inputs.badgeFile, () => render('badge', inputs.badgeFile)),
  ]
  const written = await files(documents, (path, content) => world.writeText(path, content))
  const named = outputs(report, {
    report: written.some((one) => one.state === 'delivered' && one.detail === json) ? json : undefined,
    commentUrl: comments.find((one) => one.state === 'delivered')?.url,
    checkUrl: checks.find((one) => one.state === 'delivered')?.url,
  })
  for (const [key, value] of Object.entries(named)) world.output(key, value)
  return [...checks, ...comments, summarized, ...written]
}

function wanted(path: string | undefined, text: () => string): readonly Document[] {
  return path === undefined ? [] : [{ path, text: text() }]
}

async function postChecks(
  { report, occasion, inputs, context }: Publication,
  api: Api,
  sha: string,
  text: string,
): Promise<readonly Delivery[]> {
  if (inputs.statusCheck === 'none' || (occasion.kind === 'commit' && occasion.repository !== undefined)) return []
  if (occasion.kind === 'commit' && occasion.apart !== undefined) {
    const channel = inputs.statusCheck === 'check-run' ? 'check run' : 'commit status'
    return [{ channel, state: 'skipped', detail: occasion.apart }]
  }
  const at = { ...context.repository, sha, url: context.runUrl }
  const several = inputs.statusPerProject && report.projects.length > 1
  const deliveries: Delivery[] = []
  for (const one of several ? report.projects : [report.worst]) {
    const project = several ? visibleText(one.project.name, 80) : undefined
    deliveries.push(...(await postCheck(api, at, { project, ...verdictOf(one, text) }, inputs)))
  }
  return deliveries
}

function verdictOf(assessment: Assessment, text: string) {
  return { outcome: assessment.gate.outcome, line: statusLine(assessment), summary: text }
}

async function postComment(
  { report, occasion, inputs, context }: Publication,
  api: Api,
  body: string,
): Promise<readonly Delivery[]> {
  if (occasion.kind !== 'pull-request' || inputs.comment === 'never') return []
  const sticky = {
    ...context.repository,
    number: occasion.number,
    key: keyOf(inputs.statusName),
    headSha: occasion.headSha,
    baseRef: occasion.baseRef,
    body,
    create: worthSaying(report, inputs.comment),
  }
  return [await comment(api, sticky)]
}
