import { afterEach, expect, it, vi } from 'vitest'
import { returnFromSignIn } from '../../../../site/desk/sign-in/come-back.ts'
import { keepPending } from '../../../../site/desk/sign-in/session.ts'
import { memoryStorage } from '../../../fixtures/memory-storage.ts'

const settings = {
  ...{ issuer: 'https://provider.invalid/', client: 'desk', audience: 'desk' },
  ...{ directoryKey: 'k', recovery: 'r', language: 'zh' as const },
}

/** The page load of an address, with a sign-in that was begun or without. */
function arriveAt(address: string, back?: string) {
  const store = memoryStorage()
  if (back !== undefined) keepPending({ verifier: 'v', state: 's', back, again: false }, store)
  const shown: string[] = []
  vi.stubGlobal('sessionStorage', store)
  vi.stubGlobal('location', new URL(address))
  vi.stubGlobal('history', { replaceState: (_: null, __: string, to: string) => shown.push(to) })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')))
  return { store, shown }
}

afterEach(() => vi.unstubAllGlobals())

it('a page load without an answer of the provider is none', async () => {
  const { shown } = arriveAt('https://mingcha.example/desk/#/tips')
  expect(await returnFromSignIn(settings)).toEqual({ kind: 'none' })
  expect(shown).toEqual([])
})

it('an answer that nobody waits for leaves the address and signs nobody in', async () => {
  const { shown } = arriveAt('https://mingcha.example/desk/?code=c&state=s')
  expect(await returnFromSignIn(settings)).toEqual({ kind: 'none' })
  expect(shown).toEqual(['/desk/'])
})

it('a refusal of the provider is said, and one is back where one was', async () => {
  const { shown, store } = arriveAt(
    'https://mingcha.example/desk/?error=access_denied&state=s',
    '/desk/#/tips/abc',
  )
  expect(await returnFromSignIn(settings)).toEqual({ kind: 'fault', fault: 'denied' })
  expect(shown).toEqual(['/desk/#/tips/abc'])
  expect(store.length).toBe(0)
})

it('a provider that cannot be reached is said, and the code has left the address', async () => {
  const { shown, store } = arriveAt('https://mingcha.example/desk/?code=c&state=s', '/desk/')
  expect(await returnFromSignIn(settings)).toEqual({ kind: 'fault', fault: 'provider' })
  expect(shown).toEqual(['/desk/'])
  expect(store.length).toBe(0)
})

it('an address of another page is not put into this one', async () => {
  const { shown } = arriveAt('https://mingcha.example/desk/?error=access_denied&state=s', '/en/desk/#/tips')
  await returnFromSignIn(settings)
  expect(shown).toEqual(['/desk/'])
})
