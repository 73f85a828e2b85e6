import { textOf } from '../value/values.ts'
import type { Invocation } from './engine.ts'

const makers = /(^|\.)(MagicMock|AsyncMock|Mock|NonCallableMock|create_autospec|PropertyMock)$/
const patchers = /(^|\.)(patch|patch\.object|patch\.dict|setattr|setitem|patch_object)$/

/** What a call replaces by a double (`patch("app.load_model")`), or that it makes one; undefined for other calls. */
export function doubledBy(name: string, { given, method }: Invocation): string | undefined {
  if (makers.test(name)) return given.map((one) => one.name ?? textOf(one.value) ?? '').join(' ') || 'double'
  const patches = patchers.test(name) && (/mock|mocker|monkeypatch|^\?\./i.test(name) || method === 'patch')
  if (!patches) return undefined
  const named = given.map(
    (one) => (one.value.kind === 'external' ? one.value.name : textOf(one.value)) ?? one.name ?? '',
  )
  return named.slice(0, 2).join(' ')
}
