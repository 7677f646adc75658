/** What is said of a number that was matched: true without doubt a person's, false where it may be, `no` where it is none. */
export type Verdict = boolean | 'no'

/** What stands right before a number, and right after it. */
export interface Beside {
  readonly before: string
  readonly after: string
}

/** So many characters before and after a number tell what it counts. */
const [BEFORE, AFTER] = [12, 6]

/** What stands beside a span of a text. */
export const besideOf = (text: string, from: number, to: number): Beside => ({
  before: text.slice(Math.max(0, from - BEFORE), from),
  after: text.slice(to, to + AFTER),
})

const PHONE =
  /电 ?话|手 ?机|号码[:： ]*$|联 ?系|致电|拨打|微 ?信|打[:： ]*$|TEL|MOBILE|PHONE|(?:^|[^A-Z])[VW]X[:： ]*$/
/** A number that an office, a maker or a till gave to a thing: of a document, an invoice, a machine, a project. */
const NUMBERED =
  /(?:(?:发票|监督|编|票|单|档案|案|受理|合同|备案|注册|证|证书|登记|流水|批|批准|文|工程|报建|项目|序列|出厂|设备|产品|信用|许可|安监|质监|标段|招标|统一|样品|报告|回执|订单|运单)(?:号码?|编号|代码|编码)|编号|文号)[为是:： ]{0,3}[(（〔]?$|(?:字第?|第|№|NO\.?) ?$/

/** Whether what stands beside a number says that it belongs to a document, a machine or a project. */
export const isOfRecord = ({ before, after }: Beside): boolean =>
  NUMBERED.test(before) || (!PHONE.test(before) && /^ ?号(?!码)/.test(after))

/** Whether it counts money, or is measured. */
const isCounted = ({ after }: Beside): boolean =>
  /^ ?(?:元|万|亿|圆|块钱|吨|平方|平米|㎡|立方|米|公里|公斤|千克|度(?!假)|人次|KG|MM|M2|M3)/.test(after)
const MONEY = /(?:价|款|额|资|费|金|产值|合计|共计|总计|币|¥|￥|RMB)[^，。；]{0,4}$/

/** Digits and letters alone. */
export const plain = (found: string): string => found.replace(/[^\dA-Z]/g, '')

/**
 * An identity number by its region, its birthday and its check digit (GB 11643-1999). A construction permit has the same form but a
 * day of this century.
 */
export function judgeIdentity(number: string, { before, after }: Beside): Verdict {
  const told = /身份|证件/.test(before)
  const year = Number(number.slice(6, 10))
  const permit = !told && !OF_A_WORKER.test(before) && PERMIT.test(before)
  const shaped =
    /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(number) && hasDay(number.slice(6, 14))
  if (permit && year >= 2000) return 'no'
  if (!shaped || year < 1900 || (year > 2010 && !told)) return told && shaped ? false : 'no'
  // Documents hold a day of the years since the rules for them: such a one is asked about.
  if (permit && year >= 1995) return false
  return checkDigit(number) === number[17] || (/^[A-Z]/.test(after) ? 'no' : false)
}

/** Right before a number: that it was given to a building project. */
const PERMIT = /(?:许可|报建|施工证|编号|项目代码|备案)[^，。；、]{0,6}$/
/** That it was given to somebody for a trade: T and an identity number. */
const OF_A_WORKER = /(?:操作|作业|资格|上岗|岗位)(?:资格)?证|(?:^|[^A-Z\d])T$/

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, n) => total + weight * Number(number[n]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** Whether eight digits are a day of the calendar. */
export function hasDay(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number)
  return (
    (month ?? 0) >= 1 &&
    (month ?? 0) <= 12 &&
    (date ?? 0) >= 1 &&
    (date ?? 0) <= new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()
  )
}

/** A day of these decades, as numbers of documents hold it. */
const isDay = (digits: string) => /^(?:19[5-9]|20[0-4])/.test(digits) && hasDay(digits)

/** ISO/IEC 7812's check digit. */
export function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Marks that part the members of a list, and sentences. */
const LISTS = /[、,，;；。]/

/** T for telephone, where no machine, project or document is spoken of. */
const T_ALONE = /(?:^|[^\dA-Z.·-])T$/
const OF_A_THING = /机|设备|吊|编|备案|登记|证|型|批|单|号/

/** Eleven digits as people write a telephone; a row of measures or dates that happens to have eleven is none. */
export function judgeMobile(found: string, beside: Beside): Verdict {
  const { before, after } = beside
  if (/\d[-.·/:]$/.test(before)) return 'no'
  const groups = found.split(/\D+/).filter(Boolean)
  if (groups[0] === '86' || groups[0] === '0086') groups.shift()
  const marks = new Set(found.replace(/\d/g, '').split(''))
  const lengths = groups.map((group) => group.length).join()
  // A sum of money, by thousands.
  if (lengths === '2,3,3,3' && [...marks].join('') === ',') return 'no'
  if (isCounted(beside) && MONEY.test(before)) return 'no'
  const told =
    (PHONE.test(before) || (T_ALONE.test(before) && !OF_A_THING.test(before))) && !NUMBERED.test(before)
  const doubtful =
    !told &&
    (isOfRecord(beside) || isCounted(beside) || /[A-Z]$/.test(before) || /^(?:[A-Z]|[-/]\d)/.test(after))
  const written = /^(?:(?:00)?86)?11$|^(?:0086|86)?1\d{10}$/
  if (groups.length === 1 || written.test(lengths)) return !doubtful
  if (
    /^(?:3,4,4|3,3,5|4,4,3|3,8|7,4|4,3,4|3,2,2,2,2|3,2,3,3|2,3,3,3|5,6|6,5|3,5,3|(?:1,){10}1)$/.test(lengths)
  )
    return (
      !doubtful && (told || (![...marks].some((mark) => LISTS.test(mark)) && !isDay(groups.at(-1) ?? '')))
    )
  return marks.size === 1 && !marks.has(' ') && ![...marks].some((mark) => /[、,，。]/.test(mark))
    ? false
    : told
      ? false
      : 'no'
}

/** A line that an office put up for everybody. */
const OF_AN_OFFICE = /(?:监督|举报|投诉|服务|咨询|受理|维权)(?:电话|热线|专线)(?:号码)?[:：为是 (（]{0,3}$/

/** A telephone with the number of its area. Parts of degrees, and of numbers that hold a day, are none. */
export function judgeLandline(found: string, beside: Beside): Verdict {
  if (/\d[.·:]$|(?:号|字)[^，。；]{0,8}\d[-/]$/.test(beside.before)) return 'no'
  const [area = '', ...rest] = found.split(/\D+/).filter(Boolean)
  if (rest.length === 0) return false
  const lengths = rest.map(({ length }) => length).join()
  if (!/^(?:7|8|4,4|3,4|4,3)$/.test(lengths) || area.length < 3)
    return PHONE.test(beside.before) ? false : 'no'
  const after = /^[-/]?\d/.test(beside.after)
  // Of a register, by its year: 025-2026-0012.
  if (/^(?:19|20)\d\d$/.test(rest[0] ?? '') && NUMBERED.test(beside.before)) return 'no'
  const plainly = /^[(（]?\d+[)） \-‐-―−]{1,3}\d+(?:[ \-‐-―−]\d+)?$/.test(found)
  return (
    plainly &&
    !OF_AN_OFFICE.test(beside.before) &&
    !after &&
    !isDay(rest.join('')) &&
    !isOfRecord(beside) &&
    !/[\dA-Z][-/]$/.test(beside.before)
  )
}

/** A plate by its form (GA 36): five signs after the letter, or six of a car that runs on a battery. */
const PLATE = /^[A-Z](?:[A-Z0-9]{4,5}|[A-HJK][A-Z0-9]\d{4}|\d{5}[A-HJK])$/
/** Where the number of a crane in a register is spoken of. */
const OF_A_MACHINE = /(?:备案|登记|产权|检测|设备|塔机|塔吊|起重机|升降机|吊篮|证书|文|编)[^，。；车牌]{0,5}$/

/** A plate. Cranes and lifts are registered under numbers that begin as a plate does: 苏A-T12345, 苏AQ2020-0012. */
export function judgePlate(found: string, { before, after }: Beside): Verdict {
  const signs = plain(found)
  if (!/\d/.test(found) || signs.length > 7) return 'no'
  const longer = /^ ?[-‐-―−] ?\d/.test(after)
  const fits = PLATE.test(signs) && !longer
  if (/(?:备案|登记|证书|文)(?:编)?号[:： ]?$/.test(before)) return 'no'
  if (OF_A_MACHINE.test(before)) return fits && !/备案|产权|使用登记/.test(before) ? false : 'no'
  if (/^ ?(?:号|#)? ?(?:塔|起重机|升降机|施工(?:电梯|升降)|物料提升)/.test(after))
    return fits && !longer ? false : 'no'
  return longer && /^Q/.test(signs.slice(1)) ? 'no' : fits
}
