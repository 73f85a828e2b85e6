import { exitCodeOf, exitCodes } from '../cli/exit-codes.ts'
import type { ExitCode } from '../cli/exit-codes.ts'
import { actionInputs } from '../config/action-inputs.ts'
import { UnreadableFault, UsageFault } from '../model/fault.ts'
import type { Report, Reporter } from '../model/report.ts'
import type { Delivery } from '../publish/delivery.ts'
import { logTo } from '../publish/log.ts'
import type { Log } from '../publish/log.ts'
import { headlineOf } from '../report/headline.ts'
import { occasionOf } from './occasion-of.ts'
import { occasionOfRun } from './occasion-of-run.ts'
import { publishFault } from './publish-fault.ts'
import type { Progress } from './publish-fault.ts'
import { runContext } from './run-context.ts'
import { sightOf } from './sight.ts'
import type { ActionWorld } from './world.ts'

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
    const { annotate, verdictOn, publishReport, outsideOf } = await import('./after-sight.ts')
    const outside = outsideOf(world, client, repository)
    const considered = await verdictOn(sight, { inputs, tool, now, outside })
    const report = timed(considered.report, client.requests(), world.elapsed() - started)
    say(report, considered.reporters, log)
    const publication = { report, occasion, inputs, context, reporters: considered.reporters }
    announce(await publishReport(publication, client, world), log)
    for (const remark of considered.remarks) log.notice(remark)
    const code = conclude(report, log)
    // After the gate's own errors: of each kind GitHub shows the first ten.
    announce([annotate(publication, considered.changed, log)], log)
    return code
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

function timed(report: Report, requests: Report['worst']['usage']['requests'], elapsed: number): Report {
  const ms = Math.round(elapsed)
  const projects = report.projects.map((one) => ({ ...one, usage: { ...one.usage, requests, ms } }))
  const worst = projects.find((one) => one.project.path === report.worst.project.path)
  return { worst: worst ?? report.worst, projects }
}
