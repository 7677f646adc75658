import { describe, expect, it } from 'vitest'
import { campaign, shippedCampaigns } from '../../../shared/campaign/campaign.ts'
import { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { bytesOf, CAMPAIGN_BYTES, checkCampaign } from '../../../shared/campaign/check-campaign.ts'
import { WrittenCampaign } from '../../../shared/campaign/clean-campaign.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

/** What is found in the small plan after something was done to it. */
function found(change: (one: Campaign) => unknown): string[] {
  const one = smallCampaign()
  change(one)
  return checkCampaign(Campaign.parse(one)).map(({ field, code }) => `${field} ${code}`)
}

const first = <One>(all: readonly One[]): One => {
  const [one] = all
  if (one === undefined) throw new Error('nothing there')
  return one
}

describe('a campaign that holds together', () => {
  it('is taken: the shipped ones and a small one', () => {
    for (const one of [...shippedCampaigns, smallCampaign()]) {
      expect(checkCampaign(Campaign.parse(one))).toEqual([])
      expect(bytesOf(one)).toBeLessThan(CAMPAIGN_BYTES)
    }
  })
})

describe('a campaign that does not is refused at its field', () => {
  it.each<[string, (one: Campaign) => unknown, string]>([
    ['a duty twice', (one) => one.duties.push(first(one.duties)), 'duties.2.id twice'],
    ['a clause twice', (one) => one.clauses.push(first(one.clauses)), 'clauses.1.id twice'],
    ['an indicator twice', (one) => one.indicators.push(first(one.indicators)), 'indicators.3.id twice'],
    ['a phase twice', (one) => one.phases.push(first(one.phases)), 'phases.1.id twice'],
    ['a sheet twice', (one) => one.sheets.push('figures'), 'sheets.2 twice'],
    ['an unknown clause', (one) => (first(one.duties).clause = '二'), 'duties.0.clause unknownClause'],
    ['an unknown phase', (one) => (first(one.duties).phase = 'P9'), 'duties.0.phase unknownPhase'],
    ['a phase that ends first', (one) => (first(one.phases).to = '2027-02-28'), 'phases.0.to days'],
    ['an unknown place', (one) => (first(one.duties).areaCodes = ['320999']), 'duties.0.areaCodes areas'],
    [
      'a place twice',
      (one) => (first(one.duties).areaCodes = ['320100', '320100']),
      'duties.0.areaCodes areas',
    ],
    [
      'a number that is suppressed as a whole of one that is not',
      (one) => (first(one.indicators.filter(({ kind }) => kind === 'ratio')).whole = 'staff'),
      'indicators.0.few fewWhole',
    ],
    ['no place at all', (one) => (first(one.duties).areaCodes = []), 'duties.0.areaCodes areas'],
    [
      'places of a duty that is the province’s',
      (one) => Object.assign(one.duties[1] ?? {}, { areaCodes: ['320100'] }),
      'duties.1.areaCodes areas',
    ],
    [
      'a whole that no indicator counts',
      (one) => (first(one.indicators.filter(({ kind }) => kind === 'ratio')).whole = 'gone'),
      'indicators.0.whole unknownIndicator',
    ],
    [
      'a whole that is a share itself',
      (one) =>
        (first(one.indicators.filter(({ kind }) => kind === 'ratio')).whole = first(one.indicators).id),
      'indicators.0.whole unknownIndicator',
    ],
    [
      'a count with a part from the first day on',
      (one) => (first(one.indicators.filter(({ kind }) => kind !== 'ratio')).cumulative = true),
      'indicators.1.cumulative whole',
    ],
    [
      'due days out of order',
      (one) => (first(one.duties).due.days = ['2027-06-30', '2027-05-31']),
      'duties.0.due.days dayOrder',
    ],
    [
      'begun after its day',
      (one) => (first(one.duties).due.from = '2027-07-01'),
      'duties.0.due.from dayOrder',
    ],
    [
      'measured by an indicator that there is not',
      (one) => (first(first(one.duties).measures).by = { indicator: 'gone' }),
      'duties.0.measures.0.by unknownIndicator',
    ],
    [
      'measured by a register that is not kept',
      (one) => (first(first(one.duties).measures).by = { sheet: 'accidents' }),
      'duties.0.measures.0.by unknownSheet',
    ],
    [
      'an indicator without its duty',
      (one) => (first(one.indicators).duty = 'Z'),
      'indicators.0.duty unknownDuty',
    ],
    [
      'an indicator that measures nothing of its duty',
      (one) => (first(one.indicators).duty = 'A-2'),
      'indicators.0.duty measuresNothing',
    ],
    ['a ratio without its whole', (one) => delete first(one.indicators).of, 'indicators.0.of whole'],
    ['a target above all', (one) => (first(one.indicators).target = 101), 'indicators.0.target target'],
    ['figures that nobody hands in', (one) => (one.sheets = ['duties']), 'sheets noFigures'],
  ])('%s', (_, change, wanted) => {
    expect(found(change)).toContain(wanted)
  })
})

describe('the texts of a campaign', () => {
  it('are cleaned where they enter', () => {
    const one = { ...smallCampaign(), zh: '示\u200b例\u202e行动 ' }
    expect(WrittenCampaign.parse(one).zh).toBe('示例行动')
  })

  it('are refused when nothing of them is left', () => {
    expect(WrittenCampaign.safeParse({ ...smallCampaign(), zh: '\u200b' }).success).toBe(false)
  })
})

describe('the plan of 2023', () => {
  const measures = campaign.duties.flatMap((duty) => duty.measures)

  it('has 86 duties in 21 clauses and three phases', () => {
    Campaign.parse(campaign)
    expect(campaign.duties).toHaveLength(86)
    expect(campaign.clauses).toHaveLength(21)
    expect(campaign.phases.map(({ from, to }) => [from, to])).toEqual([
      ['2023-04-06', '2023-04-20'],
      ['2023-04-20', '2023-12-30'],
      ['2023-05-01', '2023-12-30'],
    ])
  })

  it('has 165 measurable sentences, each with what measures it, and no indicator that measures nothing', () => {
    expect(measures).toHaveLength(165)
    const used = new Set(measures.flatMap(({ by }) => ('indicator' in by ? [by.indicator] : [])))
    expect([...used].sort()).toEqual(campaign.indicators.map(({ id }) => id).sort())
  })

  it('names every duty in a few signs, in words of its own, and every clause by a title', () => {
    for (const { id, zh, en, quote, quoteEn } of campaign.duties) {
      expect(zh.length, id).toBeLessThanOrEqual(12)
      expect(en.length, id).toBeLessThanOrEqual(40)
      expect(quoteEn, id).not.toBe(en)
      expect(quote.startsWith(zh) && zh.length === 12, id).toBe(false)
    }
    for (const { id, zh, en } of campaign.clauses) expect([zh, en]).not.toContain(id)
    expect(new Set(campaign.duties.map(({ zh }) => zh)).size).toBe(86)
    expect(new Set(campaign.indicators.map(({ zh }) => zh)).size).toBe(campaign.indicators.length)
  })

  it('says which parts and wholes are counted from the first day on, and which whole another indicator counts', () => {
    for (const { id, of, cumulative = false } of campaign.indicators)
      expect([id, cumulative]).toEqual([id, of?.zh.startsWith('行动开始以来') ?? false])
    const wholes = campaign.indicators.flatMap(({ id, whole }) => (whole ? [[id, whole]] : []))
    expect(wholes).toEqual([['hazardsFixed', 'hazardsFound']])
  })

  it('sets a target only where a sentence of the plan does', () => {
    for (const { id, target } of campaign.indicators) {
      const wanted = measures
        .filter(({ by }) => 'indicator' in by && by.indicator === id)
        .map((one) => one.target)
      if (target !== undefined) expect(wanted, id).toContain(target === 1 ? '≥1' : String(target))
    }
  })

  it('suppresses few people, but not deaths, which the plan publishes, nor the staff of the offices themselves', () => {
    const people = campaign.indicators.filter(({ unit }) => /^人/.test(unit.zh))
    expect(people.filter(({ few }) => !few).map(({ id }) => id)).toEqual(['deaths', 'staffing'])
  })

  it('has somebody in English for everybody who is responsible', () => {
    const actors = new Set(campaign.duties.flatMap((duty) => duty.actors))
    expect([...actors].filter((one) => !Object.hasOwn(campaign.actors, one))).toEqual([])
  })

  it('asks the pilots of the places it names, and nobody of what cannot be told', () => {
    expect(campaign.duties.filter(({ areaCodes }) => areaCodes).map(({ id }) => id)).toEqual(['T10-1'])
    expect(campaign.duties.filter(({ level }) => level === 'none').map(({ id }) => id)).toEqual(['R1', 'M3'])
    expect(campaign.duties.filter(({ level }) => level === 'province').map(({ id }) => id)).toEqual(['S2-7'])
  })
})
