// Derived by `npm run generate`; edits are lost.
import type { Follower } from '../derive/automation/scope.ts'
import { consoleScripts } from '../derive/automation/follow/console-scripts.ts'
import { dvcStages } from '../derive/automation/follow/dvc-stages.ts'
import { make } from '../derive/automation/follow/make.ts'
import { npmScripts } from '../derive/automation/follow/npm-scripts.ts'
import { python } from '../derive/automation/follow/python.ts'
import { shellScript } from '../derive/automation/follow/shell-script.ts'

/** Every kind of indirection that is followed, by file name. */
export const followers: readonly Follower[] = [consoleScripts, dvcStages, make, npmScripts, python, shellScript]
