import type { Files } from '../../model/facts.ts'
import { aroundHostedModels } from '../applicability/around-hosted-models.ts'
import { importedRoots } from '../applicability/imported-roots.ts'

/**
 * Folders of projects that ask a language model of somebody else and fit none, beside others that fit one: what they fetch is retrieved
 * for answers, never trained on. Each ends in a slash.
 */
export function hostedModelProjects(files: Files, training: readonly string[]): readonly string[] {
  if (training.length === 0) return []
  return files
    .glob('**/{pyproject.toml,setup.py}')
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1))
    .filter((folder) => folder !== '' && !training.some((path) => path.startsWith(folder)))
    .filter((folder) => [...importedRoots(files, folder).keys()].some((root) => aroundHostedModels.has(root)))
}
