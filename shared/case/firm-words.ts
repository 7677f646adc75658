import { cutName, tradesIn } from './firm-name.ts'

/** A firm's name before what kind of company it is holds no more characters than this. */
const LONGEST = 32

/**
 * A word after which a firm's name begins, as a pattern; characters that must not stand before it and a pattern of what must not stand after
 * it for it to be that word: 华为, 系统. `inNames`: names have it too, so that it ends none where nothing telling follows.
 */
interface Begins {
  readonly word: string
  readonly notBefore?: string
  readonly notAfter?: string
  readonly inNames?: true
}

const BEGINS: readonly Begins[] = [
  { word: '单位|公司|项目部|工程名|名称|名为|名叫|全称|简称|原名|业主|房东|老板|负责人|法人|品牌' },
  { word: '(?:[甲乙丙一]|另一|各|建设|施工|总包|分包|监理|出租|承租|供货|安装|委托|受托|责任|违法)方' },
  { word: '(?:生产|制造|供应|开发|承包|分包|经销)商|厂家|中标|承建|承揽|委托|责令|通报|约谈|查处|查明|查实' },
  {
    word: '处罚|涉事|涉案|购自|来自|租自|隶属|属于|受雇|受聘|就职|任职|供职|挂靠|借用|使用|采用|选用|是指|就是|还有|以及|包括|要求',
  },
  {
    word: '通知|告知|抽查|发现|认定|交给|包给|上报|成立|注册|设立|组建|给|把|被|了|从|请|或|并|称|叫|该|另有?|到|让|找',
  },
  { word: '由', notBefore: '自理' },
  { word: '实际控制|冒用|入职|时任|伙同|持有|名下的?|通过|利用|受' },
  { word: '以', notBefore: '可所加予得难足用', notAfter: '恒|诺|琳|纯|勒|太|利|博', inNames: true },
  { word: '同', notBefore: '大会合共', notAfter: '心|济|创|盛|方|兴|辉|德|泰|人', inNames: true },
  { word: '控股', inNames: true },
  { word: '是' },
  { word: '为', notBefore: '华有伟大', notAfter: '民|乐|众' },
  { word: '系', notBefore: '关体水星谱', notAfter: '统|列' },
  { word: '与', notBefore: '参' },
  { word: '及', notAfter: '时雨' },
  { word: '对', notAfter: '外' },
  { word: '将', notBefore: '大', notAfter: '军' },
  { word: '的', notBefore: '美', notAfter: '士' },
  { word: '在', notBefore: '自存' },
  { word: '总包|分包|检查', inNames: true },
  {
    ...{ word: '企业', inNames: true },
    notAfter: '集团|管理|股份|发展|服务|咨询|信息|策划|投资|孵化|营销|运营|家|总|有',
  },
  { word: '项目', notAfter: '管理|咨询|服务|投资|开发', inNames: true },
  { word: '于', notAfter: '洪|都', inNames: true },
  { word: '即', notAfter: '墨', inNames: true },
  { word: '等', notBefore: '高同平', inNames: true },
  { word: '本', notBefore: '日基资成根标山', notAfter: '溪|田|色|草|元', inNames: true },
  { word: '其', notBefore: '土', inNames: true },
  { word: '未', notAfter: '来', inNames: true },
  { word: '向', notBefore: '方动志定', notAfter: '阳|荣|上|前|东|日', inNames: true },
  { word: '因', notBefore: '基', inNames: true },
  { word: '经', notBefore: '财神正易中', notAfter: '济|纬|贸|典|开|营|纪|络', inNames: true },
  { word: '据', notBefore: '数占大', inNames: true },
  {
    ...{ word: '和', notBefore: '人中泰祥永太义仁保共嘉同天亲德信三六协', inNames: true },
    notAfter: '平|谐|记|众|邦|信|润|泰|成|顺|合|兴|家|美|县|悦|昌|盛|达|利|丰|通|治',
  },
]
const BEGIN = new RegExp(BEGINS.map(({ word }) => `(${word})`).join('|'), 'gu')

/** Whether what looks like one of {@link BEGINS} is it, by what stands around it. */
function isWord({ notBefore = '', notAfter }: Begins, text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1)
  const goesOn = notAfter !== undefined && new RegExp(`^(?:${notAfter})`, 'u').test(text.slice(to))
  return !goesOn && (before === '' || !notBefore.includes(before))
}

/** What stands where a name was taken out. */
const MASK = /[某×○□]+|X{1,4}|Y{1,4}/gu
/** How many or which of several: 三家监理有限公司, but not 三家村. */
const COUNTED = /等?第?[一二三四五六七八九十百千两几多数各余来\d]+家(?!村|桥|湾|庄|渡|店|浜|港)/gu
/** What names no firm in particular: how many, whose, what sort. */
const ANY =
  /一人|自然人|国有|民营|私营|外资|合资|独资|控股|上市|其他|其它|责任|股份|企业|公司|集团|施工|承包|专业|外地|外省|本地|当地|[大小中]型|下属|所属|[上下]级|[央国]企|共有|[现计尚]有|全[省市区县]|同一|上述|前述|苏[南北]|律师|会计师|税务师|建筑师|造价师|个体|一[个名]|[有无]资质|正规|[该本此总母子分省市区县各两等甲乙丙丁家]/gu
/** What firms do or make beside building: with a place it tells one, without none. */
const MAKES =
  /食品|化工|化学|汽车|物业|商贸|门窗|玻璃|钢铁|水泥|医药|电子|电器|纺织|服装|餐饮|酒店|物流|运输|船舶|保安|家具|塑料|印刷|包装|金属|木业|石材|五金|新能源|光伏|农业|养殖|酒业|医疗|教育|文化|传媒|旅游|网络|信息|软件|智能|环保|环境|能源|燃气|热力|自来水|供水|电梯|防水|保温|涂料|防腐|爆破|拆除|拆迁|土石方|桩基|地基|爬架|模板|钢筋|架业|建机|重工|制造|生物|制品|加工|工贸|经贸|进出口|国际|产业|运营|资产|保险|银行|人力资源|外包|工业|商业|塔机|塔吊|升降机|吊篮/gu

/**
 * Where a firm's name begins in a text that ends before what kind of company it is (`有限公司`), not before `least`. Nothing where no firm
 * in particular is named. The text holds no blanks, and its brackets are round.
 */
export function nameStart(text: string, least: number): number | undefined {
  const head = text.slice(Math.max(least, text.length - LONGEST))
  const run = /[\p{Script=Han}A-Z\d()&×○□]*$/u.exec(head)?.[0] ?? ''
  const stem = run.slice(unclosed(run))
  let start = 0
  for (const match of stem.matchAll(BEGIN)) {
    const end = match.index + match[0].length
    const begins = BEGINS[match.slice(1).findIndex((one) => one !== undefined)]
    if (!begins || !isWord(begins, stem, match.index, end)) continue
    if (!begins.inNames || tellsFirm(stem.slice(end))) start = end
  }
  return tellsFirm(stem.slice(start)) ? text.length - stem.length + start : undefined
}

/** Where a run begins that has all its brackets: 名称(简称 ends none. */
function unclosed(run: string): number {
  let depth = 0
  for (let n = run.length - 1; n >= 0; n--) {
    if (run.charAt(n) === ')') depth++
    if (run.charAt(n) === '(' && --depth < 0) return n + 1
  }
  return depth > 0 ? run.lastIndexOf(')') + 1 : 0
}

/** Whether words before what kind of company it is tell a firm: by more than what it does, or by that with a place. */
export function tellsFirm(stem: string): boolean {
  const { place, body } = cutName(`${stem}有限公司`)
  const shown = body.replace(MASK, '').replace(COUNTED, '')
  const isTrade = (one: string) => tradesIn(one) !== undefined
  const left = isTrade(shown) ? '' : shown.replace(MAKES, '').replace(ANY, '')
  if (!isTrade(left)) return left.length > 1 || place !== ''
  return place !== '' && shown === body && (isTrade(shown) ? shown : shown.replace(ANY, '')) !== ''
}

/** Names of firms in Latin letters, upper case: spans from a first word to what kind of company it is. */
const LATIN =
  /(?:[A-Z\d][A-Z\d&'’.()-]{0,40}[ ,]{1,2}){1,8}?(?:CO\.? ?,? ?LTD|(?:COMPANY ?,? ?)?LIMITED|INC|CORP(?:ORATION)?|GMBH|LLC|PLC)(?![A-Z])\.?/gu
/** Words of such a name that tell nobody. */
const NOBODY = /\b(?:THE|FIRM|COMPANY|CO|LTD|LIMITED|INC|CORP|CORPORATION|GMBH|LLC|PLC|X+|[A-Z])\b/gu

export const namesInLatin = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(LATIN)].flatMap(({ index, 0: found }) =>
    /[A-Z]{2}/.test(found.replace(NOBODY, '')) ? [{ from: index, to: index + found.length }] : [],
  )
