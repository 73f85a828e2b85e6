import { sacred } from '../../src/tools/sacred.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sacred, {
  sees: [
    ['sacred.observers.MongoObserver(url=_)', 'track (shared)'],
    ['sacred.observers.MongoObserver.create(url=_)', 'track (shared)'],
  ],
  ignores: ["sacred.observers.FileStorageObserver('runs')", "sacred.Experiment('x')"],
})
