import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { pageOf } from '../../fixtures/simple-follow.ts'

let door: PlainDoor
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())

// A browser's enhanced spell check and its kin send what is typed to its maker.
it('the simple form has no field that a browser’s maker reads along, or that its history keeps', async () => {
  const empty = await (await door.house.plain.request('/api/report')).text()
  const kept = await (await door.submit({ division: '' }, 'text/html')).text()
  for (const page of [empty, kept]) {
    const fields = page.match(/<(?:textarea|input(?! type="(?:hidden|checkbox)"| id="files"))[^>]*>/g) ?? []
    expect(fields).toHaveLength(5)
    for (const field of fields) {
      expect(field).toContain('autocomplete="off" autocorrect="off" autocapitalize="off"')
      expect(field).toContain('spellcheck="false" writingsuggestions="false" translate="no"')
    }
    expect(page).toMatch(/<form[^>]* autocomplete="off"/)
  }
})

it('nor has the page that follows a receipt without script', async () => {
  const { receipt } = (await (await door.submit({})).json()) as { receipt: string }
  const pages = [
    await (await door.house.plain.request('/api/follow/plain')).text(),
    await pageOf(door.house, { receipt: '1', text: '示例' }),
    await pageOf(door.house, { receipt }),
  ]
  for (const page of pages) {
    const fields = page.match(/<(?:textarea|input(?! type="hidden"))[^>]*>/g) ?? []
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) {
      expect(field).toContain('autocomplete="off" autocorrect="off" autocapitalize="off"')
      expect(field).toContain('spellcheck="false" writingsuggestions="false" translate="no"')
    }
    for (const form of page.match(/<form[^>]*>/g) ?? []) expect(form).toContain('autocomplete="off"')
  }
})
