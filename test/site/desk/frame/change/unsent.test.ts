import { expect, it } from 'vitest'
import * as z from 'zod'
import { dropUnsent, keepUnsent, readUnsent } from '../../../../../site/desk/frame/change/unsent.ts'
import { memoryStorage } from '../../../../fixtures/memory-storage.ts'

const Entry = z.strictObject({ why: z.string() })

it('what was typed comes back in this tab, until it was sent', () => {
  const store = memoryStorage()
  keepUnsent('rules.table', { why: '示例' }, store)
  expect(readUnsent('rules.table', Entry, store)).toEqual({ why: '示例' })
  expect(readUnsent('rules.calendar', Entry, store)).toBeUndefined()
  dropUnsent('rules.table', store)
  expect(readUnsent('rules.table', Entry, store)).toBeUndefined()
})

it('what has another shape is as if nothing was typed', () => {
  const store = memoryStorage()
  keepUnsent('rules.table', { why: 1 }, store)
  expect(readUnsent('rules.table', Entry, store)).toBeUndefined()
  store.setItem('mingcha.desk.rules.table', '{')
  expect(readUnsent('rules.table', Entry, store)).toBeUndefined()
})

it('a full storage stops nobody from typing', () => {
  const store = memoryStorage()
  store.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(() => keepUnsent('rules.table', { why: '示例' }, store)).not.toThrow()
})

it('stands under the desk’s names, which signing out clears', () => {
  const store = memoryStorage()
  keepUnsent('case.new', {}, store)
  expect(store.key(0)).toBe('mingcha.desk.case.new')
})
