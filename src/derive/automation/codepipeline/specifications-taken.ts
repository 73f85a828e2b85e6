import type { Files } from '../../../model/facts.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { DeclaredAction, DeclaredPipeline } from './declared-pipeline.ts'
import { declaredPipelines } from './declared-pipelines.ts'
import { appWriting } from '../cdk/cdk-app.ts'

/** The build specifications that run as part of declared pipelines. */
export function specificationsTaken(files: Files, defaultBranch: string | null): ReadonlySet<string> {
  const found = declaredPipelines(files, defaultBranch).flatMap((pipeline) =>
    pipeline.stages.flatMap(({ actions }) =>
      actions.flatMap((action) => specificationOf(action, pipeline, files)?.path ?? []),
    ),
  )
  return new Set(found)
}

/** A build specification, and the folder that is the source of its build. */
export interface TakenSpecification {
  readonly path: string
  readonly root: YamlNode
  readonly folder: string
}

/**
 * The specification of a build, mostly a file of the repository. Where the source is a folder of it, as with a program of the CDK whose
 * template the same pipeline deploys, it lies in that folder.
 */
export function specificationOf(
  { build }: DeclaredAction,
  { stages }: DeclaredPipeline,
  files: Files,
): TakenSpecification | undefined {
  if (build === undefined) return undefined
  const { spec } = build
  if (typeof spec !== 'string') return { ...spec, folder: '' }
  const templates = stages.flatMap(({ actions }) => actions.flatMap(({ template }) => template ?? []))
  const folders = templates.flatMap((template) => appWriting(template, files)?.folder ?? [])
  const places = ['', ...folders].map((folder) => ({
    path: folder === '' ? spec : `${folder}/${spec}`,
    folder,
  }))
  const place = places.find(({ path }) => files.has(path))
  const root = place === undefined ? undefined : readYamlFile(place.path, files)
  return place === undefined || root === undefined ? undefined : { ...place, root }
}
