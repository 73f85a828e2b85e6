import * as z from 'zod'
import { rollup as table } from '../advise/rollup.ts'
import type { CommandLine } from '../config/command-line.ts'
import { assessmentSchema } from '../model/assessment.ts'
import type { Assessment } from '../model/assessment.ts'
import { UsageFault } from '../model/fault.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

const reportSchema = assessmentSchema.extend({ projects: z.array(assessmentSchema).optional() })

/** `rollup`: many JSON reports as one table. */
export async function rollup(line: CommandLine, world: World): Promise<ExitCode> {
  if (line.operands.length === 0)
    throw new UsageFault('rollup needs at least one assessment (a file of --format json).')
  const reports = await Promise.all(line.operands.map(async (path) => readReport(path, await world.readText(path))))
  await say(table(reports.flat(), line.format === 'html' ? 'html' : 'markdown'), line, world)
  return exitCodes.passed
}

function readReport(path: string, text: string): readonly Assessment[] {
  const result = reportSchema.safeParse(parsed(path, text))
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new UsageFault(
      `${path} is no assessment of this version: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
    )
  }
  const { projects, ...own } = result.data
  return projects ?? [own]
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageFault(`${path} is not valid JSON.`)
  }
}
