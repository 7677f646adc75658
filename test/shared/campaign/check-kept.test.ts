import { describe, expect, it } from 'vitest'
import type { Campaign, Duty, Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { checkKept, type PublicParts } from '../../../shared/campaign/check-kept.ts'
import { cities } from '../../../shared/place/division.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

const plan = (): Campaign => {
  const one = smallCampaign()
  return {
    ...one,
    sheets: ['figures', 'duties', 'accidents', 'supervised'],
    indicators: one.indicators.map((of) =>
      of.id === 'looked' ? { ...of, cumulative: true, level: 'district' } : of,
    ),
    duties: one.duties.map((of) =>
      of.id === 'A-2'
        ? { ...of, measures: [...of.measures, { ...measure, by: { sheet: 'supervised' as const } }] }
        : of,
    ),
  }
}
const measure = { zh: '隐患', unit: '处', target: null }
const parts = (
  more: Partial<Record<'figures' | 'accidents' | 'supervised' | 'duties' | 'stop-work', string[]>> = {},
  asked: string[] = [],
  askedNow = asked,
): PublicParts => ({
  ...{ asked, askedNow, today: '2027-06-15' },
  periods: new Map(Object.entries(more) as [keyof typeof more & string, string[]][]),
})
const faults = (after: Campaign, of: PublicParts) =>
  checkKept(plan(), after, of).map(({ field, code, of: what }) => `${field} ${code} ${what}`)
const indicator = (id: string, more: Partial<Indicator>): Campaign => ({
  ...plan(),
  indicators: plan().indicators.map((of) => (of.id === id ? { ...of, ...more } : of)),
})
const duty = (id: string, more: Partial<Duty>): Campaign => ({
  ...plan(),
  duties: plan().duties.map((of) => (of.id === id ? { ...of, ...more } : of)),
})
const without = <One>(one: One, ...names: (keyof One)[]): One =>
  Object.fromEntries(
    Object.entries(one as object).filter(([name]) => !names.includes(name as keyof One)),
  ) as One
const phases = (from: string, to: string): Campaign => ({
  ...plan(),
  phases: plan().phases.map((one) => ({ ...one, from, to })),
})

const figures = parts({ figures: ['2027-03', '2027-05'] })
const nothing = parts()

describe('a version after something is public', () => {
  it('keeps a sheet of which something is, whichever was first', () => {
    const after = { ...plan(), sheets: plan().sheets.filter((one) => one !== 'accidents') }
    expect(faults(after, parts({ accidents: ['always'] }))).toEqual(['sheets sheet accidents'])
    // What nobody reported on is public as that.
    expect(faults(after, figures)).toEqual(['sheets sheet accidents'])
    expect(faults(after, nothing)).toEqual([])
  })

  it('keeps the months that were asked for, also those of which nobody told anything', () => {
    const asked = parts({ accidents: ['always'] }, ['2027-03', '2027-04'])
    expect(faults(phases('2027-03-01', '2027-03-31'), asked)).toEqual(['phases month 2027-04'])
    expect(faults(phases('2027-03-01', '2027-04-30'), asked)).toEqual([])
    expect(faults(phases('2027-03-01', '2027-03-31'), parts({}, ['2027-03', '2027-04']))).toEqual([])
    // A later end does not reach back over months that are over by now.
    const later = parts({ accidents: ['always'] }, ['2027-06'], ['2027-06', '2027-07'])
    expect(faults(phases('2027-03-01', '2027-12-31'), later)).toEqual(['phases unasked 2027-07'])
  })

  it('keeps a month between phases that something was told of', () => {
    const [one] = plan().phases
    const gap = [
      { ...one, to: '2027-03-31' },
      { ...one, id: 'P2', from: '2027-06-01', to: '2027-06-30' },
    ]
    expect(faults({ ...plan(), phases: gap as Campaign['phases'] }, figures)).toEqual([
      'phases month 2027-05',
    ])
  })

  it('keeps the months of which something is, and begins no later', () => {
    expect(faults(phases('2027-03-01', '2027-04-30'), figures)).toEqual(['phases month 2027-05'])
    expect(faults(phases('2027-04-01', '2027-06-30'), figures)).toEqual([
      'phases month 2027-03',
      'phases start 2027-03-01',
    ])
    expect(faults(phases('2027-03-15', '2027-06-30'), parts({ accidents: ['always'] }))).toEqual([
      'phases start 2027-03-01',
    ])
    // Nobody was asked for February.
    expect(faults(phases('2027-02-01', '2027-05-31'), figures)).toEqual(['phases start 2027-03-01'])
    expect(faults(phases('2027-03-01', '2028-06-30'), figures)).toEqual([])
  })

  it('keeps a duty of which something is: a report, figures or a register that measure it', () => {
    const renamed = duty('A-1', { id: 'A-9' })
    expect(faults(renamed, parts({ duties: ['always'] }))).toEqual(['duties duty A-1'])
    expect(faults(renamed, figures)).toEqual(['duties duty A-1'])
    const second = duty('A-2', { id: 'A-9' })
    expect(faults(second, parts({ supervised: ['always'] }))).toEqual(['duties duty A-2'])
    // What nobody reported on is public as that.
    expect(faults(second, parts({ accidents: ['always'] }))).toEqual(['duties duty A-2'])
    expect(faults(duty('A-1', { level: 'none' }), figures)).toEqual(['duties.0.level dutyAreas A-1'])
    expect(faults(second, nothing)).toEqual([])
  })

  it('asks a duty of every place of which it was asked, also where nobody told anything', () => {
    const told = parts({ duties: ['always'] })
    expect(faults(duty('A-1', { areaCodes: ['320100'] }), told)).toEqual(['duties.0.areaCodes dutyAreas A-1'])
    expect(faults(duty('A-1', { level: 'none' }), told)).toEqual(['duties.0.level dutyAreas A-1'])
    expect(faults(duty('A-1', { level: 'province' }), told)).toEqual(['duties.0.level dutyAreas A-1'])
    expect(faults(duty('A-1', { areaCodes: cities.map(({ code }) => code) }), told)).toEqual([])
  })

  it('makes no day that is past a due day, and asks for no month on an earlier one', () => {
    const days = (...all: string[]) => duty('A-1', { due: { zh: '', days: all } })
    const stood = plan().duties.flatMap(({ id, due }) => (id === 'A-1' ? due.days : []))
    expect(faults(days(...stood, '2027-06-14'), figures)).toEqual(['duties.0.due.days due A-1'])
    expect(faults(days('2027-05-10'), figures)).toEqual(['duties.0.due.days due A-1'])
    expect(faults(days(...stood, '2027-06-15'), figures)).toEqual([])
    expect(faults(days('2027-05-10'), nothing)).toEqual([])
    // Nor for a place of which it was not asked.
    const pilot = (more: Partial<Duty>): Campaign => ({
      ...plan(),
      duties: plan().duties.map((of) =>
        of.id === 'A-1' ? { ...of, due: { zh: '', days: ['2027-05-10'] }, ...more } : of,
      ),
    })
    const asked = checkKept(
      pilot({ areaCodes: ['320100'] }),
      pilot({ areaCodes: ['320100', '320200'] }),
      figures,
    )
    expect(asked.map(({ field, code }) => `${field} ${code}`)).toEqual(['duties.0.due.days due'])
    expect(checkKept(pilot({ level: 'none' }), pilot({}), figures).map(({ code }) => code)).toEqual(['due'])
    // Nor of a duty that is new: nobody was asked for it by that day.
    const added = (days: string[], level: Duty['level'] = 'city'): Campaign => ({
      ...plan(),
      duties: [
        ...plan().duties,
        ...plan()
          .duties.slice(0, 1)
          .map((one) => ({ ...one, id: 'A-9', level, due: { zh: '', days } })),
      ],
    })
    const place = `duties.${plan().duties.length}.due.days due A-9`
    expect(faults(added(['2027-06-14']), figures)).toEqual([place])
    expect(faults(added(['2027-06-14', '2027-09-30']), figures)).toEqual([place])
    expect(faults(added(['2027-06-15']), figures)).toEqual([])
    expect(faults(added([]), figures)).toEqual([])
    expect(faults(added(['2027-06-14'], 'none'), figures)).toEqual([])
    expect(faults(added(['2027-06-14']), nothing)).toEqual([])
    // What was told of one round would be about another.
    const twice = pilot({ due: { zh: '', days: ['2027-05-10', '2027-09-30'] } })
    const ofRounds = (was: Campaign, now: Campaign) =>
      checkKept(was, now, figures).map(({ field, code, of }) => `${field} ${code} ${of}`)
    expect(ofRounds(pilot({}), twice)).toEqual(['duties.0.due.days rounds A-1'])
    expect(ofRounds(twice, pilot({}))).toEqual(['duties.0.due.days rounds A-1'])
    expect(ofRounds(pilot({}), pilot({ due: { zh: '', days: ['2027-09-30'] } }))).toEqual([])
    const moved = (...days: string[]) => pilot({ due: { zh: '', days } })
    expect(ofRounds(twice, moved('2027-08-31', '2027-09-30'))).toEqual(['duties.0.due.days rounds A-1'])
    expect(ofRounds(twice, moved('2027-05-10', '2027-10-31'))).toEqual([])
    const dueDay = (day: number) => ({ ...plan(), settings: { ...plan().settings, dueDay: day } })
    const stands = plan().settings.dueDay
    expect(faults(dueDay(stands - 1), figures)).toEqual([`settings.dueDay dueDay ${stands}`])
    expect(faults(dueDay(stands + 1), figures)).toEqual([])
    expect(faults(dueDay(stands - 1), nothing)).toEqual([])
    const accidents = (hours: number, investigationDays: number): Campaign => ({
      ...plan(),
      settings: { ...plan().settings, accidents: { hours, investigationDays } },
    })
    expect(faults(accidents(47, 60), figures)).toEqual(['settings.accidents.hours hours 48'])
    expect(faults(accidents(48, 59), figures)).toEqual([
      'settings.accidents.investigationDays investigationDays 60',
    ])
    expect(faults(accidents(72, 90), figures)).toEqual([])
    expect(faults(accidents(1, 1), nothing)).toEqual([])
  })

  it('keeps the months of which firms were ranked', () => {
    const from = (month: string): Campaign => {
      const { sheets, settings } = plan()
      const stopWork = { ...settings.stopWork, from: month }
      return { ...plan(), sheets: [...sheets, 'stop-work'], settings: { ...settings, stopWork } }
    }
    const told = (after: string) =>
      checkKept(from('2027-03'), from(after), parts({ 'stop-work': ['2027-04', '2027-05'] })).map(
        ({ field, code, of }) => `${field} ${code} ${of}`,
      )
    expect(told('2027-05')).toEqual(['settings.stopWork.from stopWorkFrom 2027-04'])
    expect(told('2027-04')).toEqual([])
    // Months that the ranking left out before are no loss.
    const late = from('2027-05')
    expect(checkKept(late, late, parts({ 'stop-work': ['2027-04', '2027-05'] }))).toEqual([])
  })

  it('asks nobody for a monthly register of months that are over', () => {
    const added: Campaign = { ...plan(), sheets: [...plan().sheets, 'stop-work'] }
    const over = parts({ figures: ['2027-03'] }, ['2027-03'])
    expect(faults(added, over)).toEqual(['sheets newSheet stop-work'])
    expect(faults(added, figures)).toEqual([])
    expect(faults({ ...plan(), sheets: [...plan().sheets, 'bodies'] }, over)).toEqual([])
  })

  it.each<[string, Campaign]>([
    ['indicators indicator looked', { ...plan(), indicators: plan().indicators.slice(1) }],
    ['indicators.1.kind kind notices', indicator('notices', { kind: 'running' })],
    [
      'indicators.2.few few staff',
      { ...plan(), indicators: plan().indicators.map((one) => without(one, 'few')) },
    ],
    [
      'indicators.0.cumulative cumulative looked',
      { ...plan(), indicators: plan().indicators.map((one) => without(one, 'cumulative')) },
    ],
    ['indicators.0.level level looked', indicator('looked', { level: 'city' })],
    ['indicators.1.every every notices', indicator('notices', { every: 'quarter' })],
    ['indicators.1.level level notices', indicator('notices', { level: 'district' })],
  ])('keeps an indicator as it was counted: %s', (fault, after) => {
    expect(faults(after, figures)).toEqual([fault])
    // One that nobody reported on is public as that, and what was handed in is not published yet.
    expect(faults(after, parts({ accidents: ['always'] }))).toEqual([fault])
    expect(faults(after, nothing)).toEqual([])
  })

  it('asks nobody for months that are over and were not asked for, nor drops those that were', () => {
    const asked = parts({ figures: ['2027-03'] }, ['2027-03', '2027-04'])
    const [first] = plan().indicators
    const added = (more: Partial<Indicator>): Campaign => ({
      ...plan(),
      indicators: [...plan().indicators, { ...(first as Indicator), id: 'new', ...more }],
    })
    expect(faults(added({}), asked)).toEqual(['indicators.3.since since new'])
    expect(faults(added({ since: '2027-04' }), asked)).toEqual(['indicators.3.since since new'])
    expect(faults(added({ since: '2027-05' }), asked)).toEqual([])
    expect(faults(indicator('looked', { since: '2027-04' }), asked)).toEqual([
      'indicators.0.since since looked',
    ])
    expect(faults(indicator('looked', { since: '2027-03' }), asked)).toEqual([])
    // A quarter is asked for in its last month alone.
    expect(faults(added({ every: 'quarter' }), asked)).toEqual(['indicators.3.since since new'])
    const second = parts({ figures: ['2027-04'] }, ['2027-04', '2027-05'])
    expect(faults(added({ every: 'quarter' }), second)).toEqual([])
    expect(faults(added({}), nothing)).toEqual([])
  })

  it('may change texts, add, end later and hide more', () => {
    const one = plan()
    const [first] = one.indicators
    const free: Campaign = {
      ...one,
      zh: '改过的名字',
      sheets: [...one.sheets, 'bodies'],
      phases: [...one.phases, { ...one.phases[0], id: 'P2', to: '2027-12-31' } as Campaign['phases'][number]],
      duties: [...one.duties, { ...one.duties[0], id: 'A-3' } as Duty].map((of) => ({ ...of, zh: '改' })),
      indicators: [
        ...one.indicators.map((of) => ({
          ...of,
          few: true as const,
          zh: '改',
          unit: { zh: '项', en: 'items' },
        })),
        { ...first, id: 'new' } as Indicator,
      ],
      settings: { ...one.settings, dueDay: 15, accidents: { hours: 72, investigationDays: 90 } },
    }
    const all = parts({ figures: ['2027-03'], duties: ['always'] })
    expect(faults(free, all)).toEqual([])
  })

  it('may change all where nothing is', () => {
    const bare = { ...plan(), sheets: [], indicators: [], duties: plan().duties.slice(1) }
    expect(faults(bare, nothing)).toEqual([])
  })
})
