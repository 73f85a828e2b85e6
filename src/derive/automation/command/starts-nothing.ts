import type { Command } from '../scope.ts'

const passive =
  /^(?:Namespace|Secret|ConfigMap|ServiceAccount|PersistentVolume|PersistentVolumeClaim|StorageClass|(?:Cluster)?Role(?:Binding)?|NetworkPolicy|ResourceQuota|LimitRange)$/

/** Whether a manifest that is fed to `kubectl apply -f -` holds only what runs nothing: a namespace, settings, rights, storage. */
export function startsNothing({ words, stdin }: Command): boolean {
  if ((words[0] !== 'kubectl' && words[0] !== 'oc') || stdin === undefined || !words.includes('-')) return false
  const kinds = [...stdin.text.matchAll(/^kind:[ \t]*["']?(\w+)/gm)].map(([, kind = '']) => kind)
  return kinds.length > 0 && kinds.every((kind) => passive.test(kind))
}
