import { TRADE } from './circle.ts'
import { matchesOf } from './matches.ts'
import { isName } from './no-name.ts'
import { readText } from './readable.ts'
import { PLAIN_SURNAME, SURNAME } from './surnames.ts'
import { thatMayMatch } from './that-may-match.ts'

/** Whom a text names: who was hurt, who works there, who owns, answers for or was punished for something, and their kin. */
export const IN_POST = [
  '之子|之女|之妻|之夫|之父|之母|之兄|之弟|之姐|之妹|之侄|之婿|执法人员|检查人员|监督人员|责任人员|专家|造价员|质量员|试验员|机管员|劳务员|标准员|爬架工|司索工|旁站的|带班的|值班的',
  '死者|遇难者|罹难者|亡者|逝者|伤者|伤员|受伤者|受害人|受害者|遇难人员|死亡人员|受伤人员|伤亡人员|作业人员|操作人员|当事人|家属',
  '信息员|联络员|监督员|专管员|网格员|监理员|监理工程师|安全总监|总监|班组长|班长|组长|队长|工长|包工头|带班人|负责人|责任人|联系人',
  '经办人|填报人|检查人|法定代表人|法人|项目经理|经理|局长|副局长|站长|科长|处长|主任|工人|员工|职工|民工|农民工|司机|师傅|学徒',
  '控制人|控股股东|股东|合伙人|投资人|董事长|董事|监事|总经理|副总|总裁|厂长|总工程师|工程师|总工|技术员|技术负责人|驾驶员|机手|信号指挥|指挥人员|指挥员',
  '安装人员|拆卸人员|特种作业人员|施工人员|管理人员|值班人员|检测人员|验收人员|监管人员|安全主管|主管|嫌疑人|肇事者|行为人|被处罚人|被执行人|当事方',
  '承包人|发包人|挂靠人|转包人|分包人|个体户|自然人|女工|男工|妻子|丈夫|儿子|女儿|父亲|母亲|兄弟|哥哥|弟弟|姐姐|妹妹|亲属|遗属|老乡|工友|同事',
].join('|')
export const HURT =
  '受伤|受重伤|受轻伤|重伤|轻伤|摔伤|砸伤|烧伤|灼伤|骨折|死亡|身亡|死了|去世|离世|不治|因公|殉职|牺牲|遇难|罹难|坠落|坠亡|坠楼|高坠|高处坠|摔下|摔落|跌落|掉下|掉落|触电|中毒|溺水|窒息|昏迷|失踪|住院|送医|送院|被砸|被压|被埋|被夹|被撞|被困|不慎|不幸|经抢救|抢救'
const HAN = '\\p{Script=Han}'
/** A character of a given name; none that is mostly part of places, trades and small words. */
const GIVEN = `(?![某姓名我你他她它们这那个了的在是有和与及等前后上下中内外级处次人工位未不没已无者员市县区镇乡村州路街厂局站院校店部组班室科队楼号层幢项目户台起件吨米时被受])${HAN}`
const NAME = `${SURNAME}(?:${GIVEN}){1,2}?`
const BEFORE = `^|[^${HAN}]|当天|当日|现场|其中|致使|致|造成|导致|${IN_POST}|${TRADE}`
const BETWEEN = '(?:[应实原现均]为|[ :是为叫系即("“‘「『]{0,3})'
/** Several names, one after another. */
const NAMES = `(?:${NAME})(?:[、,和及与 ]{1,2}${NAME})*`
/** Where a name ends. */
const END = `(?=$|[^${HAN}]|${HURT}|[说称讲从于因将把向对给和与及等先今昨去也又都所就兼已未没负承在被受经当按系为无违擅私签仍还不其并均皆共曾另，]|负责|本人|涉嫌|个人|操作|驾驶|指挥|生前|罚款|处罚|要求|介绍|提出|提供|漏|当[时日天场]|到场|承包|的(?:姓名|名字|操作|证|上岗|身份))`
/** What is done to a person. */
const PUNISHED =
  '罚款|处以|处[一二三四五六七八九十\\d]|处罚|给予|进行(?:处罚|约谈|问责|诫勉|谈话|训诫|行政|批评)|作出|实施|予以|采取|立案|约谈|警告|记过|刑事|行政拘留|拘留|批捕|逮捕|问责|诫勉|免职|撤职|移送|追究|责令|通报|批评'
/** What a person does with their own hand. */
const SIGNED =
  '签字|签收|签名|签发|等[\\d一二三四五六七八九十两]+[名人]|[一二两三四五六七八九十\\d]人|个人|本人|私自|擅自|无证|违章|违规|操作|驾驶|指挥|名下|承包|挂靠|组织施工|的(?:尸体|遗体|家属|妻子|丈夫|儿子|女儿|父亲|母亲|证件|身份证|账户)'
const MARKS = '(?=[),。;:、， (]|$)'

const patterns = [
  `((?:${IN_POST}|${TRADE})${BETWEEN})(${NAMES}?)${END}`,
  `(${BEFORE})(${NAMES}?)(?:[二两三四五六七八九\\d]人|等\\d*人?|均|都|先后|同时|当场|因)?(?:${HURT})`,
  `([死亡伤难人名者员][:(])(${NAMES})(?=[),。;]|$)`,
  `()(${NAME})[(,: ]{1,2}(?:男|女|现年|年龄|\\d{2} ?周?岁)`,
  `(${BEFORE})(${NAMES}?) ?[(,:] ?(?:系|为|即|该项目|项目|公司|原)?(?:${IN_POST}|${TRADE})${MARKS}`,
  `((?:对|给予|将|约谈|问责|追究|拘留|逮捕|责令|通报|吊销|处罚|判处))((?:${PLAIN_SURNAME}(?:${GIVEN}){1,2}?))(?=${PUNISHED})`,
  `((?:约谈|问责|拘留|逮捕|批捕|判处|传唤|询问|讯问|开除|辞退)(?:了)?)((?:${PLAIN_SURNAME}(?:${GIVEN}){1,2}?))(?=[并和等]|[^${HAN}]|$)`,
  `((?:^|[^${HAN}]|由|系|经|被|让|叫|与|和|同意|任命|聘用|雇用|指派|安排|委托))((?:${PLAIN_SURNAME}(?:${GIVEN}){1,2}?))(?=${SIGNED})`,
].map((source) => new RegExp(source, 'gu'))
const patternsIn = thatMayMatch(patterns, (pattern) => pattern)

/** Where a text names people beside a post, a trade, what befell them, what was done to them, their sex or their age: spans in it. */
export function namesBeside(text: string): [from: number, to: number][] {
  return patternsIn(text).flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ index, 1: before = '', 2: names = '' }) => {
      let from = index + before.length
      return names.split(/([、,和及与 ]+)/u).flatMap((name, n): [number, number][] => {
        const at = from
        from += name.length
        return n % 2 === 0 && name !== '' && isName(name) ? [[at, at + name.length]] : []
      })
    }),
  )
}

/** Whom a short text of a table names so. */
export function nameInRow(typed: string): string | undefined {
  const text = readText(typed)
  const [first] = namesBeside(text)
  return first && text.slice(...first)
}
