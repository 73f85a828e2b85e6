import type { Activity } from '../../../model/activity.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import type { Command, FedText, Follower, Work } from '../scope.ts'

const valued = wordSet('-i -p -o -l -F -J -L -R -D -b -c -E -m -O -Q -S -W -w -B -e -I')
const valuedByCloud = wordSet('--command --zone --project --account --ssh-flag --ssh-key-file --user')
const updates = /\bgit\s+(?:-\w+\s+\S+\s+){0,3}(?:pull|clone|fetch|checkout|reset)\b/
const unmeant: ReadonlySet<Activity['kind']> = new Set(['install', 'build', 'lint', 'test', 'serve', 'rollback'])

/**
 * Commands on another machine that holds a checkout of the repository, which they bring up to date themselves. What is
 * installed, built or tested there proves nothing of a clean machine, and what is deployed there the tools claim as a whole.
 */
export const ssh: Follower = {
  id: 'ssh',
  follows:
    'ssh and gcloud compute ssh: commands on a machine that pulls the repository, what stays running there included',
  follow(command, scope, terrain, interpret) {
    const given = sentBy(command)
    if (given === undefined || !updates.test(given.text)) return undefined
    const own = hop(scope, command.at, given.label, `ssh:${given.at.path}:${given.at.line ?? ''}`)
    if (own === undefined || !terrain.spend()) return []
    const there = { ...own, cwd: '', args: undefined, script: undefined, mounts: undefined, written: undefined }
    return interpret
      .shell(given.text, given.at, { ...there, elsewhere: true, errexit: false, pipefail: false })
      .filter(isMeant)
  },
}

/** The commands as an argument, or fed to the shell of the other side. */
function sentBy({ words, at, stdin }: Command): (FedText & { readonly label: string }) | undefined {
  const [program = '', ...rest] = words
  if (program === 'gcloud') {
    const { plain, values } = optionsOf(rest, valuedByCloud)
    const [text] = values('--command')
    return plain.slice(0, 2).join(' ') === 'compute ssh' && text !== undefined
      ? { text, at, label: 'gcloud compute ssh' }
      : undefined
  }
  if (program !== 'ssh') return undefined
  const host = rest.findIndex((word, index) => !word.startsWith('-') && !valued.has(rest[index - 1] ?? ''))
  if (host === -1) return undefined
  const remote = rest.slice(host + 1)
  const shellOnly = remote.every((word) => word.startsWith('-') || /^(?:ba|z)?sh$/.test(word))
  const sent = shellOnly ? stdin : { text: remote.join(' '), at }
  return sent === undefined ? undefined : { ...sent, label: `ssh ${rest[host] ?? ''}` }
}

function isMeant(work: Work): boolean {
  if (work.type === 'delegated') return true
  const { kind, detail } = work.activity
  return !unmeant.has(kind) && detail['ownMachine'] === undefined
}
