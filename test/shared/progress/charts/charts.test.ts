import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { cities } from '../../../../shared/place/division.ts'
import { hoursChart } from '../../../../shared/progress/charts/hours-chart.ts'
import { indicatorChart } from '../../../../shared/progress/charts/indicator-chart.ts'
import { rangeChart } from '../../../../shared/progress/charts/range-chart.ts'
import { element, escapeText } from '../../../../shared/progress/charts/svg.ts'
import { svgFile } from '../../../../shared/progress/charts/svg-file.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'

const areas = ['320100', '320200', '320300', '320400']
const sweep = campaign.indicators.find(({ id }) => id === 'sweep2')
const found = campaign.indicators.find(({ id }) => id === 'hazardsFound')
const edition = (period: string, rows: SheetEdition['rows']): SheetEdition => ({
  ...{ campaign: '2023', sheet: 'figures', period, edition: 1, publishedOn: '2023-10-12' },
  ...{ areas: [], rows, revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
})
const ratio = (area: string, value: number) => ({ area, indicator: 'sweep2', value, of: 200 })
const count = (area: string, value: number | string) => ({ area, indicator: 'hazardsFound', value })

const august = edition('2023-08', [ratio('320100', 120), ratio('320200', 160), ratio('320300', 200)])
const september = edition('2023-09', [
  ...[ratio('320100', 140), ratio('320200', 200)],
  { area: '320300', indicator: 'sweep2', value: 'suppressed', of: 'suppressed' },
])

const chart = (editions: SheetEdition[], indicator = sweep) =>
  indicator && indicatorChart({ indicator, editions, areas, language: 'zh' })

describe('the picture of a ratio', () => {
  it('says who is lowest, and how far that moved', () => {
    // 120 of 200 is 60 %, 140 of 200 is 70 %.
    expect(chart([august, september])?.says).toBe('最低的是南京，70.0%，比8月高了10个百分点')
    expect(chart([september])?.says).toBe('最低的是南京，70.0%；最高的是无锡，100%')
  })

  it('names no single place where several stand at one end', () => {
    const tied = edition('2023-10', [
      ...[ratio('320100', 200), ratio('320200', 140), ratio('320300', 200), ratio('320400', 200)],
    ])
    expect(chart([tied])?.says).toBe('最低的是无锡，70.0%；最高的是南京等3个地方，100%')
    const low = edition('2023-11', [ratio('320100', 140), ratio('320200', 140), ratio('320300', 200)])
    expect(chart([tied, low])?.says).toBe('最低的是南京等2个地方，70.0%；最高的是徐州，100%')
  })

  it('says what its tables show, of which the last digit is rounded', () => {
    const of = (area: string, value: number, whole: number) => ({
      area,
      indicator: 'sweep2',
      value,
      of: whole,
    })
    // 824 of 1000 after 742.9 of 1000 is 8.1 as shown, and 8.11 as counted; 743 of 1000 was 74.3.
    const [before, now] = [
      edition('2023-08', [of('320100', 74_251, 100_000), of('320200', 100, 100)]),
      edition('2023-09', [of('320100', 82_449, 100_000), of('320200', 100, 100)]),
    ]
    // 74.251 is shown as 74.3 and 82.449 as 82.4.
    expect(chart([before, now])?.says).toBe('最低的是南京，82.4%，比8月高了8.1个百分点')
    const close = edition('2023-09', [
      of('320100', 66_470, 100_000),
      of('320200', 66_530, 100_000),
      of('320300', 9, 10),
    ])
    expect(chart([close])?.says).toBe('最低的是南京等2个地方，66.5%；最高的是徐州，90.0%')
  })

  it('says that all are equal only where they are, whether or not a way is good', () => {
    const { good: _, target: __, ...open } = sweep ?? {}
    const said = (values: readonly number[], indicator: typeof sweep = open as typeof sweep) =>
      chart(
        [
          edition(
            '2023-10',
            values.map((value, n) => ratio(areas[n] ?? '', value)),
          ),
        ],
        indicator,
      )?.says
    // The first and the last alike, others between them not.
    expect(said([200, 140, 160, 200])).toBe('有比例的4个市在70.0%和100%之间')
    expect(said([200, 200, 200])).toBe('有比例的3个市都是100%')
    expect(said([140, 200, 140], sweep)).toBe('最低的是南京等2个地方，70.0%；最高的是无锡，100%')
    expect(said([140, 140], sweep)).toBe('有比例的2个市都是70.0%')
  })

  it('tells what falls short by its shape, and no number by its frame', () => {
    const body = chart([august, september])?.wide.body ?? ''
    expect(body.match(/<polygon class="pth"/g)?.length).toBe(1)
    expect(body.match(/<rect class="pt"/g)?.length).toBe(1)
    expect(body).toContain('class="few"')
    expect(body).toContain('class="gap"')
    expect(body).toContain('没有报')
    expect(body).toContain('隐去')
    expect(body).not.toContain('style=')
  })

  it('is none where nobody reported', () => {
    expect(chart([edition('2023-09', [])])).toBeUndefined()
  })
})

describe('the picture of a count', () => {
  const months = [
    edition('2023-08', [count('320100', 100), count('320200', 50)]),
    edition('2023-09', [count('320100', 120), count('320200', 0), count('320300', 'suppressed')]),
  ]

  it('is one for each place with its months, and says the sums of those that reported', () => {
    const drawn = chart(months, found)
    expect(drawn?.says).toBe('2023年9月，有数的2个市一共120条；8月是2个市，150条')
    const body = drawn?.wide.body ?? ''
    for (const look of ['barnow', 'barpast', 'nought', 'few', 'gap'])
      expect(body).toContain(`class="${look}"`)
  })

  it('is none of one month: places differ in size, and one bar each would rank them', () => {
    expect(chart(months.slice(1), found)).toBeUndefined()
  })

  it('places cities where they lie', () => {
    const all = cities.map(({ code }) => code)
    const drawn = found && indicatorChart({ indicator: found, editions: months, areas: all, language: 'zh' })
    expect(drawn?.wide.body.match(/class="axis"/g)?.length).toBe(13)
  })
})

describe('other pictures', () => {
  const size = { width: 340, names: 100, after: 50, row: 26 }

  it('cuts hours where they are past what is allowed', () => {
    const rows = [
      { name: '甲', hours: 61, says: '61', late: true },
      { name: '乙', says: '没有报', late: true },
    ]
    const { body } = hoursChart({ rows, size, goal: { at: 48, says: '48小时' } })
    expect(body).toContain('class="span hot"')
    expect(body).toContain('class="gap"')
  })

  it('has one line of the allowed hours, which stops for words alone', () => {
    const short = { name: '9月10日 扬州', hours: 15, says: '15', late: false }
    const long = { name: '9月9日 无锡', says: '没有报，已经过了23天', late: true }
    const lines = (rows: readonly (typeof short | typeof long)[], width = 340) =>
      hoursChart({ rows, size: { width, row: 26 }, goal: { at: 48, says: '48小时' } }).body.match(
        /class="goal"/g,
      )
    expect(lines([short, short, short])).toHaveLength(1)
    expect(lines([short, long, short])).toHaveLength(2)
    expect(lines([short, long, short], 720)).toHaveLength(1)
  })

  it.each([
    ['zh', '11月14日 连云港', '没有报，已经过了23天', '过了48小时'],
    ['en', '14 Nov Lianyungang', 'not reported, 23 days since', 'the 48 hours allowed'],
  ])('writes hours so that no words overlap, are cut or lie on the line: %s', (_, name, says, allowed) => {
    const rows = [
      { name, hours: 47, says: says.slice(0, 6), late: true },
      { name, hours: 300, says, late: true },
      { name, says, late: true },
    ]
    for (const width of [340, 720]) {
      const { body } = hoursChart({ rows, size: { width, row: 26 }, goal: { at: 48, says: allowed } })
      const lines = [
        ...body.matchAll(/<line class="goal" x1="([\d.]+)" x2="[\d.]+" y1="([\d.]+)" y2="([\d.]+)"/g),
      ]
      const goals = lines.map(([, x, from, to]) => ({ x: Number(x), from: Number(from), to: Number(to) }))
      expect(goals.length).toBeGreaterThan(0)
      const texts = [...body.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, marks = '', text = '']) => {
        const at = (key: string) => Number(new RegExp(`\\b${key}="([-\\d.]+)"`).exec(marks)?.[1])
        // Chinese signs are as wide as high; letters of this face a little over half.
        const wide = [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 13 : 7.2), 0)
        const anchor = /text-anchor="(\w+)"/.exec(marks)?.[1]
        const from = at('x') - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0)
        return { text, from, to: from + wide, y: at('y') }
      })
      expect(texts.filter(({ from, to }) => from < 0 || to > width).map(({ text }) => text)).toEqual([])
      const crossing = texts.filter((one, n) =>
        texts.some(
          (other, m) => m > n && Math.abs(one.y - other.y) < 12 && one.from < other.to && other.from < one.to,
        ),
      )
      expect(crossing.map(({ text }) => text)).toEqual([])
      const onLine = texts.filter(({ from, to, y }) =>
        goals.some((goal) => from < goal.x && to > goal.x && goal.from < y && goal.to > y - 10),
      )
      expect(onLine.map(({ text }) => text)).toEqual([])
    }
  })

  it('leaves the end mark out where a range runs over the scale', () => {
    const row = { name: '甲', low: 10, at: 50, high: 146, clear: true }
    const marks = (high: number) =>
      rangeChart({ rows: [{ ...row, high }], size, write: String }).body.match(/class="whisk hot"/g)?.length
    expect(marks(90)).toBe(3)
    expect(marks(146)).toBe(2)
    const isCut = (high: number) => rangeChart({ rows: [{ ...row, high }], size, write: String }).cut
    expect([isCut(90), isCut(146)]).toEqual([false, true])
  })

  it('writes texts so that they stay texts', () => {
    expect(escapeText('<b>"&')).toBe('&lt;b&gt;&quot;&amp;')
    expect(element('text', { x: 1.26, class: '' }, '<')).toBe('<text x="1.3">&lt;</text>')
  })

  it('stands by itself as a file, with its sentence, source and own colours', () => {
    const text = { title: '一句话'.repeat(30), unit: '%', foot: ['来源：各市'], lang: 'zh-CN' }
    const file = svgFile({ width: 340, height: 50, body: '<g/>' }, text)
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"')
    // Pages allow no inline style, and the file is opened under the same policy.
    expect(file).not.toMatch(/<style|style=|class=/)
    expect(file).toContain('来源：各市')
    // 90 signs of 18 units in 340 are five lines.
    expect(file.match(/font-size="18" font-weight="700"/g)?.length).toBe(5)
  })

  it('in English has a face of its own first, in which the ’ of Huai’an is as narrow as a letter', () => {
    const of = (lang: string) =>
      svgFile({ width: 340, height: 50, body: '<g/>' }, { title: 'Huai’an', unit: '', foot: [], lang })
    expect(of('en')).toMatch(/<g font-family="'Helvetica Neue',[^"]*" font-variant="proportional-width"/)
    expect(of('zh-CN')).toMatch(/<g font-family="'Source Han Sans SC',[^"]*" font-size/)
  })
})
