import { TRADE } from './circle.ts'
import { likelyNames } from './likely-name.ts'
import { matchesOf } from './matches.ts'
import { HURT, IN_POST, namesBeside } from './name-in-row.ts'
import { isName, WORDS } from './no-name.ts'
import { LATIN_SURNAME, PLAIN_SURNAME, SURNAME } from './surnames.ts'
import { thatMayMatch } from './that-may-match.ts'

/** Who a name belongs to, before it. */
const WHO = [
  ...[
    '举报人',
    '举报者',
    '报告人',
    '反映人',
    '来电人',
    '来访人',
    '投诉人',
    '投诉者',
    '信访人',
    '申请人',
    '求助人',
  ],
  ...[
    '联系人',
    '当事人',
    '知情人',
    '证人',
    '线人',
    '本人',
    '死者',
    '伤者',
    '伤员',
    '受害人',
    '受害者',
    '家属',
  ],
  ...[
    '业主',
    '住户',
    '居民',
    '村民',
    '群众',
    '工人',
    '员工',
    '职工',
    '民工',
    '农民工',
    '工友',
    '同事',
    '老板',
  ],
  ...[
    '班长',
    '班组长',
    '组长',
    '队长',
    '工长',
    '工头',
    '包工头',
    '项目经理',
    '经理',
    '安全员',
    '施工员',
    '总监',
    '工程师',
  ],
  ...['监理', '法定代表人', '法人代表', '法人', '负责人', '师傅', '作业人员', '操作人员', '联络人', '保安'],
].join('|')
/** Words that say outright that a name comes. */
const NAMED = '姓名|名字|名叫|叫做|叫作|我叫|他叫|她叫|人叫|真名|本名|署名'
/** What somebody is called by, after the surname or the name. */
const TITLE =
  '先生|女士|小姐|师傅|同志|经理|老板|主任|科长|处长|局长|队长|班长|组长|工长|工头|总监|大哥|大姐|大爷|大妈|阿姨|书记|总工'
/** What may stand between the two. */
const GAP = '(?:[应实原现均]为|[ :：是为叫系即(（"“”\'‘’「『]{0,3})'
const HAN = '\\p{Script=Han}'
/** A character of a given name; none that only stands in other words after a surname. */
const GIVEN = `(?![某姓名我你他她它们这那个了的在是有和与及等前后上下中内外级处次人工位未不没])${HAN}`
/** Where a name ends. */
const END = `(?=$|[^${HAN}]|[说称讲在从于因被将把向对给和与及等先今昨曾来去到也又都已所就举反投报电联手住未不没有是的打拨看当签认承负兼任担带系现组值巡脱离擅违指拒]|本人|身份|女士|同志|经理|长期|脱岗|同时|缺岗|缺勤|以公司|以企业|连续|考勤|人证|多次|伙同|挂名|挂证|证书|分别|擅|均|皆|每月|实际)`
/** What a person does, or what happens to one: nothing else does it. */
const DOES =
  '核对|核实|检查后|发现|指出|认为|要求|安排|指挥|操作|驾驶|顶替|代签|签字|擅自|私自|违章|违规|无证|隐瞒|瞒报|漏报|迟报|误报|错报|谎报|停职|忘了?|没[报填交来签写]|没有[报填交来签写]|请(?:产|病|事|婚|丧|年)?假|休(?:产|病|年)?假|离职|辞职|住院|生病|出差|手机|电话|承包|挂靠|组织施工|个人|本人|名下|带领|带班|未到岗|到岗|离岗|脱岗|上岗|证书|被(?:罚|撤|免|停|约谈|问责|处分|处罚|立案|拘)'
/** Where a half hidden name ends. */
const HALF_END = `(?=$|[^${HAN}]|${HURT}|[从在被因未等和与对将于说称不系为负无违擅担带到值现])`
/** Another name, after one. */
const NEXT = new RegExp(
  `^(?:[、和及与]|以及| ?[、,] ?)(${SURNAME}(?:${GIVEN}){1,2}?|[老小阿]${SURNAME})(?:${END}|(?=[二两三四五六七八九十\\d]+[人名]|${HURT}|[均都共违擅无操作驾驶签]))`,
  'u',
)
/** A name right before another. */
const BEFORE_ANOTHER = new RegExp(`(${SURNAME}(?:${GIVEN}){1,2})(?:[、和及与]|以及| ?[、,] ?)$`, 'u')
const NOT_HAN = `(?:^|[^${HAN}])`

/** What comes before a name, and the name: two groups each. */
const patterns: readonly RegExp[] = [
  `((?:${NAMED})${GAP})(${SURNAME}(?:${GIVEN}){1,2})`,
  `((?:${WHO})${GAP})(${SURNAME} ?(?:${GIVEN}){1,2}?)${END}`,
  `((?:${TRADE}|实际控制人|建造师)${GAP})(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)${END}`,
  // Of several parts, as many nations write theirs.
  `((?:${WHO})${GAP})(${HAN}{1,8}[·•・]${HAN}{1,8}?)${END}`,
  `(${NOT_HAN})((?!包工头)${SURNAME}(?:${GIVEN}){0,2}?)(?:${TITLE})`,
  `()((?!包工头)${PLAIN_SURNAME}(?:${GIVEN}){0,2}?)(?:${TITLE})`,
  `(${NOT_HAN})([老小阿]${PLAIN_SURNAME})(?=$|[^${HAN}]|[说讲反举报在告和负]|师傅)`,
  `((?:${WHO}|${IN_POST}|${TRADE})${GAP})([老小阿大]${SURNAME})(?=[不未没已也就在当时叫让要称说]|常|擅|私|违|操作|驾驶|$|[^${HAN}])`,
  `(${NOT_HAN})([老小阿](?![房楼路车石江边段田单管])${SURNAME})(?=[不未没](?!$)|[、和及与][老小阿]${SURNAME})`,
  `((?:^|${WHO}|${TRADE}|[^${HAN}])${GAP})(阿${GIVEN})(?=[未没说讲称])`,
  `((?:${WHO})${GAP})([老小阿]${PLAIN_SURNAME})`,
  // In Latin letters, either part first.
  `((?:^|[^A-Z]))(${LATIN_SURNAME}[ ·-]{1,2}[A-Z]{2,7}(?:[- ][A-Z]{2,6})?)(?=$|[^A-Z])`,
  `((?:${WHO}|${TRADE})${GAP})([A-Z]{2,10}[ ·-]{1,2}[A-Z]{2,10}|${LATIN_SURNAME}[A-Z]{2,10})(?=$|[^A-Z])`,
  `((?:^|[^A-Z]))(${LATIN_SURNAME}[A-Z]{2,10})(?= ?[(,:] ?(?:${WHO}|${TRADE}|${IN_POST}))`,
  // With the post after it.
  `(${NOT_HAN})(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=[系为是任](?:该|本|此)?(?:项目|工程|公司|现场|标段|实际)?(?:的)?(?:${WHO}|${TRADE}|${IN_POST}))`,
  // Somebody who does something, at the beginning of a clause; whom something is left to, or who is asked.
  `(${NOT_HAN})(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=${DOES})`,
  `((?:让|叫|派|请|问询了?|询问了?|约谈了?|找到了?|联系了?|换成了?|换为|改为|改由|变更为)${GAP})(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=$|[^${HAN}]|${DOES}|顶替|代替|代签|代办|到场|去)`,
  // Who lends a name or a hand.
  `(由)(${SURNAME}(?:${GIVEN}){1,2}?)(?=挂名|出面|经手|牵头|带队|签字|代签|冒名|顶名|垫资|转包|分包|联系|看管|保管|开车|操作|驾驶|指挥)`,
  // In a post, whoever gave it.
  `([由系聘派]|任命|委任)(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=(?:[、和及与]${SURNAME}(?:${GIVEN}){1,2}?){0,3}(?:担任|任(?!何|务|职要求)|兼任|出任|接任|接替|代行|代理|负责))`,
  `((?:变更|更换|调整|换)(?:为|成))(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=$|[^${HAN}]|担任)`,
  `((?:任命|委任|聘任|聘请|聘用|委派|指派)了?)(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=为|任|到)`,
  // With something between its characters.
  `((?:${WHO}|${IN_POST}|工程师|${TRADE})${GAP})(${SURNAME}(?:[ .·•・_*-]{1,3}${GIVEN}){1,2}|${SURNAME}${GIVEN}[ .·•・_*-]{1,3}${GIVEN})(?=$|[^${HAN}]|[未不没无])`,
  `(${NOT_HAN})(${SURNAME}(?:[ .·•・_*-]{1,3}${GIVEN}){1,2})(?= ?[(,:] ?(?:${WHO}|${TRADE}))`,
  // Half hidden: 周某明. 周某 alone names nobody.
  `()((?:${SURNAME}[某×*]|${PLAIN_SURNAME}X)(?!${HURT}|[由对将把向因从于按系为无违擅私签仍还其并均皆共曾另与跟同至负承担指进走说称讲因涉经开驾操家属甲乙丙丁])${GIVEN})${HALF_END}`,
  `()([老小阿]${PLAIN_SURNAME}[头哥姐叔爷婶伯嫂])`,
  `((?:${WHO}|请找|联系|找)${GAP})(${PLAIN_SURNAME}[工总哥姐])(?=$|[^${HAN}]|[说讲反举报在和电联要让叫安指催不未没])`,
  `((?:联系|通知|询问|告诉|打给|转告)${GAP})(${SURNAME}(?:${GIVEN}){1,2}?)${END}`,
  `(找${GAP})(${SURNAME}(?:${GIVEN}){1,2}?)${END}`,
  `((?:^|[^${HAN}]|[据经由]))(${PLAIN_SURNAME}(?:${GIVEN}){1,2}?)(?=打来|来电|电话|看到|看见|告诉|说|讲|介绍|反映|举报|发现|陈述|供述|证实|透露)`,
  `(${NOT_HAN})(${PLAIN_SURNAME}[工总哥姐])(?=告诉|说|讲|反映|举报|看到|发现|打来|来电|[未不没在到已也都带签负](?!期))`,
  `(姓)(${SURNAME})(?=$|[^${HAN}]|[的说，])`,
  `(姓${SURNAME}[ ,，、]{0,2}名(?:字|叫)?(?:叫|为|是)?)(${HAN}{1,2})(?=$|[^${HAN}])`,
  // One written for another, and whose name or paper is spoken of.
  `((?:^|[^${HAN}]|[把将由]))(${SURNAME}(?:${GIVEN}){1,2}?)(?=[误错]?(?:写|改|打|录|印|说|认|看)(?:成|作|为))`,
  `([误错]?(?:写|改|打|录|印)(?:成|作)了?)(${SURNAME}(?:${GIVEN}){1,2}?)(?=$|[^${HAN}])`,
  `((?:^|[^${HAN}]|${TRADE}|${IN_POST}))(${SURNAME}(?:${GIVEN}){1,2}?)(?=的(?:姓名|名字|身份|证件|证书|操作证|上岗证|资格证|手机|电话|工资|家属|遗体|住址|家))`,
  // Whom somebody sent, or something belongs to; what stands in a paper or beside a signature.
  `((?:[委指选]派|聘任|聘请|雇用|雇来|派来|请来)的)(${SURNAME}(?:${GIVEN}){1,2}?)(?=$|[^${HAN}]|[从未没不到在已也])`,
  `((?:属于|归))(${SURNAME}(?:${GIVEN}){1,2}?)(?=个人|本人|所有)`,
  `((?:写的是|填的是|登记的是|写着|签字|签名|落款)${GAP})(${SURNAME}(?:${GIVEN}){1,2}?)(?=$|[^${HAN}])`,
  `([班组队]的)([老小阿大]${PLAIN_SURNAME})(?=带|领|说|告|指|看|报)`,
  `([班组队场地房]里?的)(阿${GIVEN}|[老小大]${PLAIN_SURNAME})(?=$|[^${HAN}]|[没未不在也都已被从把说讲看]|戴|系)`,
  // What somebody is called by the others.
  `((?:外号|绰号|诨名|浑号|花名|小名|乳名|网名|人称|大家叫他|都叫他|被叫作|被称作)[ :是叫为“”"'‘’「『]{0,3})(?![为的是某])(${HAN}{1,4}?)(?=$|[^${HAN}]|的)`,
  // Who signs, with the day.
  `((?:^|[^${HAN}]))(${SURNAME}(?:${GIVEN}){1,2})(?= ?(?:19|20)\\d{2}(?:年|[-./])\\d{1,2})`,
].map((source) => new RegExp(source, 'gu'))
const patternsIn = thatMayMatch(patterns, (pattern) => pattern)

/** Where a text names people: beside a word that says who they are, or by the characters of the name alone. Spans in it. */
export function findNames(text: string): [from: number, to: number][] {
  return withOthers(text, [...besideWords(text), ...likelyNames(text)])
}

/** Where a text names people beside a word that says who they are; a name standing alone, as estates and firms have it, is none. */
export function namesSaid(text: string): [from: number, to: number][] {
  return withOthers(text, besideWords(text))
}

function besideWords(text: string): [from: number, to: number][] {
  const said = patternsIn(text).flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ index, 1: before = '', 2: name = '' }): [number, number][] => {
      const from = index + before.length
      return WORDS.test(name.replace(/[ .·•・_*-]/g, '')) ? [] : [[from, from + name.length]]
    }),
  )
  return [...said, ...namesBeside(text)]
}

/** Names, and those of the same rows; each place once, however many rows lead to it. */
function withOthers(text: string, beside: readonly [number, number][]): [from: number, to: number][] {
  const ends = new Set<number>()
  const rows = [...beside, ...beside.flatMap(([, to]) => namesAfter(text, to, ends))]
  const begins = new Set<number>()
  return [...rows, ...rows.flatMap(([from]) => namesBefore(text, from, begins))]
}

/** Names that follow one, each after the other: 刘德华、马小军和孙二海. Not on from places that are in `seen`. */
function namesAfter(text: string, end: number, seen: Set<number>): [from: number, to: number][] {
  const found: [from: number, to: number][] = []
  for (let at = end; !seen.has(at); ) {
    seen.add(at)
    const match = NEXT.exec(text.slice(at, at + NEAR))
    const name = match?.[1] ?? ''
    if (!match || !isName(name)) return found
    at += match[0].length
    found.push([at - name.length, at])
  }
  return found
}

/** Names that stand before one, each before the other, the nearest first. Not on from places that are in `seen`. */
function namesBefore(text: string, begin: number, seen: Set<number>): [from: number, to: number][] {
  const found: [from: number, to: number][] = []
  for (let at = begin; !seen.has(at); ) {
    seen.add(at)
    const match = BEFORE_ANOTHER.exec(text.slice(Math.max(0, at - NEAR), at))
    const name = match?.[1] ?? ''
    if (!match || !isName(name)) return found
    at -= match[0].length
    found.push([at, at + name.length])
  }
  return found
}

/** So many characters hold a name, what is before it and where it ends. */
const NEAR = 16
