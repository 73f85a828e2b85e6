import { lineSearch } from './line-search.ts'
import { pixiRequirements } from './read-pyproject.ts'
import { nothing, type Format } from './reading.ts'
import { readToml } from './read-toml.ts'

/** `pixi.toml`. */
export const pixiFile: Format = {
  id: 'pixi',
  claims: (path) => /(?:^|\/)pixi\.toml$/.test(path),
  read(path, text) {
    const toml = readToml(path, text)
    if (toml.table === undefined) return toml.failure
    const requirements = pixiRequirements(toml.table, path, lineSearch(text))
    if (requirements.length === 0) return nothing
    return { manifest: { path, ecosystem: 'conda', format: 'pixi', lock: false, requirements }, notes: [] }
  },
}
