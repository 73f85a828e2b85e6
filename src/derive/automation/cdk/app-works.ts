import type { Location } from '../../../model/location.ts'
import { hop } from '../command/hop.ts'
import type { Interpret, Scope, Terrain, Work } from '../scope.ts'
import type { CdkApp } from './cdk-app.ts'
import { typescriptWorks } from './typescript-works.ts'

/** What the resources of an app do once they are deployed: its program is run to say which there are. */
export function appWorks(
  { folder, command, at: said }: CdkApp,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const own = hop(scope, at, `cdk app ${command}`, `cdk:${folder}:${command}`)
  if (own === undefined || !terrain.spend()) return []
  return [...interpret.shell(command, said, { ...own, cwd: folder }), ...typescriptWorks(folder, command, own, terrain)]
}
