import { cities, districts, zones } from '../place/division.ts'
import { provinceShort } from '../place/province.ts'
import { TRADE } from './circle.ts'
import { WORDS } from './find-names.ts'
import { readable } from './readable.ts'
import { SURNAME } from './surnames.ts'

/** Whom a short text of a table names: who was hurt, who works there, who answers for something. */
const WHO = [
  '死者|遇难者|罹难者|亡者|逝者|伤者|伤员|受伤者|受害人|受害者|遇难人员|死亡人员|受伤人员|伤亡人员|作业人员|操作人员|当事人|家属',
  '信息员|联络员|监督员|专管员|网格员|监理员|监理工程师|安全总监|总监|班组长|班长|组长|队长|工长|包工头|带班人|负责人|责任人|联系人',
  '经办人|填报人|检查人|法定代表人|法人|项目经理|经理|局长|副局长|站长|科长|处长|主任|工人|员工|职工|民工|农民工|司机|师傅|学徒',
].join('|')
const HURT =
  '受伤|受重伤|受轻伤|重伤|轻伤|摔伤|砸伤|烧伤|灼伤|骨折|死亡|身亡|死了|去世|离世|不治|遇难|罹难|坠落|坠亡|坠楼|高坠|高处坠|摔下|摔落|跌落|掉下|掉落|触电|中毒|溺水|窒息|昏迷|失踪|住院|送医|送院|被砸|被压|被埋|被夹|被撞|被困|不慎|不幸|经抢救|抢救'
const HAN = '\\p{Script=Han}'
/** A character of a given name; none that is mostly part of places, trades and small words. */
const GIVEN = `(?![某姓名我你他她它们这那个了的在是有和与及等前后上下中内外级处次人工位未不没已无者员市县区镇乡村州路街厂局站院校店部组班室科队楼栋号层幢项目户台起件吨米时被受])${HAN}`
const NAME = `${SURNAME}(?:${GIVEN}){1,2}`
const BEFORE = `^|[^${HAN}]|当天|当日|现场|其中|致使|致|造成|导致|${WHO}|${TRADE}`
const BETWEEN = '[ :是为叫("“‘「『]{0,3}'
/** Several names, one after another. */
const NAMES = `(?:${NAME})(?:[、,和及与 ]{1,2}${NAME})*`
/** Where a name ends. */
const END = `(?=$|[^${HAN}]|${HURT}|[说称讲从于因将把向对给和与及等先今昨去也又都所就兼已未没负承在被受经当按]|负责|本人)`

const patterns = [
  `((?:${WHO}|${TRADE})${BETWEEN})(${NAMES}?)${END}`,
  `(${BEFORE})(${NAMES}?)(?:[二两三四五六七八九\\d]人|等\\d*人?|均|都|先后|同时|当场|因)?(?:${HURT})`,
  `([死亡伤难人名者员][:(])(${NAMES})(?=[),。;]|$)`,
  `()(${NAME}?)[(,: ]{1,2}(?:男|女|现年|年龄|\\d{2} ?周?岁)`,
].map((source) => new RegExp(source, 'gu'))

/** Words that begin as a name does and stand beside one's post or what happens. */
const NO_NAMES = new RegExp(
  `^(?:${[
    '路灯|路牌|路基|路肩|路桥|石头|石板|石料|石灰|梁体|楼板|楼梯|房梁|车厢|车斗|车祸|车轮|管子|管片|方钢|方管|毛竹|雷击|高坠|高架|高达|高效|高龄|高峰|高危|高价|高强|高新|高质|高大',
    '任[命免期职意选]|查[验出明获到核阅询收账找]|解[聘雇约散]|严[查管控防]|成[为员功年人效果]|常[驻态设规务]|包[保干联抓片]|万一|万余|余额|金额|温饱|费率|管[好控护]|易[受发中触被]',
    '宁可|文书|文字|文化|武警|明确|应急|连续|连同|安生|安顿|安静|平均|祝贺|单纯|单日|单月|向上|方可|方便|方才|段落|丛生|谷物|全部|全员|程控|左手|左脚|房管|单项|金牌',
    '沈降|雷达|项下|时期|时候|时刻|施行|施压|施加|白班|夜班|计算|焦虑|柴火|洪灾|汤水|米面|盛夏|水电|封闭|封堵|曲折|游离|闵行|卫健|江北|江南|江东|江西',
  ].join('|')})`,
  'u',
)

/**
 * Whether a short text of a table names somebody beside a post, a trade, what befell them, their sex or their age. Wider than
 * {@link findNames}: a table says in a few words what a letter says in sentences.
 */
export function namesSomebody(text: string): boolean {
  const { text: shown } = readable(text, false)
  return patterns.some((pattern) =>
    [...shown.matchAll(pattern)].some(({ 2: names = '' }) =>
      names.split(/[、,和及与 ]+/u).some((name) => name !== '' && isName(name)),
    ),
  )
}

/** Places by the names that people use: 江阴 of 江阴市. */
const places = [...cities, ...districts, ...zones]
  .map(({ zh }) => zh.replace(/[市区县]$/, ''))
  .concat(provinceShort('zh'))
  .filter((name) => name.length > 1)
/** 王家沟 is a village. */
const VILLAGE = /家[沟港庄湾桥浜圩巷山岗园宅]/

/** Whether what was taken for a name may be one: no everyday word, and no place. */
export const isName = (name: string) =>
  !WORDS.test(name) &&
  !NO_NAMES.test(name) &&
  !VILLAGE.test(name) &&
  !places.some((place) => name.startsWith(place))
