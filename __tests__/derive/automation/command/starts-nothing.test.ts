import { expect, test } from '@jest/globals'
import { interpretShell } from '../../../../src/derive/automation/interpret-shell.ts'
import { lines } from '../../../support/follows.ts'
import { scopeFor, terrainFor } from '../../../support/terrain-for.ts'

const terrain = terrainFor({}, [{ command: 'kubectl apply', does: 'deploy' }])

test.each([
  ['kubectl create namespace ml --dry-run=client -o yaml | kubectl apply -f -', 0],
  ['kubectl -n ml create secret generic key --from-literal=a=$B --dry-run=client -o yaml | kubectl apply -f -', 0],
  ['kubectl apply -f - <<EOF\nkind: ConfigMap\n---\nkind: ServiceAccount\nEOF', 0],
  ['kubectl apply -f - <<EOF\nkind: ConfigMap\n---\nkind: Deployment\nEOF', 1],
  ['kubectl create deployment app --image=acme/app --dry-run=client -o yaml | kubectl apply -f -', 1],
  ['envsubst < app.yaml | kubectl apply -f -', 1],
  ['kubectl apply -f app.yaml', 1],
])('%s deploys %i', (text, count) => {
  const does = lines(interpretShell(text, { path: 'ci.yml', line: 1 }, scopeFor(), terrain))
  expect(does.filter((line) => line.startsWith('deploy'))).toHaveLength(count)
})
