import type { PersonalKind } from './personal.ts'

/** A number found in a text: its span, and whether its shape leaves no doubt. */
export interface FoundNumber {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
  readonly certain: boolean
}

interface Shape {
  readonly kind: PersonalKind
  /** First group: what stands before and is no part of it. */
  readonly pattern: RegExp
  /** Whether what was matched is one: true or false without doubt; undefined where it may be. `no`: is none. */
  readonly judge?: (found: string, before: string) => boolean | 'no'
}

/** What people put between digits: blanks, hyphens, dots, brackets, commas, strokes, stars. */
const BETWEEN = '[ \\-‐-―−~.·•・,，、_/()（）:+*=|;★☆#&]{0,3}'
const digits = (least: number, most = least) => `\\d(?:${BETWEEN}\\d){${least - 1},${most - 1}}`
/** No digit, nor letter, right before; and none after. */
const BEFORE = '(^|[^\\dA-Z])'
const AFTER = '(?![\\dA-Z])'
const shape = (source: string) => new RegExp(source, 'gu')

const PLATE_PROVINCE =
  '[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊]'
const MESSENGER =
  '抖音|快手|支付宝|企鹅|微博|小红书|TELEGRAM|WHATSAPP|微信|加微|加V|(?:^|[^A-Z0-9])V(?=[:：])|薇信|威信|V信|VX|WX|WEIXIN|WECHAT|QQ|扣扣|Q号'

/** Banks here, and the great networks by their lengths. */
const CARD = /^(?:6[02]\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14})$/

const shapes: readonly Shape[] = [
  {
    kind: 'identity',
    pattern: shape(`${BEFORE}(${digits(17)}${BETWEEN}[\\dXХ×])${AFTER}`),
    judge: (found, before) => judgeIdentity(plain(found.replace(/[Х×]/, 'X')), before),
  },
  {
    kind: 'identity',
    pattern: shape(`${BEFORE}(${digits(15)})${AFTER}`),
    judge: (found, before) =>
      /身份|证件|[一二]代证/.test(before) && hasDay(`19${plain(found).slice(6, 12)}`) ? false : 'no',
  },
  {
    kind: 'bankCard',
    pattern: shape(`${BEFORE}(${digits(16, 19)})${AFTER}`),
    judge: (found) => (CARD.test(plain(found)) && luhn(plain(found)) ? true : 'no'),
  },
  {
    kind: 'mobile',
    pattern: shape(
      `(^|[^\\d])((?:(?:\\+|00)?86${BETWEEN})?1${BETWEEN}[3-9]${BETWEEN}${digits(9)})(?!\\d|\\.\\d)`,
    ),
    judge: (found, before) => judgeMobile(found, before),
  },
  {
    // Parts as people say them, with words, letters or tags between.
    kind: 'mobile',
    pattern: shape('(^|[^\\d])(1[3-9]\\d\\D{1,4}\\d{4}\\D{1,4}\\d{4})(?!\\d|\\.\\d)'),
    judge: (found) => (/[，。；;、]/.test(found) ? 'no' : false),
  },
  {
    // Letters that look like digits.
    kind: 'mobile',
    pattern: shape('(^|[^\\dA-Z])([1IL][3-9][\\dOILSB]{9})(?![\\dA-Z])'),
    judge: (found) => (/[A-Z]/.test(found) && found.replace(/\D/g, '').length >= 5 ? false : 'no'),
  },
  {
    kind: 'mobile',
    pattern: shape(`()(1百[3-9]十\\d?${BETWEEN}${digits(8)})(?!\\d)`),
    judge: () => false,
  },
  {
    kind: 'landline',
    pattern: shape(`((?:电话|座机|固话|打)[ :：是为]{0,3})([2-9]\\d{6,7})(?!\\d|[-.]\\d)`),
    judge: () => false,
  },
  {
    kind: 'identity',
    pattern: shape(`((?:社保|社会保障|医保|工)(?:卡号|号码|号)[ :：是为]{0,3})(${digits(6, 18)})${AFTER}`),
    judge: () => false,
  },
  {
    kind: 'identity',
    pattern: shape(`${BEFORE}([A-Z]{1,2}\\d{6} ?\\([\\dA]\\))`),
    judge: () => false,
  },
  {
    kind: 'landline',
    pattern: shape(`(^|[^\\dA-Z])([(（]?0\\d{2,3}[)）]?${BETWEEN}[2-9](?:${BETWEEN}\\d){6,7})(?!\\d)`),
    judge: (found) => /\D/.test(found),
  },
  {
    kind: 'passport',
    pattern: shape(`${BEFORE}((?:E[A-HJ-NP-Z]?|[GDSPHMCK])\\d{8,10}|E[A-HJ-NP-Z]\\d{7})${AFTER}`),
    judge: (_found, before) =>
      /护照|通行证|证件/.test(before) ? true : /编号|型号|号$|文号/.test(before) ? 'no' : false,
  },
  {
    kind: 'plate',
    pattern: shape(
      `()(${PLATE_PROVINCE}[ ·.\\-]?[A-HJ-NP-Z][ ·.\\-•・]{0,2}[A-HJ-NP-Z0-9](?:[ ·.\\-]?[A-HJ-NP-Z0-9]){3,4}[ ·.\\-]?[A-HJ-NP-Z0-9挂学警港澳])${AFTER}`,
    ),
    judge: (found, before) =>
      /\d/.test(found) && plain(found).length <= 8 && !/(?:备案|登记|证书|文)(?:编)?号[:： ]?$/.test(before)
        ? true
        : 'no',
  },
  {
    kind: 'email',
    pattern: shape(
      '()([A-Z0-9][\\w.+-]{0,63} ?(?:@|[(\\[]AT[)\\]]|艾特) ?[A-Z0-9-]{1,63}(?: ?(?:[.。点]|[(\\[]DOT[)\\]]) ?[A-Z0-9-]{1,63}){1,4})',
    ),
  },
  {
    kind: 'messenger',
    pattern: shape(
      `((?:${MESSENGER})(?:号码|账号|号|ID)?[ :：是为=]{0,3})([A-Z][-_A-Z0-9]{5,19}|${digits(5, 12)})${AFTER}`,
    ),
    judge: () => false,
  },
  {
    kind: 'messenger',
    pattern: shape('()((?:微信|V信|电微|手机)同号|同微信|T\\.ME/[\\w+]{1,64})'),
    judge: () => false,
  },
  {
    kind: 'coordinates',
    pattern: shape('()([东西]经[^，。；;]{1,10}度[^，。；;度]{0,6}分?)'),
    judge: () => false,
  },
  {
    // An Open Location Code, whole or without its first four signs.
    kind: 'coordinates',
    pattern: shape(
      '(^|[^\\dA-Z+])((?=\\d*[CFGHJMPQRVWX])(?:[2-9CFGHJMPQRVWX]{4}){1,2}\\+[2-9CFGHJMPQRVWX]{2,3})(?![\\dA-Z])',
    ),
    judge: () => false,
  },
  {
    kind: 'coordinates',
    pattern: shape(
      `${BEFORE}(\\d{2,3}\\.\\d{4,}[ °]*[NE北东]?[ ,，、;]+[NE北东]?[ ]*\\d{2,3}\\.\\d{4,})(?!\\d)`,
    ),
    judge: () => false,
  },
  {
    kind: 'coordinates',
    pattern: shape(
      `()((?:[东北][经纬] ?)?\\d{2,3} ?[°度] ?\\d{1,2} ?[′'’分](?: ?\\d{1,2}(?:\\.\\d+)? ?(?:[″"”秒]|′′))?)`,
    ),
    judge: () => false,
  },
  {
    kind: 'coordinates',
    pattern: shape('()([东西]经[ :为]?\\d{2,3}\\.\\d{3,}[ °度,，、和]*[南北]纬[ :为]?\\d{1,2}\\.\\d{3,})'),
    judge: () => false,
  },
  {
    kind: 'home',
    pattern: shape(
      '()(\\d+ ?(?:幢|栋|号楼|座|号)[^，。；;,]{0,6}?(?:\\d+|[甲乙丙丁A-Z]) ?(?:单元|门)[^，。；;,]{0,3}?\\d{2,4}(?: ?室)?|\\d+ ?(?:幢|栋|号楼|座|号宿舍|宿舍|号院)[ -]?\\d{3,4} ?[室户]|\\d+ ?号 ?\\d+ ?(?:幢|栋|号楼|座)[ -]?\\d{3,4}(?![\\d.]|[平米㎡户吨万套人]))',
    ),
    judge: () => false,
  },
]

/** Numbers of people in a text as `readable` gives it, and how sure that is. */
export function findNumbers(text: string): FoundNumber[] {
  return shapes.flatMap(({ kind, pattern, judge }) =>
    overlapping(text, pattern).flatMap(([from, found]) => {
      const verdict = judge ? judge(found, text.slice(Math.max(0, from - 12), from)) : true
      return verdict === 'no' ? [] : [{ kind, from, to: from + found.length, certain: verdict }]
    }),
  )
}

/** Matches of a pattern's second group, also where one begins inside another's: a number may hide behind a longer one. */
function overlapping(text: string, pattern: RegExp): [number, string][] {
  const all: [number, string][] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index + (match[1]?.length ?? 0)
    all.push([from, match[2] ?? ''])
    pattern.lastIndex = from + 1
  }
  return all
}

const plain = (found: string) => found.replace(/[^\dA-Z]/g, '')

/** An identity number by its region, its birthday and its check digit (GB 11643-1999). A construction permit has the same form but a day of this century. */
function judgeIdentity(number: string, before: string): boolean | 'no' {
  const told = /身份|证件/.test(before)
  const year = Number(number.slice(6, 10))
  const shaped =
    /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(number) && hasDay(number.slice(6, 14))
  if (!shaped || year < 1900 || (year > 2010 && !told)) return told && shaped ? false : 'no'
  return checkDigit(number) === number[17]
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, n) => total + weight * Number(number[n]), 0)
  return '10X98765432'.charAt(sum % 11)
}

function hasDay(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number)
  return (
    (month ?? 0) >= 1 &&
    (month ?? 0) <= 12 &&
    (date ?? 0) >= 1 &&
    (date ?? 0) <= new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()
  )
}

/** ISO/IEC 7812's check digit. */
function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Eleven digits as people write a telephone; a row of measures or dates that happens to have eleven is none. */
function judgeMobile(found: string, before: string): boolean | 'no' {
  if (/\d[-.·/:]$/.test(before)) return 'no'
  const groups = found.split(/\D+/).filter(Boolean)
  if (groups[0] === '86' || groups[0] === '0086') groups.shift()
  const marks = new Set(found.replace(/\d/g, '').split(''))
  const lengths = groups.map((group) => group.length).join()
  // A sum of money, by thousands.
  if (lengths === '2,3,3,3' && [...marks].join('') === ',') return 'no'
  const written = /^(?:(?:00)?86)?11$|^(?:0086|86)?1\d{10}$/
  if (groups.length === 1 || written.test(lengths)) return true
  if (
    /^(?:3,4,4|3,3,5|4,4,3|3,8|7,4|4,3,4|3,2,2,2,2|3,2,3,3|2,3,3,3|5,6|6,5|3,5,3|(?:1,){10}1)$/.test(lengths)
  )
    return true
  return marks.size === 1 && !marks.has(' ') && !marks.has('、') && !marks.has(',') && !marks.has('，')
    ? false
    : /电话|手机|号码|联系/.test(before)
      ? false
      : 'no'
}
