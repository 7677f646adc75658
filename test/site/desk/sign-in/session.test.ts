import { expect, it } from 'vitest'
import {
  dropSession,
  keepPending,
  keepSeen,
  keepSession,
  readSession,
  takePending,
} from '../../../../site/desk/sign-in/session.ts'
import { memoryStorage } from '../../../fixtures/memory-storage.ts'

const now = Date.UTC(2026, 10, 23, 1)
const minute = 60_000
const session = { token: 't', ends: now + 60 * minute }

it('a session is found again until it ends', () => {
  const store = memoryStorage()
  keepSession(session, store)
  keepSeen(session.ends, store)
  expect(readSession(session.ends - 1, store)).toEqual(session)
  expect(readSession(session.ends, store)).toBeUndefined()
})

it('a session that nobody touched for more than half an hour is not taken up again', () => {
  const store = memoryStorage()
  keepSession(session, store)
  keepSeen(now, store)
  expect(readSession(now + 30 * minute, store)).toEqual(session)
  expect(readSession(now + 30 * minute + 1, store)).toBeUndefined()
})

it('what is no session is none', () => {
  const store = memoryStorage()
  store.setItem('mingcha.desk.session', '{"token":""}')
  expect(readSession(now, store)).toBeUndefined()
  store.setItem('mingcha.desk.session', 'x')
  expect(readSession(now, store)).toBeUndefined()
})

it('signing out clears all of the desk and nothing else', () => {
  const store = memoryStorage()
  keepSession(session, store)
  store.setItem('mingcha.desk.case.new', 'draft')
  store.setItem('mingcha.report', 'theirs')
  const lasting = memoryStorage()
  lasting.setItem('mingcha.desk.views', '[{"name":"示例"}]')
  lasting.setItem('mingcha.draft', 'theirs')
  dropSession(store, lasting)
  const names = (one: Storage) => Array.from({ length: one.length }, (_, n) => one.key(n))
  expect(names(store)).toEqual(['mingcha.report'])
  expect(names(lasting)).toEqual(['mingcha.draft'])
})

it('a sign-in that comes back is taken once', () => {
  const store = memoryStorage()
  const pending = { verifier: 'v', state: 's', back: '/desk/#/tips', again: false }
  keepPending(pending, store)
  expect(takePending(store)).toEqual(pending)
  expect(takePending(store)).toBeUndefined()
})
