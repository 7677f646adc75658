import type { Mention } from './mention.ts'

/*
 * What stands before or after a name and shows that it says something else than where the site is. The
 * patterns look at a few characters only, so that reading stays linear.
 */

const ROAD =
  /^(?:市|省)?[东西南北中新老内外上下一二三四五六]?(?:路(?!口镇)|街(?!道)|大道|大街|巷|弄|高速|公路|铁路|大桥|国道|省道|隧道| road| rd| street| avenue| lu)/
const PERSON =
  /^[市县区省]?(?:籍|人(?![民才行工社防家力和])|老乡|口音|话|方言|户口|户籍|牌照|车牌|身份证|特产|菜|早茶|拉面|时间|晚报|日报|银行|小面|火锅|小吃|米线|烤鸭|大闸蟹|盐水鸭|咸?鸭蛋|龙虾|狗肉|羊肉|牛肉|排骨|炒饭|香醋|地锅鸡|烧饼|汤包|小笼|馄饨|大曲|麻糕|锅盖面|包子)/
const CREW =
  /^[市县区省]?(?:工人|民工|农民工|老板|包工头|工头|师傅|包工队|施工队|工程队|装修队|队伍|班组|劳务队|过来|来的|那边来|运来)/
const NUMBERED_BUILDER =
  /^[市县区省]?(?:第?[一二三四五六七八九十]{1,2}(?:建(?!筑?工地|设工地)|安(?=集团|公司|建)))/
const BUILDER =
  /^[^|的在某号路街镇乡村工项楼现位是由有栋幢与和到了去从一这那]{0,8}?(?:建工|建总|建安|城建集团|(?:建设|建筑|置业|地产|房产|房地产|装饰|安装|劳务|路桥|市政|园林|监理)(?:[^|的在]{0,5})?(?:集团|公司|有限|股份|企业|事务所))/
const PLAIN_BUILDER =
  /^(?:建设|建筑|建工|路桥|市政|城建|交建|水务)(?=$|\||承建|施工的|的|负责|总包|干的|做的)/
const FIRM =
  /^[^|的在某号路街镇乡村项楼现位是由有栋幢与和到了去从这那]{0,10}?(?:有限|股份公司|股份有限|分公司|集团|公司)/
const LEGAL_FIRM =
  /^[^|的在某号路街镇乡村项楼现位是由有栋幢与和到了去从这那区]{0,10}?(?:有限责任|有限公司|股份有限|集团)/
const ESTATE =
  /^(?:新村|花园|广场|大厦|小区|公寓|[佳嘉家名雅]?苑|家园|花苑|花城|名城|天地|国际|中心|府|湾|饭店|酒店|宾馆|商厦|商场|商城|超市|菜场|大楼|一号|壹号|时代|城(?![区南北东西中镇乡关厢市]))/
/** 建湖镇 is not 建湖县. */
const OTHER_TOWN = /^(?:镇(?!江)|乡|村|街道)/
const ASIDE = /^(?:附近|方向|以[东南西北]|隔壁|对面|旁边|周边)/
const LANDMARK =
  /^(?:[湖山寺庙塔园门桥江港洲岛]|河(?![西东南北滨下定])|古镇|古城|老街|森林|公园|[^|的在区镇]{0,6}?(?:大学(?!城)|学院(?!路)|医院(?!路)|中学(?!路)|小学(?!路)))/
const INSTITUTION = /^[^|的在区镇县市]{0,6}?(?:大学(?!城)|学院(?!路)|医院|中学|小学)/

const NOT_HERE =
  /(?:(?<!是)不是|(?<!在)不在|并非|不属于|不归|而非|不位于|没在|别交给?|别转给?|不要转给?|不要交给?|不用给|误转到?|误交给?)(?:在|属于|位于|说)?$/
const BUILDER_IS =
  /(?:施工单位|施工方|施工企业|承建单位|承建方|承建商|承包商|中标单位|总包单位|总包方?|总承包|分包单位|分包方?|监理单位|监理方?|建设单位|建设方|开发商|开发单位|设计单位|劳务公司|劳务方?|甲方|乙方|业主)[是为叫系]?\|?(?:江苏省?\|?)?$/
const BY_BUILDER = /(?:由|隶属于?|挂靠)$/
const BUILT_BY = /^[^|在]{0,14}(?:承建|施工|总包|建设|承包|中标|开发)/
const ELSEWHERE =
  /(?:住在|家住|我住|老家在?|户籍在?|籍贯|来自|原籍|出生于|注册在|注册地在?|注册于|总部在?|总部位于|公司在|公司位于|公司地址在?|办公室在|以前在|之前在|原来在|曾在|上次在|去年在|紧?靠近?|紧邻|毗邻|毗连|邻近|临近|(?<!附)近|挨着|接近|距离?|离|通往|开往|前往|通向|驶往|往|朝|面向|隔壁|不如|比|仿照|向|举报到|投诉到|反映到|举报过|投诉过|打过|找过|运到|运往|拉到|送到|去)(?:就?是)?\|?$/
const HERE =
  /(?:工地|项目|现场|工程|事故|施工|地点|楼盘)(?:的)?(?:地址|地点|位置|现场)?(?:位于|坐落于|坐落在|就在|是在|在|是|为)?\|?$|(?:而是|其实在|实际在|应该是|应该在|现在在|我是说|位于|地点|工地地址)[在是为]?\|?$/
const BUILDER_SITE = /(?:公司|总部|注册地?|单位)位于$/

/** A bare short name may follow only these, a name, a break or a digit: 影响水质 is not 响水. */
const MAY_FOLLOW =
  /[| 0-9a-z的在到于从我们地住来说是去叫报诉问为给和与及或跟对该此那这里边市省区县镇道路街号院室楼栋幢口旁侧头人者您好了过着啊请查管名址点目程年月日天晚早前后时往属归站就即局建司团部速线段园苑府厦厂桥站湾店场馆]$/

const before = (text: string, at: number) => text.slice(Math.max(0, at - 14), at)
const after = (text: string, at: number) => text.slice(at, at + 24)

/** What the words before a name make of it. */
function judgeBefore(text: string, { start, end }: Mention): Mention['trust'] {
  const left = before(text, start)
  if (NOT_HERE.test(left) || BUILDER_IS.test(left)) return 'void'
  if (BY_BUILDER.test(left) && BUILT_BY.test(after(text, end))) return 'void'
  return ELSEWHERE.test(left) || BUILDER_SITE.test(left) ? 'weak' : 'strong'
}

/** What the words after a name make of it. */
function judgeAfter({ entry }: Mention, right: string): Mention['trust'] {
  if (PERSON.test(right) || NUMBERED_BUILDER.test(right)) return 'void'
  if (CREW.test(right)) return 'weak'
  if (entry.level === 'street' && entry.full) return 'strong'
  if (!entry.full && ROAD.test(right)) return 'void'
  if (entry.level === 'zone') return LEGAL_FIRM.test(right) ? 'weak' : 'strong'
  if (PLAIN_BUILDER.test(right) || BUILDER.test(right)) return entry.full ? 'weak' : 'void'
  if (LEGAL_FIRM.test(right)) return 'weak'
  if (entry.full) return 'strong'
  const county = entry.level === 'district' && entry.codes.some((code) => /^32\d\d[28]/.test(code))
  if (entry.level === 'district' && OTHER_TOWN.test(right)) return 'weak'
  if (entry.level !== 'street' && ASIDE.test(right)) return 'weak'
  if (FIRM.test(right) || ESTATE.test(right)) return 'weak'
  if (entry.role === 'unit' && !county && LANDMARK.test(right)) return 'weak'
  return INSTITUTION.test(right) ? 'weak' : 'strong'
}

/** Whether the words before a name let it be one: 第六合同段 holds no 六合. */
function mayStand(text: string, { entry, start }: Mention, joined: boolean): boolean {
  const carries = entry.full && entry.level !== 'street' && entry.role !== 'nickname'
  return (
    start === 0 ||
    joined ||
    (carries && entry.word.length > 2) ||
    entry.role === 'city' ||
    MAY_FOLLOW.test(before(text, start))
  )
}

const rank = { strong: 0, weak: 1, void: 2 } as const
const worse = (a: Mention['trust'], b: Mention['trust']) => (rank[a] >= rank[b] ? a : b)

const BETWEEN = /^(?:区|市)?[和与跟同及或]$/
const BORDER = /^[^|]{0,2}(?:交界|之间|接壤|搭界|相邻)/

/** 江宁区与雨花台区交界: neither place alone. */
function isBorder(text: string, one: Mention, other: Mention): boolean {
  return BETWEEN.test(text.slice(one.end, other.start)) && BORDER.test(after(text, other.end))
}

/** Two places of ours are both offered; beside a place elsewhere, ours alone decides nothing. */
function markBorder(one: Mention, other: Mention): void {
  if (one.entry.role === 'far') {
    one.trust = 'weak'
    other.trust = 'weak'
  } else if (other.entry.role === 'far') other.trust = 'weak'
  else other.border = true
}

/** Judges every mention by its surroundings. A chain of names shares what the words before its first say. */
export function judgeMentions(text: string, mentions: readonly Mention[]): void {
  let previous: Mention | undefined
  let inherited: Mention['trust'] = 'strong'
  for (const [n, mention] of mentions.entries()) {
    const joined = previous?.end === mention.start
    const own = judgeBefore(text, mention)
    inherited = joined ? worse(inherited, own) : own
    mention.anchored = joined ? (previous?.anchored ?? false) : HERE.test(before(text, mention.start))
    const next = mentions[n + 1]
    const right = after(text, mention.end).slice(
      0,
      next && next.entry.role !== 'near' && !next.entry.chained ? next.start - mention.end : undefined,
    )
    const following = judgeAfter(mention, right)
    mention.firm = following === 'void' && !ROAD.test(right)
    mention.trust = worse(inherited, following)
    const shaky = (mention.entry.loose && !mention.entry.full) || (mention.entry.chained && !joined)
    if (shaky || !mayStand(text, mention, joined)) mention.trust = worse(mention.trust, 'weak')
    if (previous && isBorder(text, previous, mention)) markBorder(previous, mention)
    previous = mention
  }
  dropParents(mentions)
}

/** 南通市通州区建总: with the firm's place the places before it go too. */
function dropParents(mentions: readonly Mention[]): void {
  for (let n = mentions.length - 1; n > 0; n--) {
    const child = mentions[n]
    const parent = mentions[n - 1]
    if (!child || !parent || parent.end !== child.start || !child.firm) continue
    const city = child.entry.codes[0]?.replace(/^Z/, '').slice(0, 4)
    const holds =
      ['province', 'far', 'near'].includes(parent.entry.role) ||
      (parent.entry.role === 'city' &&
        child.entry.role === 'unit' &&
        parent.entry.codes[0]?.slice(0, 4) === city)
    if (!holds) continue
    parent.trust = 'void'
    parent.firm = true
  }
}
