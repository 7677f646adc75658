import { cities, districts, zones } from '../place/division.ts'
import provinceNames from '../place/province-names.json' with { type: 'json' }
import provinceShortNames from '../place/province-short-names.json' with { type: 'json' }

/** What may stand before the telling part of a firm's name: where it is. */
const places = [...cities, ...districts, ...zones].map(({ zh }) => zh.replace(/(?:市|区|县)$/, ''))
const ONE_PLACE = `(?:${[
  ...provinceNames,
  ...places.filter((one) => one.length > 1).sort((a, b) => b.length - a.length),
].join('|')})`
const KIND_OF_PLACE = '(?:省|市|自治区|区|县)'
/** A town or a street, which names say after their district or alone; not where too little would be left of the name. */
const TOWN = '[\\p{Script=Han}]{2,3}(?:镇(?!江)|乡(?!村)|街道)(?=[\\p{Script=Han}]{4})'
const PLACE = new RegExp(`^(?:(?:${ONE_PLACE}${KIND_OF_PLACE}?)+(?:${TOWN})?|${TOWN})`, 'u')
const EACH_PLACE = new RegExp(`(${ONE_PLACE})(${KIND_OF_PLACE}?)`, 'gu')

/** What kind of company it is, at the end of its name. */
const FORM =
  /(?:[（(][^（）()]*[）)])?(?:集团)?(?:股份有限公司|有限责任公司|有限公司|总公司|分公司|公司|合伙企业|租赁站|租赁部|经营部|服务部|事务所|工作室|商行)(?:[^公]{1,12}分公司)?(?:[（(]有限合伙[）)])?$/u

/** What it does, after its telling part. */
const TRADES = [
  '人力资源|压力容器|房地产|脚手架|钢结构|研究院|混凝土|总承包|升降机|土石方|智能化|古建筑|给排水|新能源|不锈钢|铝合金|供应链',
  '装配式|新材料|产业园|工业园|建设|建筑|建工|建安|工程|安装|装饰|装修|装璜|劳务|监理|咨询|管理|项目|服务|地产|置业|开发',
  '市政|园林|绿化|设备|租赁|机械|起重|吊装|消防|幕墙|路桥|公路|桥梁|交通|水利|电力|机电|基础|岩土|检测|勘察|勘测|设计',
  '建材|材料|实业|科技|技术|发展|投资|控股|贸易|集团|塔吊|塔机|吊篮|爬架|模架|架业|附着|模板|钢筋|钢管|门窗|防水|防腐',
  '保温|涂料|桩基|桩工|地基|拆除|拆迁|爆破|土方|石方|电梯|环保|环境|节能|智能|网络|信息|软件|电子|电气|电器|电缆|暖通',
  '空调|通风|照明|亮化|景观|生态|物业|保洁|安保|保安|人力|劳动|派遣|外包|造价|招标|代理|测绘|规划|加固|修缮|古建|仿古',
  '石材|木业|家具|玻璃|陶瓷|水泥|商砼|砂浆|预拌|沥青|路面|养护|隧道|港口|港务|航务|航道|疏浚|河道|管道|管网|管业|燃气',
  '热力|供水|排水|污水|净化|能源|光伏|风电|锅炉|金属|钢材|钢铁|钢构|五金|铝业|型材|化工|化学|塑料|橡塑|商贸|工贸|经贸',
  '物流|运输|渣土|仓储|物资|汽车|汽修|农业|文化|传媒|餐饮|酒店|旅游|医疗|教育|培训|职业|食品|纺织|服装|医药|制造|制品',
  '加工|生产|销售|工业|产业|运营|资产|资本|金融|保险|国际|数字|数据|通信|电信|弱电|安防|监控|特种|检验|检修|维修|维保',
  '维护|清洗|分包|专业|基建|城建|重工|建机|构件|预制|支护|边坡|地质|矿业|冶金|铁路|轨道|地铁|机场|水务|住宅',
  '住工|城市|城投|安全|评价|审图|图审|文物|保护',
].join('|')
const TRADE = new RegExp(`^(?:${TRADES})`, 'u')

const BRACKETS = '[（(][^（）()]{1,12}[）)]'
const LEGAL = '(?:股份有限|有限责任|有限)公司'
/** What makes a longer firm's name of one before it: words of a trade, a group, a number or a place, up to what kind of company it is. */
const LONGER = new RegExp(
  `^(?:(?:${TRADES}|第?(?:[一二三四五六七八九十]{1,3}|\\d{1,3})(?![一二三四五六七八九十\\d])|${BRACKETS})*${LEGAL}|(?:(?!集团)(?:${TRADES}))+(?:集团)?公司)`,
  'u',
)

/** Whether what follows a short name makes it part of another firm's: 中建八局 in 中建八局第三建设有限公司. */
export const goesOn = (after: string): boolean => LONGER.test(after)

/** Words that a name does not go on with. */
const STOPS =
  '[由被与和及对在的了是为将把向未不等令罚给或并从到让找请就还使因经据按]|承[建揽接]|施工(?!图)|委托|转包|整改|停工|违法|违规|涉嫌|挂靠|借用|采购'
const GOES_ON = new RegExp(`^((?:(?!${STOPS})[\\p{Script=Han}\\d()（）]){1,14}?)${LEGAL}`, 'u')

/** Whether what follows a short name, as it is read with all its signs, makes it part of a whole name, whatever that firm does. */
export const goesOnAnyhow = (after: string): boolean => GOES_ON.test(after) || NO_FIRM.test(after)

/** What is no firm, and is called by the same words: 中南建筑大学. */
const NO_FIRM = new RegExp(
  `^(?:(?!${STOPS})\\p{Script=Han}){0,6}?(?:大学|学院|学校|协会|学会|商会|银行|医院)`,
  'u',
)

/** What places are called after their own name: 天目湖镇, 金鸡湖大道. */
const OF_PLACES =
  /^(?:大道|大街|路(?!桥)|镇(?!江)|[街巷弄乡村庄]|街道|社区|隧道|大?桥(?!梁)|高架|[湖河江山湾港](?=$|\P{Script=Han}|[边畔路镇村街]|大道|大桥|公园|隧道|景区)|公园|广场|花园|家园|新城|[新片园老]区|核心区|开发区|度假区|景区|小区|苑|府|站|码头|机场|中学|小学|医院|驾校|学校|学院|大学|幼儿园|酒店|宾馆|饭店|商[场城]|超市|大厦|市场|影城|银行)/u
const ENDS_IN_TRADE = new RegExp(`(?:${TRADES}|公司|项目部|[建局冶安])$`, 'u')

/** Whether a name that says nothing of what a firm does is a place's where it stands, by what follows. */
export const isOfPlace = (name: string, after: string): boolean =>
  OF_PLACES.test(after) && !ENDS_IN_TRADE.test(name)

/** The rest of a firm's whole name, and what may stand before a part of one: where it is, or whose it is. */
export const restOfName = (after: string): string => LONGER.exec(after)?.[0] ?? GOES_ON.exec(after)?.[0] ?? ''
const BEFORE = new RegExp(`(?:${ONE_PLACE}${KIND_OF_PLACE}?|中(?:建|铁|交|冶|核|国建筑|国))+$`, 'u')
export const startOfName = (before: string): string => BEFORE.exec(before)?.[0] ?? ''

/** A branch: where it is, in brackets or not, and what it is called. */
export const BRANCH = `(?:${BRACKETS}\\s*|${ONE_PLACE}${KIND_OF_PLACE}?(?=分))`

/** A firm's name cut into where it is, what it is told by with what it does, and without what kind of company it is. */
export interface CutName {
  readonly place: string
  readonly body: string
}

/** Cuts a firm's full name; blanks and brackets in it tell nothing. */
export function cutName(name: string): CutName {
  const plain = name.replace(/[\s()（）]/g, '')
  const place = PLACE.exec(plain)?.[0] ?? ''
  return { place, body: plain.slice(place.length).replace(FORM, '') }
}

/** How the place before a name is said: whole and last, each with what kind of place it is and without. Empty where there is none. */
export function placesSaid(place: string): string[] {
  const each = [...place.matchAll(EACH_PLACE)].map(([whole, bare = '']) => ({ whole, bare }))
  const bare = each.map((one) => one.bare).join('')
  const last = each.at(-1)
  return place === '' ? [] : [...new Set([place, bare, ...(last ? [last.whole, last.bare] : [])])]
}

/** How a place is said with what a firm does, in one character: 省建 and 苏建 of 江苏省建筑工程. */
export function placeInShort(place: string): string[] {
  const kinds = place.endsWith('市') ? ['市'] : place.endsWith('省') ? ['省'] : []
  const short = new Map(Object.entries(provinceShortNames))
  return [...kinds, ...placesSaid(place).flatMap((said) => short.get(said) ?? [])]
}

/** The words of a trade, when a text is nothing else. */
export function tradesIn(text: string): string[] | undefined {
  const words: string[] = []
  for (let left = text; left !== ''; ) {
    const word = TRADE.exec(left)?.[0]
    if (word === undefined) return undefined
    words.push(word)
    left = left.slice(word.length)
  }
  return words
}

/** What stands in names beside what a firm does, and tells it as little: where it is, or how it calls itself. */
const BESIDE = new RegExp(
  `^(?:${ONE_PLACE}${KIND_OF_PLACE}?|中国|国际|企业|现代|新型|墙体|人才|产业|服务|事业|总)`,
  'u',
)

/** The words of a trade in a text that holds nothing else but them, places and other words that tell no firm. */
export function tradesAmong(text: string): string[] | undefined {
  const words: string[] = []
  for (let left = text; left !== ''; ) {
    const trade = TRADE.exec(left)?.[0]
    const word = trade ?? BESIDE.exec(left)?.[0]
    if (word === undefined) return undefined
    if (trade) words.push(trade)
    left = left.slice(word.length)
  }
  return words
}

/** A text up to where nothing but words of a trade follow, and those words. */
export function withoutTrades(text: string): { stem: string; trades: readonly string[] } {
  for (let length = 1; length < text.length; length++) {
    const trades = tradesIn(text.slice(length))
    if (trades) return { stem: text.slice(0, length), trades }
  }
  return { stem: text, trades: [] }
}

/** Whether a name is said where its signs stand, by what follows: 南京一建 is not in 南京一建筑工地. */
export const isPlainly = (name: string, after: string): boolean =>
  !name.endsWith('建') || !/^(?:筑|设(?!备)|造|委)/u.test(after)
