import type { Requirement } from '../../model/facts.ts'

const development = new Set(
  'dev devel develop development test tests testing lint linting format style docs doc documentation ci typing types type mypy check checks quality notebook notebooks jupyter local pre-commit precommit build release debug'.split(
    ' ',
  ),
)

/** The group that a file, extra or dependency group belongs to by its name: `requirements-dev.txt`, `test`, `docs`. */
export function groupOfName(name: string, otherwise: Requirement['group']): Requirement['group'] {
  const words = name
    .toLowerCase()
    .replace(/\.(?:txt|in|ya?ml|toml)$/, '')
    .split(/[^a-z]+/)
  return words.some((word) => development.has(word)) ? 'dev' : otherwise
}
