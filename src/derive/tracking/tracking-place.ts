/** Where a tracker's location leads: to something others reach, to the machine that runs, or to what the environment says. */
export type TrackingPlace =
  | { readonly kind: 'shared' }
  | { readonly kind: 'local' }
  /** A variable decides; `otherwise` is what holds where nobody sets it. */
  | { readonly kind: 'variable'; readonly name: string; readonly otherwise?: string | undefined }

const shared =
  /^(?:databricks|azureml|uc|s3|s3a|gs|gcs|abfss?|wasbs?|hdfs|postgresql|postgres|mysql|mssql|arn|aim|grpc)\b[\w+.-]*:|^databricks$/i

/** Reads a location as code or configuration has it: a URI, a path, `${NAME}`, `${NAME:-default}` or an automation's expression. */
export function trackingPlace(text: string): TrackingPlace {
  const bare = text.trim()
  const variable =
    /^\$\{(\w+)(?::?[-=]([^}]*))?\}$/.exec(bare) ?? /^\$(\w+)$/.exec(bare) ?? /^\$\{\{\s*env\.(\w+)\s*\}\}$/.exec(bare)
  if (variable?.[1] !== undefined) {
    const [, name, otherwise] = variable
    return otherwise === undefined ? { kind: 'variable', name } : { kind: 'variable', name, otherwise }
  }
  // What an automation fills in from a secret, a setting or an earlier step is a place of its own.
  if (/^\$\{\{|^\$\(|^\{\{/.test(bare)) return { kind: 'shared' }
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:]+)/i.exec(bare)?.[1]
  if (host !== undefined) return { kind: isThisMachine(host) ? 'local' : 'shared' }
  return { kind: shared.test(bare) ? 'shared' : 'local' }
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[|host\.docker\.internal)/i.test(host)
}
