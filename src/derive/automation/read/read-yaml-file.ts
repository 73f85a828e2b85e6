import type { Files } from '../../../model/facts.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { remembered } from './remembered.ts'

/** A YAML file of the repository with its lines; undefined where it is missing, unseen, empty or malformed. */
export const readYamlFile: (path: string, files: Files) => YamlNode | undefined = remembered((path, files) => {
  const text = files.text(path)
  return text?.state === 'seen' ? (readYaml(text.value).root ?? undefined) : undefined
})
