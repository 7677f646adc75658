import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { readProgressAddress } from '../../../../site/public/progress/address.ts'

const next = { ...campaign, id: '2024' }
const read = (path: string) => readProgressAddress(path, [next, campaign])[0]

describe('an address below /progress/', () => {
  it('is of the campaign that began last, unless it names another', () => {
    expect(read('')).toMatchObject({ campaign: { id: '2024' }, base: '/progress/', page: { kind: 'home' } })
    expect(read('campaign/2023')).toMatchObject({
      ...{ campaign: { id: '2023' }, base: '/progress/campaign/2023/', page: { kind: 'home' } },
    })
    expect(read('campaign/2023/duty/T01-2/')?.page).toMatchObject({ kind: 'duty', duty: { id: 'T01-2' } })
  })

  it('is of an earlier campaign too, which stood there until this one began', () => {
    const less = { ...next, duties: next.duties.filter(({ id }) => id !== 'T01-2') }
    const both = (path: string) =>
      readProgressAddress(path, [less, campaign]).map((one) => [one.campaign.id, one.base, one.movedTo])
    expect(both('duty/T01-2')).toEqual([
      ['2023', '/progress/campaign/2023/', '/progress/campaign/2023/duty/T01-2/'],
    ])
    expect(both('period/2023-09')).toEqual([
      ['2024', '/progress/', undefined],
      ['2023', '/progress/campaign/2023/', '/progress/campaign/2023/period/2023-09/'],
    ])
    expect(both('campaign/2023/duty/T01-2')).toEqual([['2023', '/progress/campaign/2023/', undefined]])
  })

  it('is of no campaign to come: that one stands at its own address alone', () => {
    const coming = {
      ...campaign,
      id: '2024',
      phases: campaign.phases.map((one) => ({ ...one, from: '2024-01-01' })),
    }
    const less = { ...campaign, duties: campaign.duties.filter(({ id }) => id !== 'T01-2') }
    expect(readProgressAddress('duty/T01-2', [less, coming])).toEqual([])
    const [own] = readProgressAddress('campaign/2024/duty/T01-2', [less, coming])
    expect([own?.campaign.id, own?.base, own?.movedTo]).toEqual([
      ...['2024', '/progress/campaign/2024/', undefined],
    ])
  })

  it('is of the current one at its own address too, where it stood until it began; alone it has the plain one', () => {
    const [home, duty] = ['campaign/2024', 'campaign/2024/duty/T01-2'].map(read)
    expect([home?.campaign.id, home?.base, home?.movedTo]).toEqual(['2024', '/progress/', '/progress/'])
    expect(duty?.movedTo).toBe('/progress/duty/T01-2/')
    expect(readProgressAddress('campaign/2024', [next])).toEqual([])
    expect(read('campaign/1999')).toBeUndefined()
  })

  it.each([
    ['city/320100', { kind: 'city', area: '320100' }],
    ['district/320115', { kind: 'district', area: '320115' }],
    ['duties/overdue', { kind: 'dutiesIn', state: 'overdue' }],
    ['period/2023-09', { kind: 'period', period: '2023-09' }],
    ['stop-work', { kind: 'register', sheet: 'stop-work' }],
    ['accidents.svg', { kind: 'registerPicture', sheet: 'accidents' }],
  ])('%s is a page', (path, page) => {
    expect(read(path)?.page).toEqual(page)
  })

  it('is of an indicator, its picture, or a month of it', () => {
    expect(read('indicator/sweep2')?.page).toMatchObject({ kind: 'indicator', indicator: { id: 'sweep2' } })
    expect(read('indicator/sweep2/2023-09')?.page).toMatchObject({ kind: 'indicator', period: '2023-09' })
    expect(read('indicator/sweep2.svg')?.page).toMatchObject({ kind: 'picture' })
  })

  it.each([
    ...['city/320115', 'district/320100', 'city/999999', 'duty/X', 'duties/done/more', 'duties/bad'],
    ...[
      'indicator/none',
      'indicator/sweep2.svg/2023-09',
      'period/always',
      'figures',
      'duties',
      'whatever',
      'bodies.svg',
    ],
  ])('%s is none', (path) => {
    expect(read(path)).toBeUndefined()
  })
})
