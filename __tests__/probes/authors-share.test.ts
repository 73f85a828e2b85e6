import { seen } from '../../src/model/facet.ts'
import type { Commit } from '../../src/model/snapshot.ts'
import { authorsShare } from '../../src/probes/authors-share.ts'
import { facts } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

function changes(...commits: readonly Partial<Commit>[]) {
  const history = seen(
    commits.map((part, index) => ({
      sha: String(index),
      at: '2026-11-01T00:00:00Z',
      author: 'a',
      bot: false,
      paths: ['train.py'],
      ...part,
    })),
  )
  return facts({
    roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
    snapshot: repositoryOf({}, { facts: { history } }),
  })
}
/** What GitHub tells of files, each with the authors of its changes. */
function told(paths: Readonly<Record<string, readonly string[]>>, whole = true) {
  const contributors = seen({
    since: '2025-11-01T00:00:00Z',
    paths: Object.entries(paths).map(([path, authors]) => ({ path, authors, whole })),
  })
  return facts({
    roles: { training: ['train.py'], scoring: [{ path: 'app.py' }] },
    snapshot: repositoryOf({}, { facts: { contributors } }),
  })
}
const training = { parts: ['training'], least: 2 }
const both = { parts: ['training', 'serving'], least: 2 }

probeTable(authorsShare, {
  yes: [
    { when: 'GitHub tells of two people', facts: told({ 'train.py': ['a', 'b'] }), with: training },
    {
      when: 'GitHub tells of two people over both',
      facts: told({ 'train.py': ['a', 'b'], 'app.py': ['b', 'a'] }, false),
      with: both,
    },
    { when: 'two people changed it', facts: changes({ author: 'a' }, { author: 'b' }), with: training },
    {
      when: 'two people changed both sides',
      facts: changes(
        { paths: ['train.py', 'app.py'] },
        { author: 'b', paths: ['train.py'] },
        { author: 'b', paths: ['app.py'] },
      ),
      with: both,
    },
  ],
  no: [
    {
      when: 'GitHub tells of one person alone',
      facts: told({ 'train.py': ['a'] }),
      with: training,
      partial: 'One person alone',
    },
    { when: 'one person changed it', facts: changes({}, {}), with: training, partial: 'One person alone' },
    { when: 'the other is a bot', facts: changes({}, { author: 'b', bot: true }), with: training },
    { when: 'each side has its own person', facts: changes({}, { author: 'b', paths: ['app.py'] }), with: both },
    { when: 'there is no such code', facts: facts(), with: training },
  ],
  unknown: [
    { when: 'the history was not read', facts: facts({ roles: { training: ['train.py'] } }), with: training },
    { when: 'GitHub was not asked about a file', facts: told({ 'train.py': ['a', 'b'] }), with: both },
    { when: 'a file has more changes than were told', facts: told({ 'train.py': ['a'] }, false), with: training },
  ],
})
