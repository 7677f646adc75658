import { describe, expect, it } from 'vitest'
import { progressOf, SILENT } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { editions as logged, textOf as read } from './read-page.ts'

const isHere = (area: unknown) => /^Z?3208/.test(String(area))

/** The page where registers hold no line of a city, of which this came. */
async function textOf(path: string, report: object) {
  const editions = logged.map((edition) =>
    edition.sheet === 'supervised' || edition.sheet === 'accidents' || edition.sheet === 'bodies'
      ? {
          ...edition,
          areas: [...edition.areas.filter(({ area }) => area !== SILENT), { area: SILENT, ...report }],
          rows: edition.rows.filter(({ area }) => !isHere(area)),
        }
      : edition,
  )
  return read(path, { ...octoberRecords, progress: progressOf(editions) })
}
const city = `/progress/city/${SILENT}/`

describe('a city that reported nothing for a register', () => {
  it('is not said to have nothing, on its page', async () => {
    const text = await textOf(city, {})
    expect(text.match(/这个市还没有报，不等于没有。/g)).toHaveLength(2)
    for (const nought of ['没有挂牌督办的重大隐患', '没有事故']) expect(text).not.toContain(nought)
  })

  it('or of which it is looked at, neither', async () => {
    const text = await textOf(city, { awaited: { state: 'handedIn', on: '2023-10-05' } })
    expect(text.match(/还没有公布过：2023年10月5日报来，省里还在看。/g)).toHaveLength(2)
  })

  it('is named where all are counted, by who else is not in it', async () => {
    for (const page of ['supervised', 'accidents', 'bodies'])
      expect(await textOf(`/progress/${page}/`, {})).toMatch(/淮安没有报，不在里面。/)
    expect((await textOf('/progress/', {})).match(/淮安没有报，不在里面。/g)).toHaveLength(4)
  })

  it('has nothing once a report without a line is published', async () => {
    const told = { submittedOn: '2023-10-03' }
    const text = await textOf(city, told)
    for (const nought of ['没有挂牌督办的重大隐患。', '没有事故。']) expect(text).toContain(nought)
    expect(await textOf('/progress/supervised/', told)).not.toMatch(/淮安[^。]*不在里面/)
    expect(await textOf('/progress/bodies/', told)).toContain('淮安市：报了，没有监督机构')
  })
})

it('nobody’s silence is told by the day of a report', async () => {
  const progress = progressOf(
    logged.map((edition) =>
      edition.sheet === 'duties' || edition.sheet === 'supervised'
        ? { ...edition, areas: edition.areas.map(({ area }) => ({ area })), rows: [] }
        : edition,
    ),
  )
  const records = { ...octoberRecords, day: '2026-01-10', progress }
  for (const path of [city, '/progress/', '/progress/supervised/', '/progress/duties/notReported/']) {
    const text = await read(path, records)
    expect(text, path).toMatch(/没有报/)
    expect(text, path).not.toMatch(/按[^。]{0,12}报的，[^。]{0,20}(?:没有报|还没有公布)/)
  }
})

it('a city’s page tells what was revised of a month that few cities have told of yet, too', async () => {
  const [some] = logged.filter(({ sheet, period }) => sheet === 'figures' && period === '2023-09')
  if (!some) throw new Error('no figures')
  const later = {
    ...some,
    ...{ period: '2023-10', edition: 2, areas: [{ area: '320100', submittedOn: '2023-11-03' }] },
    rows: [{ area: '320100', indicator: 'trainings', value: 2610 }],
    revisions: [
      {
        ...{ edition: 2, day: '2023-11-09', row: '320100/trainings', column: 'value' },
        from: 2600,
        to: 2610,
        reason: '示例：漏报10次',
      },
    ],
  }
  const progress = progressOf([...logged, later])
  const records = { ...octoberRecords, day: '2023-11-10', progress }
  expect(await read('/progress/city/320100/', records)).toContain('示例：漏报10次')
})
