import { exitCodeOf, exitCodes } from '../cli/exit-codes.ts'
import type { ExitCode } from '../cli/exit-codes.ts'
import { actionInputs } from '../config/action-inputs.ts'
import type { ActionInputs } from '../config/action-inputs.ts'
import { UnreadableFault, UsageFault } from '../model/fault.ts'
import type { Report, Reporter } from '../model/report.ts'
import type { Delivery } from '../publish/delivery.ts'
import type { Api } from '../publish/github/api.ts'
import { logTo } from '../publish/log.ts'
import type { Log } from '../publish/log.ts'
import { summary } from '../publish/summary.ts'
import { budget } from '../report/budget.ts'
import { headlineOf } from '../report/headline.ts'
import { escapeMarkdown } from '../report/markdown-escape.ts'
import { visibleText } from '../report/visible-text.ts'
import { postedTo } from './occasion.ts'
import type { Occasion, TriggeringRun } from './occasion.ts'
import { occasionOf } from './occasion-of.ts'
import { occasionOfRun } from './occasion-of-run.ts'
import { postCheck } from './post-check.ts'
import { runContext } from './run-context.ts'
import type { RunContext } from './run-context.ts'
import { sightOf } from './sight.ts'
import type { ActionWorld } from './world.ts'

/** How far a run has come: what a fault can still be told through. */
interface Progress {
  readonly inputs: ActionInputs
  readonly context: RunContext
  readonly api: Api
  readonly occasion: Occasion | TriggeringRun
}

/** One run of the action: everything is decided, then said, then published; the exit code comes last. Bugs pass through. */
export async function runAction(
  world: ActionWorld,
  tool: { readonly name: string; readonly version: string },
): Promise<ExitCode> {
  const log = logTo(world.log)
  let progress: Progress | undefined
  try {
    const started = world.elapsed()
    const inputs = actionInputs((name) => world.input(name))
    world.mask(inputs.token)
    const context = runContext(world.env)
    const event = await occasionOf(world, inputs)
    if (event.kind === 'idle') return idle(event.because, log)
    const client = world.connect(inputs.token, context.apiUrl)
    progress = { inputs, context, occasion: event, api: client }
    const { repository } = context
    const found = event.kind === 'triggering-run' ? await occasionOfRun(event, client, repository) : event
    if (found.kind === 'idle') return idle(found.because, log)
    const now = world.now()
    const sight = await sightOf(found, { client, repository, now, tool })
    const { occasion } = sight
    const { verdictOn, publishReport } = await import('./after-sight.ts')
    const considered = await verdictOn(sight, inputs, tool, now)
    const report = timed(considered.report, client.requests(), world.elapsed() - started)
    say(report, considered.reporters, log)
    const publication = { report, occasion, inputs, context, reporters: considered.reporters }
    announce(await publishReport(publication, client, world), log)
    for (const remark of considered.remarks) log.notice(remark)
    return conclude(report, log)
  } catch (error) {
    if (!(error instanceof UsageFault) && !(error instanceof UnreadableFault)) throw error
    if (progress !== undefined) announce(await publishFault(error.message, progress, world), log)
    log.error(error.message)
    return error instanceof UsageFault ? exitCodes.usage : exitCodes.unreadable
  }
}

/** Nothing to assess is nothing to fail for. */
function idle(because: string, log: Log): ExitCode {
  log.notice(because)
  return exitCodes.passed
}

function say(report: Report, reporters: readonly Reporter[], log: Log): void {
  const text = reporters.find((one) => one.id === 'text')
  if (text !== undefined) log.info(text.render(report, { color: false, width: 110 }))
}

function announce(deliveries: readonly Delivery[], log: Log): void {
  for (const { channel, state, detail = '', url } of deliveries) {
    if (state === 'refused') {
      log.notice(`The ${channel} was not published: ${detail.replace(/\.$/, '')}. The verdict stands.`)
    } else
      log.info(`${channel}: ${[state === 'skipped' ? 'skipped' : '', detail, url ?? ''].filter(Boolean).join(' · ')}`)
  }
}

function conclude({ worst, projects }: Report, log: Log): ExitCode {
  for (const one of projects) {
    const code = exitCodeOf(one.gate.outcome)
    if (code === exitCodes.passed) continue
    const name = projects.length > 1 ? `${one.project.name}: ` : ''
    log.error(`${name}${headlineOf(one).gate}`)
  }
  return exitCodeOf(worst.gate.outcome)
}

/** A run that could say nothing says so where a verdict would stand, so that no older one is taken for it. */
async function publishFault(
  message: string,
  { inputs, context, api, occasion }: Progress,
  world: ActionWorld,
): Promise<readonly Delivery[]> {
  const sha = postedTo(occasion)
  const text = `**Could not be assessed.** ${escapeMarkdown(message, 1000)}\n`
  const line = visibleText(`could not assess: ${message}`, budget.description)
  const at = sha === undefined ? undefined : { ...context.repository, sha, url: context.runUrl }
  const checks = at === undefined ? [] : await postCheck(api, at, { outcome: 'fault', line, summary: text }, inputs)
  return [...checks, await summary(text, (markdown) => world.summarize(markdown))]
}

function timed(report: Report, requests: Report['worst']['usage']['requests'], elapsed: number): Report {
  const ms = Math.round(elapsed)
  const projects = report.projects.map((one) => ({ ...one, usage: { ...one.usage, requests, ms } }))
  const worst = projects.find((one) => one.project.path === report.worst.project.path)
  return { worst: worst ?? report.worst, projects }
}
