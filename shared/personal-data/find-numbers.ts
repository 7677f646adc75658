import {
  type Beside,
  besideOf,
  hasDay,
  isOfRecord,
  judgeIdentity,
  judgeLandline,
  judgeMobile,
  judgePlate,
  luhn,
  plain,
  type Verdict,
} from './judge-number.ts'
import type { PersonalKind } from './personal.ts'
import { thatMayMatch } from './that-may-match.ts'

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
  /** Whether what was matched is one: true without doubt, false where it may be, `no` where it is none. */
  readonly judge?: (found: string, beside: Beside) => Verdict
}

/** What people put between digits: blanks, hyphens, dots, brackets, commas, strokes, stars. */
const BETWEEN = '[ \\-‐-―−~.。·•・,，、_/()（）:+*=|;★☆#&]{0,3}'
/** What stands between the parts of a telephone that is written with care. */
const NARROW = '[ .。·\\-‐-―−]{0,2}'
const digits = (least: number, most = least) => `\\d(?:${BETWEEN}\\d){${least - 1},${most - 1}}`
/** No digit, nor letter, right before; and none after. */
const BEFORE = '(^|[^\\dA-Z])'
const AFTER = '(?![\\dA-Z])'
const shape = (source: string) => new RegExp(source, 'gu')

const PLATE_PROVINCE =
  '[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊]'
/** A word, also with blanks, dots or strokes between its characters. */
const spaced = (word: string) => word.split('').join('[ .。·•・_\\-]{0,2}')
/** What a telephone that is no mobile one is called. */
const PHONE = '(?:联系|办公|值班|咨询|家庭|宅)?(?:电 ?话|座 ?机|固 ?话|传真)|联系方式'
const MESSENGER = [
  ...'抖音|快手|支付宝|企鹅|微博|小红书|微信|加微|加V|薇信|威信|徽信|V信|扣扣|钉钉|Q号'
    .split('|')
    .map(spaced),
  // Not the first part of a host's name: wx.example.cn.
  ...'TELEGRAM|WHATSAPP|WEIXIN|WECHAT|VX|WX|QQ'
    .split('|')
    .map((word) => `(?:^|[^A-Z])${spaced(word)}(?!\\.[A-Z0-9-]{1,63}\\.)`),
  '(?:^|[^A-Z0-9])[VQ](?=[:：])',
].join('|')

/** The ends of the names of hosts that people here have mail at. */
const DOMAIN = /(?:[.。点]|DOT[)\]]) ?(?:COM|CN|NET|ORG|EDU|GOV|INFO|ME|IO|CC|HK|TW|VIP|TOP|XYZ)$/

/** Banks here, and the great networks by their lengths. */
const CARD = /^(?:6[02]\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14})$/

const shapes: readonly Shape[] = [
  {
    kind: 'identity',
    // Also right beside letters: T and an identity number is the number of a certificate.
    pattern: shape(`(^|[^\\d])(${digits(17)}${BETWEEN}[\\dXХ×])(?!\\d)`),
    judge: (found, beside) => judgeIdentity(plain(found.replace(/[Х×]/, 'X')), beside),
  },
  {
    kind: 'identity',
    pattern: shape(`${BEFORE}(${digits(15)})${AFTER}`),
    judge: (found, { before }) =>
      /身份|证件|[一二]代证/.test(before) && hasDay(`19${plain(found).slice(6, 12)}`) ? false : 'no',
  },
  {
    kind: 'bankCard',
    pattern: shape(`(^|[^\\d])(${digits(16, 19)})${AFTER}`),
    judge: (found, beside) =>
      CARD.test(plain(found)) && luhn(plain(found))
        ? !isOfRecord(beside) && !/[A-Z]$/.test(beside.before)
        : 'no',
  },
  {
    // Told to be one, whatever its check digit.
    kind: 'bankCard',
    pattern: shape(
      `((?:银行卡|储蓄卡|借记卡|信用卡|工资卡|卡|账|帐)(?:号码|号|户)?[ :：是为(（]{0,3})(${digits(12, 21)})${AFTER}`,
    ),
    judge: () => false,
  },
  {
    kind: 'mobile',
    pattern: shape(
      `(^|[^\\d])((?:(?:\\+|00)?86${BETWEEN})?1${BETWEEN}[3-9]${BETWEEN}${digits(9)})(?!\\d|\\.\\d)`,
    ),
    judge: judgeMobile,
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
    pattern: shape(`(^|[^\\dA-Z])([1IL]${NARROW}[3-9](?:${NARROW}[\\dOОΟILSBZ]){9})(?![\\dA-Z])`),
    judge: (found) => (/[A-ZОΟ]/.test(found) && found.replace(/\D/g, '').length >= 5 ? false : 'no'),
  },
  {
    // Half hidden: 139****7788, or its end alone.
    kind: 'mobile',
    pattern: shape('(^|[^\\d])(1[3-9]\\d[ -]?(?:[*×X?•●■□#_.-]{3,8}|某{2,4})[ -]?\\d{2,4})(?!\\d)'),
    judge: () => false,
  },
  {
    kind: 'mobile',
    pattern: shape('(^|[^\\d])(1[3-9](?=[\\d*×X•●]{0,6}[*×X•●]{3})[\\d*×X•●]{9})(?![\\d*])'),
    judge: (found) => (found.replace(/\D/g, '').length >= 6 ? false : 'no'),
  },
  {
    kind: 'mobile',
    pattern: shape('(尾号(?:为|是)?)(\\d{3,4})(?=的?(?:手机|电话|号码|微信))'),
    judge: () => false,
  },
  {
    kind: 'mobile',
    pattern: shape(
      '((?:手机|电话|微信|号码)(?:号码?)?(?:的)?(?:尾号|[后末][四4三3]位(?:数字?)?)[ :：是为(（]{0,3})(\\d{3,4})(?!\\d)',
    ),
    judge: () => false,
  },
  {
    kind: 'identity',
    pattern: shape('(^|[^\\dA-Z])(\\d{3,10}[*×X•●]{4,12}[\\dX]{2,4})(?![\\dA-Z])'),
    judge: (_found, { before }) => (/身份|证件/.test(before) ? false : 'no'),
  },
  {
    kind: 'identity',
    pattern: shape(
      '((?:身份证|证件)(?:号码?)?(?:的)?(?:尾号|[后末][四4六6]位(?:数字?)?)[ :：是为(（]{0,3})(\\d{3,5}[\\dX])(?![\\dA-Z])',
    ),
    judge: () => false,
  },
  {
    kind: 'bankCard',
    pattern: shape(
      '((?:卡|账户|账号)(?:号码?)?(?:的)?(?:尾号|[后末][四4]位(?:数字?)?)?[ :：是为(（]{0,3})(\\d{0,6} ?[*×X•●]{4,15} ?\\d{3,4}|\\d{4})(?![\\dA-Z])',
    ),
    judge: (found, { before }) => (/[*×X•●]/.test(found) || /[尾后末]/.test(before.slice(-8)) ? false : 'no'),
  },
  {
    kind: 'mobile',
    pattern: shape(`()(1百[3-9]十\\d?${BETWEEN}${digits(8)})(?!\\d)`),
    judge: () => false,
  },
  {
    kind: 'landline',
    pattern: shape(
      `((?:${PHONE}|打)(?:号码|号)?[ :：是为(（]{0,3})([2-9]\\d{2,3}${NARROW}\\d{4})(?!\\d|[-.]\\d)`,
    ),
    judge: () => false,
  },
  {
    kind: 'landline',
    pattern: shape(`(^|[^\\dA-Z.-])([2-9]\\d{2,3}[ \\-‐-―−]?\\d{4})(?=[ ,，(（:：]{0,2}(?:${PHONE}))`),
    judge: () => false,
  },
  {
    kind: 'identity',
    pattern: shape(`((?:社保|社会保障|医保|工)(?:卡号|号码|号)[ :：是为]{0,3})(${digits(6, 18)})${AFTER}`),
    judge: () => false,
  },
  {
    // What a firm calls a worker by.
    kind: 'identity',
    pattern: shape(
      `((?:(?:^|[^施竣开完手])工号|(?:工牌|胸牌|胸卡|安全帽|考勤|员工|实名制)(?:卡)?(?:编号|号码|号))[ :：是为(（]{0,3})([A-Z]{0,4}-?\\d{2,12})(?![\\dA-Z]| ?[个顶只件块])`,
    ),
    judge: () => false,
  },
  {
    kind: 'identity',
    pattern: shape(`${BEFORE}([A-Z]{1,2}\\d{6} ?\\([\\dA]\\))`),
    judge: () => false,
  },
  {
    kind: 'landline',
    pattern: shape(
      `(^|[^\\dA-Z]|TEL|FAX|PHONE)([(（]?0\\d{2,3}[)）]?${BETWEEN}[2-9](?:${BETWEEN}\\d){6,7})(?!\\d)`,
    ),
    judge: judgeLandline,
  },
  {
    kind: 'passport',
    pattern: shape(`${BEFORE}((?:E[A-HJ-NP-Z]?|[GDSPHMCK])\\d{8}|[HMC]\\d{10}|E[A-HJ-NP-Z]\\d{7})${AFTER}`),
    judge: (_found, { before }) =>
      /护照|通行证|证件/.test(before)
        ? true
        : /编号|型号|号$|文号|资质|资格|证书|许可/.test(before)
          ? 'no'
          : false,
  },
  {
    kind: 'plate',
    pattern: shape(
      `()(${PLATE_PROVINCE}[ ·.。\\-]?[A-HJ-NP-Z][ ·.。\\-•・]{0,2}[A-HJ-NP-Z0-9](?:[ ·.。\\-]?[A-HJ-NP-Z0-9]){3,4}[ ·.。\\-]?[A-HJ-NP-Z0-9挂学警港澳])${AFTER}`,
    ),
    judge: judgePlate,
  },
  {
    kind: 'identity',
    pattern: shape(
      '(编号(?:为|是|:)?)([A-Z]{0,4}-?\\d{2,8})(?=的?(?:工人|员工|职工|作业人员|架子工|木工|钢筋工|电焊工|焊工|瓦工|电工|普工|信号工))',
    ),
    judge: () => false,
  },
  {
    kind: 'plate',
    pattern: shape(
      `()(${PLATE_PROVINCE}[A-HJ-NP-Z][·. -]{0,2}(?=[A-Z\\d*×]*[*×])(?=[A-Z*×]*\\d)[A-Z\\d*×]{4,6})(?![A-Z\\d*×])`,
    ),
    judge: () => false,
  },
  {
    // Told to be one, written by half or without its province.
    kind: 'plate',
    pattern: shape(
      '((?:车牌|牌照|车号)(?:号码|号|尾号|末[三四]位|后[三四]位)?[ :：是为(（]{0,3})((?=[A-Z*×]*\\d)[A-HJ-NP-Z0-9*×·.-]{3,8})(?![\\dA-Z])',
    ),
    judge: () => false,
  },
  {
    kind: 'email',
    pattern: shape(
      '()([A-Z0-9][\\w.+-]{0,63} ?(?:@|#|[(\\[]AT[)\\]]|艾特) ?[A-Z0-9-]{1,63}(?: ?(?:[.。点]|[(\\[]DOT[)\\]]) ?[A-Z0-9-]{1,63}){1,4})',
    ),
    // 8@200 is how far bars lie apart.
    judge: (found) =>
      DOMAIN.test(found) ? true : /(?:[.。点]|DOT[)\]]) ?[A-Z]{2,}$/.test(found) ? false : 'no',
  },
  {
    kind: 'messenger',
    pattern: shape(
      `((?:${MESSENGER})[ .]{0,2}(?:(?:群 ?)?(?:号 ?码|账 ?号|号)|群|ID)?[ :：是为=]{0,3})([A-Z][-_A-Z0-9]{5,19}|${digits(5, 12)})${AFTER}`,
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
      `${BEFORE}((?:[NE北东] ?)?\\d{2,3}\\.\\d{4,}[ °]*[NE北东]?[ ,，、;]+[NE北东]?[ ]*\\d{2,3}\\.\\d{4,}(?:[ °]{0,2}[NE])?)(?!\\d)`,
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
    kind: 'coordinates',
    pattern: shape(
      '()((?:[东西南北]?[经纬]度?|LNG|LON|LAT)[ :：为是=]{0,3}\\d{2,3}\\.\\d{3,}[ °度,，、;；和NE]{0,4}(?:[东西南北]?[经纬]度?|LNG|LON|LAT)[ :：为是=]{0,3}\\d{2,3}\\.\\d{3,})(?!\\d)',
    ),
    judge: () => false,
  },
  {
    kind: 'home',
    pattern: shape(
      '()(\\d+ ?(?:幢|栋|号楼|座|号)[^，。；;,]{0,6}?(?:\\d+|[甲乙丙丁A-Z]) ?(?:单元|门)[^，。；;,]{0,3}?\\d{2,4}(?: ?室)?|\\d+ ?(?:幢|栋|号楼|座|号宿舍|宿舍|号院)[ -]?\\d{3,4} ?[室户]|\\d+ ?号 ?\\d+ ?(?:幢|栋|号楼|座)[ -]?\\d{3,4}(?![\\d.]|[平米㎡户吨万套人])|\\d+ ?(?:幢|栋|号楼|#楼|座)[ \\-]?(?!(?:19|20)\\d\\d ?[-./年])[1-9]\\d{2,3}(?![\\d.]|[-~至—]\\d| ?[平米㎡户吨万套人年个根处元块台层延项只片方斤件MKCT%]))',
    ),
    judge: () => false,
  },
  {
    // Where a worker sleeps.
    kind: 'home',
    pattern: shape(
      '()((?:宿舍|公寓|板房|住宿区|生活区)(?:楼|区)?[^，。；;,\\d]{0,4}\\d{3,4} ?(?:号?房间?|室|寝室|宿舍)|\\d{3,4} ?号?(?:宿舍(?!楼|区|人)|寝室)|\\d+ ?(?:幢|栋|号楼|座|#|号) ?宿舍楼?\\d{3,4}(?![\\d.年间张套人元米㎡]))',
    ),
    judge: () => false,
  },
]

const shapesIn = thatMayMatch(shapes, ({ pattern }) => pattern)

/** Numbers of people in a text as `readable` gives it, and how sure that is. */
export function findNumbers(text: string): FoundNumber[] {
  const all = shapesIn(text).flatMap(({ kind, pattern, judge }) =>
    overlapping(text, pattern).flatMap(([from, found]) => {
      const to = from + found.length
      const verdict = judge ? judge(found, besideOf(text, from, to)) : true
      return verdict === 'no' ? [] : [{ kind, from, to, certain: verdict }]
    }),
  )
  // What looks like a telephone inside the number of a card is a part of it.
  const cards = all.filter(({ kind, certain }) => kind === 'bankCard' && !certain)
  return all.filter(
    ({ kind, from, to }) =>
      !PHONES.has(kind) ||
      !cards.some((card) => card.from <= from && to <= card.to && to - from < card.to - card.from),
  )
}

const PHONES: ReadonlySet<PersonalKind> = new Set(['mobile', 'landline'])

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
