import { pinnedActions } from './pinned-actions.ts'
import type { Toolchain } from './toolchain.ts'
import type { Job, Step } from './workflow-text.ts'

/** Fetches the repository and leaves no credentials behind. */
export const checkout: Step = { uses: pinnedActions.checkout, with: { 'persist-credentials': 'false' } }

/** Reading the repository is all that most jobs may. */
export const readOnly = { contents: 'read' } as const

/** The folder of a job, where its commands do not run at the root. */
export function folderFor({ folder }: Toolchain): Pick<Job, 'folder'> {
  return folder === '.' ? {} : { folder }
}

/** A path as seen from the folder in which the toolchain's commands run. */
export function seenFrom({ folder }: Toolchain, path: string): string {
  return folder !== '.' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}
