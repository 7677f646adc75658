import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formWait } from '../../../functions/plain/token.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'

it.each([
  [1, 4],
  [200, 4],
  [300, 6],
  [450, 9],
  [2000, 12],
  [200_000, 12],
])('%i forms opened in an hour mean that one waits %i seconds', (forms, seconds) => {
  expect(formWait(forms)).toBe(seconds)
})

describe('when others opened two hundred thousand forms in this hour', () => {
  let door: PlainDoor
  beforeAll(async () => {
    door = await openPlainDoor({ forms: 200_000 })
  })
  afterAll(() => door.house.close())

  it('whoever sends early reads how long is left, and the same form is taken then', async () => {
    const token = await door.token()
    const early = await door.submit({ token }, 'text/html')
    const page = await early.text()
    const [, seconds] = /请等 (\d+) 秒/.exec(page) ?? []
    expect([early.status, Number(seconds)]).toEqual([429, expect.toSatisfy((n) => n >= 6 && n <= 7)])
    expect(page).toContain(`name="token" value="${token}"`)
    expect(page).toContain(door.filled.narrative)
    door.house.time.offset += 2000
    expect((await door.submit({ token })).status).toBe(201)
  })
})
