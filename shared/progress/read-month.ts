const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Names of a column that says of which month a row is. Nothing else in a monthly sheet is called so. */
const names = [
  ...[
    '报送期',
    '报告期',
    '报送月份',
    '统计月份',
    '统计期',
    '数据月份',
    '所属月份',
    '所属期',
    '月份',
    '期间',
    '年月',
  ],
  ...['period', 'month', 'reportingperiod', 'reportingmonth'],
]

/** Whether a column's plain name says of which month a row is. */
export const namesMonth = (plain: string): boolean => names.includes(plain)

/** Years and months in Chinese numerals, as digits: 二〇二三年九月. A month before a day, 九月十日, is none. */
function withDigits(text: string): string {
  const digit = (sign: string) => String('〇一二三四五六七八九'.indexOf(sign.replace(/[零○]/, '〇')))
  return text
    .replace(
      /([二][〇零○一二三四五六七八九]{3})年/g,
      (_, year: string) => `${[...year].map(digit).join('')}年`,
    )
    .replace(
      /(十[一二]?|[一二三四五六七八九])月(?![一二三四五六七八九十]{1,3}[日号]|一)/g,
      (_, month: string) => {
        const [tens, ones] = [month.startsWith('十') ? 10 : 0, month.replace('十', '')]
        return `${tens + (ones === '' ? 0 : Number(digit(ones)))}月`
      },
    )
}

/** A day as spreadsheets count it, in the years of any campaign: 1 January 2000 to the end of 2099. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050]

/**
 * The month, `2023-10`, that a cell holds as people and spreadsheets write it: 2023年10月, 2023-10, 202310, 23年10月, 2023/10/1, 2023年10月1日—31日,
 * 45200, 10月, 十月, 10, Oct-23. One without a year is the nearest to `period`. Undefined for anything else.
 */
export function readMonth(written: string, period: string): string | undefined {
  const text = withDigits(plain(written).replace(/\s/g, ''))
  // A spreadsheet takes 2023.10 for a number, and keeps 2023.1 of it.
  if (/^\d{4}\.1$/.test(text) && period.endsWith('-10')) return undefined
  if (/^(?!20)\d{5}$/.test(text)) return monthOfDay(Number(text))
  const [, year, month] =
    /^(\d{4})[年\-/.]?(\d{1,2})(?:月份?)?$/.exec(text) ??
    /^(\d{2})年(\d{1,2})(?:月份?)?$/.exec(text) ??
    /^(\d{4})[年\-/.](\d{1,2})[月\-/.]\d{1,2}日?(?:t?\d{1,2}:[\d:.]+z?|[-—~至到]+\d{1,2}日?)?$/.exec(text) ??
    []
  if (year !== undefined) return monthOf(year.length === 2 ? `20${year}` : year, Number(month))
  const [, bare] = /^(\d{1,2})(?:月份?)?$/.exec(text) ?? []
  if (bare !== undefined) return nearest(Number(bare), period)
  const [, word = '', short = ''] = /^([a-z]{3,9})[-,./]?(\d{4}|\d{2})$/.exec(text) ?? []
  return monthOf(short.length === 2 ? `20${short}` : short, ofWord(word))
}

const monthOfDay = (day: number): string | undefined =>
  day < FIRST_DAY || day > LAST_DAY
    ? undefined
    : new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 7)

/** The months that a title or a file's name speaks of. A whole day, such as the one on which a file was made, is none. */
export function monthsIn(text: string, period: string): string[] {
  const found: (string | undefined)[] = []
  const rest = withDigits(plain(text)).replace(
    /(^|\D)(20\d\d)[\s年\-_/.]{0,2}(1[0-2]|0[1-9]|[1-9])(?!\d)(月?\s?[-_/.—~至到]?\s?\d)?/g,
    (_, before: string, year: string, month: string, more: string | undefined) => {
      if (more === undefined) found.push(monthOf(year, Number(month)))
      return `${before} `
    },
  )
  for (const [, month] of rest.matchAll(
    /(?:^|[^\d—~至到-])(1[0-2]|0?[1-9])月(?!\s?[\d底内前后]|\s?[-—~至到]\s?\d)/g,
  ))
    found.push(nearest(Number(month), period))
  for (const [, word = '', year = ''] of rest.matchAll(/([a-z]{3,9})[\s\-_,.]{0,2}(20\d\d)(?!\d)/g))
    found.push(monthOf(year, ofWord(word)))
  return [...new Set(found.flatMap((one) => one ?? []))]
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

const ofWord = (word: string) => MONTHS.findIndex((one) => word.startsWith(one)) + 1

const monthOf = (year: string, month: number) =>
  year !== '' && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined

/** The month of that number that lies nearest to the period. */
function nearest(month: number, period: string): string | undefined {
  const year = Number(period.slice(0, 4))
  const away = month - Number(period.slice(5))
  return monthOf(String(away > 6 ? year - 1 : away < -6 ? year + 1 : year), month)
}
