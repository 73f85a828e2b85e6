import type { Activity, Subject } from '../../../model/activity.ts'
import { moduleCommand, commandWords } from '../../meaning/command-words.ts'
import type { Command, Scope, Terrain, Work } from '../scope.ts'
import { activityOf } from './activity-of.ts'
import { appliedSubject } from './applied-subject.ts'
import { lacksBundle } from './lacks-bundle.ts'
import { lacksDockerfile } from './image-build.ts'
import { installsProject } from './installs-project.ts'
import { remoteNamed } from './remote-named.ts'
import { startsNothing } from './starts-nothing.ts'
import { testsRun } from './tests-run.ts'

/**
 * What the tools of the registry say a command does. Tests count only where there are tests to run, an installation only
 * where the project or what it declares is installed, images only where there is something to build them from. `followed`: its tests were found by going through it.
 */
export function claimedWork(command: Command, scope: Scope, terrain: Terrain, followed: boolean): readonly Work[] {
  const { at } = command
  const words = remoteNamed(command.words, terrain)
  const plain = commandWords(words)
  const program = moduleCommand(plain) ?? plain
  return terrain.meanings.command(words).flatMap((claim): readonly Work[] => {
    const activity = activityOf(claim, words, at, scope, terrain)
    const { does } = claim.meaning
    if ((does === 'build' || does === 'publish') && lacksDockerfile(program, at, scope, terrain)) return []
    if (does === 'install' && !installsProject(program, at, scope, terrain)) return []
    if (does === 'deploy' && (lacksBundle(program, scope, terrain) || startsNothing(command))) return []
    if (does === 'deploy')
      return [{ type: 'activity', activity: bySubject(activity, appliedSubject(program, scope, terrain)) }]
    if (does !== 'test') return [{ type: 'activity', activity }]
    const tests = followed ? undefined : testsRun(program, at, scope, terrain)
    if (tests === undefined) return []
    const note = `${program[0] ?? 'it'} runs ${tests.cases} tests in ${tests.files.length} files`
    const detail = { ...activity.detail, tests: String(tests.cases), files: tests.files.join('\n') }
    return [{ type: 'activity', activity: { ...activity, note, detail } }]
  })
}

/** A deployment, as what it turned out to bring: bare infrastructure is provided, not deployed. */
function bySubject(activity: Activity, subject: Subject | undefined): Activity {
  if (subject === undefined) return activity
  return { ...activity, kind: subject === 'infrastructure' ? 'provision' : 'deploy', subject }
}
