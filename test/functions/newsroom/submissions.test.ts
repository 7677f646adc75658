import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { indicators } from '../../../shared/campaign/campaign.ts'
import { ProgressEdition } from '../../../shared/progress/public-progress.ts'
import type { Figure } from '../../../shared/progress/submission.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const full = (): Record<string, Figure> =>
  Object.fromEntries(
    indicators.map(({ id, denominator }): [string, Figure] => [
      id,
      { kind: 'figure', value: 7, ...(denominator && { of: 9 }) },
    ]),
  )

async function save(city: string, username: string, body: object, period = '2023-06') {
  return (await officer(house, username)).ask(
    'newsroom',
    `/progress/submissions/${city}/${period}`,
    body,
    'PUT',
  )
}

describe('a city hands in its figures', () => {
  it('and the province publishes; a city that did not is shown as not reported, never as zero', async () => {
    const zero: Figure = { kind: 'figure', value: 0 }
    const unknown: Figure = { kind: 'missing', reason: '还在核对' }
    const figures = { ...full(), stopNotices: zero, penalties: unknown }
    expect((await save('320100', 'city-320100', { version: 0, figures, submit: true })).status).toBe(200)
    const approver = await officer(house, 'province-approver')
    expect((await approver.ask('newsroom', '/progress/2023-06', { edition: 0 })).status).toBe(200)
    const publisher = createPublisher(publishOf(house))
    await publisher.ring({ pk: 'PROGRESS#2023', sk: '2023-06' })
    const file = await house.bucket.read('data/progress/2023-06.json')
    const edition = ProgressEdition.parse(JSON.parse(new TextDecoder().decode(file?.body)))
    const cell = (city: string, indicator: string) =>
      edition.cells.find((one) => one.city === city && one.indicator === indicator)
    expect(cell('320100', 'inspected')).toMatchObject({ kind: 'figure', value: 7, of: 9 })
    expect(cell('320100', 'stopNotices')).toMatchObject({ kind: 'figure', value: 0 })
    expect(cell('320100', 'penalties')?.kind).toBe('missing')
    expect(cell('320500', 'inspected')).toEqual({ city: '320500', indicator: 'inspected', kind: 'missing' })
    expect(edition.cells).toHaveLength(13 * indicators.length)
    expect(cell('320100', 'inspected')?.lateDays).toBeGreaterThan(1000)
  })

  it.each([
    ['a part larger than its whole', { inspected: { kind: 'figure', value: 10, of: 9 } }],
    ['a ratio without its whole', { inspected: { kind: 'figure', value: 10 } }],
    ['half a site', { inspected: { kind: 'figure', value: 1.5, of: 9 } }],
    ['an indicator nobody asked for', { secrets: { kind: 'figure', value: 1 } }],
  ])('with %s is refused, naming it', async (_, wrong) => {
    const reply = await save('320200', 'city-320200', {
      version: 0,
      figures: { ...full(), ...wrong },
      submit: true,
    })
    const { error } = (await reply.json()) as { error: { code: string; fields: string[] } }
    expect(error).toMatchObject({ code: 'figure', fields: Object.keys(wrong) })
  })

  it('below zero or for no month is refused', async () => {
    const below = { ...full(), stopNotices: { kind: 'figure', value: -1 } }
    expect(
      await codeOf(await save('320200', 'city-320200', { version: 0, figures: below, submit: true })),
    ).toBe('badRequest')
    expect(
      await codeOf(
        await save('320200', 'city-320200', { version: 0, figures: full(), submit: true }, '2023-13'),
      ),
    ).toBe('badRequest')
  })

  it('of another city is refused as if there were none', async () => {
    expect(
      await codeOf(await save('320500', 'city-320200', { version: 0, figures: full(), submit: true })),
    ).toBe('notFound')
  })

  it('twice at once is saved once', async () => {
    const replies = await Promise.all(
      [1, 2].map(() => save('320300', 'city-320300', { version: 0, figures: full(), submit: false })),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  })

  it('is sent back with a reason and handed in again', async () => {
    await save('320400', 'city-320400', { version: 0, figures: full(), submit: true })
    const drafter = await officer(house, 'province-drafter')
    const back = (body: object) =>
      drafter.ask('newsroom', '/progress/submissions/320400/2023-06/return', body)
    expect(await codeOf(await back({ version: 1, reason: '' }))).toBe('badRequest')
    expect((await back({ version: 1, reason: '请核对在建项目数' })).status).toBe(200)
    expect((await save('320400', 'city-320400', { version: 2, figures: full(), submit: true })).status).toBe(
      200,
    )
  })

  it('a city cannot publish', async () => {
    const city = await officer(house, 'city-320100')
    expect(await codeOf(await city.ask('newsroom', '/progress/2023-06', { edition: 1 }))).toBe('role')
  })
})
