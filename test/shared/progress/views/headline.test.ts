import { describe, expect, it } from 'vitest'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { headlineOf, sayHeadline } from '../../../../shared/progress/views/headline.ts'

const areas = ['320100', '320200', '320300', '320400', '320500']
const month = (period: string, told: number): SheetEdition => ({
  ...{ campaign: '2023', sheet: 'figures', period, edition: 1, publishedOn: '2023-11-10', areas: [] },
  ...{ revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
  rows: areas.map((area, n) =>
    n < told
      ? { area, indicator: 'i', value: n === 0 ? 'suppressed' : 3 }
      : { area, indicator: 'i', missing: '无' },
  ),
})

/** Told by how many places have a number in each month from July on; with the months that were read. */
async function of(...told: number[]) {
  const months = told.map((n, at) => month(`2023-${String(7 + at).padStart(2, '0')}`, n))
  const read: string[] = []
  const found = await headlineOf(
    months.map(({ period }) => period),
    async (period) => {
      read.push(period)
      return months.find((one) => one.period === period)
    },
    areas,
  )
  return { period: found?.period, told: found?.told, read, says: found ? sayHeadline(found, 'zh') : '' }
}

describe('the month from which today is told', () => {
  it('is the newest in which at least half have a number, and nothing is read beyond it', async () => {
    expect(await of(5, 4, 3)).toEqual({ period: '2023-09', told: 3, read: ['2023-09'], says: '' })
  })

  it('is not one in which only an early place has: that one is named with its number', async () => {
    const found = await of(5, 4, 1, 2)
    expect(found).toMatchObject({ period: '2023-08', told: 4, read: ['2023-10', '2023-09', '2023-08'] })
    expect(found.says).toBe(
      '2023年10月现在只有2个市有数，不到一半，所以先看2023年8月的。2023年9月现在只有1个市有数，不到一半，所以先看2023年8月的。',
    )
  })

  it('is the newest that anybody has where none has half, and says of how many', async () => {
    const found = await of(2, 1, 0)
    expect(found).toMatchObject({ period: '2023-08', told: 1 })
    expect(found.says).toBe('2023年8月只有1个市有数，一共5个市。')
    expect(await of()).toMatchObject({ period: undefined })
  })
})
