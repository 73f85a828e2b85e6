import type { ActivityKind } from '../../model/activity.ts'
import type { CustomTool } from '../../model/policy.ts'
import type { CallMeaning, Role, Tool } from '../../model/tool.ts'

/**
 * In-house tools of a config as tools like all others. An import stands for one role, so a tool that declares imports of
 * several roles becomes one tool a role. A config's tools belong in front of the built-in ones: what a team says of its
 * own imports wins.
 */
export function toolsFromConfig(custom: readonly CustomTool[]): Tool[] {
  return custom.flatMap((one) => [doing(one), ...playing(one)])
}

/** What its commands, actions and workflows do. */
function doing(custom: CustomTool): Tool {
  return {
    ...identity(custom, ''),
    roles: [],
    commands: Object.entries(custom.commands).map(([command, does]) => ({ command, does })),
    actions: Object.entries(custom.actions).map(([action, does]) => ({ action, does })),
    workflows: Object.entries(custom.workflows).map(([workflow, does]) => ({ workflow, does })),
  }
}

/** Which role its imports play, and what calling into them therefore does. */
function playing(custom: CustomTool): readonly Tool[] {
  const roles = [...new Set(Object.values(custom.imports))]
  return roles.map((role) => {
    const imports = Object.entries(custom.imports).flatMap(([root, played]) => (played === role ? [root] : []))
    return {
      ...identity(custom, `-${role}`),
      roles: [role],
      imports,
      calls: imports.flatMap((root) => callsInto(root, role)),
    }
  })
}

function callsInto(root: string, role: Role): readonly CallMeaning[] {
  const does = activityOf(role)
  if (does === undefined) return []
  // Nobody can tell its functions apart, but the team says what the module is for, and that it is shared.
  return [{ call: `${root}.**`, does, ...(does === 'track' || does === 'register' ? { store: 'shared' } : {}) }]
}

function identity(custom: CustomTool, suffix: string): Pick<Tool, 'id' | 'name' | 'url'> {
  return { id: `${custom.name}${suffix}`, name: custom.name, url: '' }
}

/** What calling into a module of a role does; undefined where a role says no one thing about its calls. */
function activityOf(role: Role): ActivityKind | undefined {
  switch (role) {
    case 'experiment-tracker':
      return 'track'
    case 'model-registry':
      return 'register'
    case 'data-validation':
      return 'validate-data'
    case 'feature-store':
      return 'data'
    case 'monitoring':
      return 'monitor'
    case 'drift-detection':
      return 'detect-drift'
    case 'notification':
      return 'notify'
    case 'data-versioning':
    case 'orchestrator':
    case 'ml-framework':
    case 'ml-platform':
    case 'serving':
    case 'web':
    case 'infrastructure':
    case 'packaging':
    case 'test-runner':
    case 'linter':
    case 'build':
    case 'cloud':
    case 'llm-api':
      return undefined
  }
}
