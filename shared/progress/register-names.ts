import { matchesOf } from '../personal-data/matches.ts'
import { isName } from '../personal-data/no-name.ts'
import { readText } from '../personal-data/readable.ts'
import { PLAIN_SURNAME, SURNAME } from '../personal-data/surnames.ts'
import { thatMayMatch } from '../personal-data/that-may-match.ts'

const HAN = '\\p{Script=Han}'
/** A character of a given name; none that is mostly part of posts, places, firms and small words. */
const GIVEN = `(?![某的了和与及等各均都被对将由因位名者人员工长家个市县区镇公司局站院证罚处])${HAN}`
const NAME = `${PLAIN_SURNAME}${GIVEN}{1,2}?`
const NAMES = `${NAME}(?:[、,和及与 ]{1,2}${NAME})*`
/** How the word for a post or a trade ends. */
const POST =
  '[者人员工手官]|师(?!傅)|[班组队工站科处局厂部省市县区镇乡村院校所司厅会社园段格]长|经理|总监|监理|主任|主席|工头|代表|书记|支书|老板|领导|委员|警官|律师|会计|出纳|干部|教授|专家|房东|业主|邻居|同乡|法人|股东|总工'
/** Kin of somebody, before their name. */
const KIN_BEFORE =
  '家属|亲属|遗属|遗孀|亲友|妻子|丈夫|之[子女妻父母夫]|父亲|母亲|儿子|女儿|[大二三]?[哥弟姐妹]|[叔伯舅姑姨岳][父母]?|堂[兄弟]|表[兄弟哥]'
const PUNISHED =
  '罚|处以|处[\\d一二三四五六七八九十]|给予|作出|采取|实施|予以|约谈|警告|记过|问责|诫勉|免职|撤职|降职|移送|追究|批评|通报|判处|扣\\d+分|记\\d+分'
/** What somebody holds by their own name. */
const HELD = '(?:的|等|各|之)?(?:[ABC]类?证|安全|考核|执业|注册|从业|上岗|任职|资格|证[书件]|职务|岗位)'
/** What follows the name of one who did or suffered something. */
const DID =
  '(?=$|[^\\p{Script=Han}]|[被签跑带拖已没未提到垫付缺请代认拒也跟不在从向把将说称讲于负承兼等去来忘任系因而均并]|拦|停|休假|指挥|处置|赔偿|达成|联系|操作|保管|介入|出具)'
const KIN = '(?:的|之)?(?:家属|亲属|遗属|家人|妻子?|丈夫|父|母|子女|儿子|女儿|兄|弟|姐|妹)'

/** What people get wrong, forget, or are absent for: 张伟报错了. */
const ERRS =
  '(?:报|填|写|算|录|统计|登记|记|漏|看|弄|搞|输|数)[错漏少多晚反]|[漏瞒迟误错谎]报|隐瞒|停职|忘|没[报填交来写]|没有[报填交来写]|手机|请(?:产|病|事|婚|丧|年)?假|休(?:产|病|年)?假|出差|离职|生病|住院|调走|退休'

/** A blank before a character that stands alone: 赵 德 柱. */
const APART = new RegExp(`(${HAN}) (?=${HAN}(?:[^${HAN}]|$))`, 'gu')

const patterns = [
  `((?:对|将|给予|处罚|通报|约谈|问责|追究|罚)(?:${HAN}{0,8}(?:${POST}))?[ :]?)(${NAMES})(?=(?:[、,]?各|分别|均|都|共|也|合计|等[\\d一二三四五六七八九十两]*[人名]?)*(?:${PUNISHED}|[\\d一二三四五六七八九十]+(?:万?元|日|天)))`,
  `((?:^|[^${HAN}])(?:${HAN}{0,8}(?:${POST}))?[ :]?)(${NAMES})(?=(?:[、,]?各|分别|均|都|等[\\d一二三四五六七八九十两]*[人名])+(?:被)?(?:${PUNISHED}))`,
  `((?:吊销|撤销|暂扣|收回|注销|取消|扣押|免去|撤去|解除|停止|${POST})[ :]?)(${NAMES})(?=${HELD})`,
  `((?:^|[^${HAN}]|因|由|经|与|和|向|待|等|${POST})[ :]?)(${NAMES})(?= ?${KIN})`,
  `((?:^|[^${HAN}]))(${NAMES})(?=[,:、 ]{1,2}(?:被|已)?(?:${PUNISHED}))`,
  `((?:^|[^${HAN}]|因|由|是|${POST})[ :]?)(${NAMES})(?=${ERRS})`,
  `((?:${POST}|${KIN_BEFORE})(?:系|为|是|叫|即)?[ :]?)(${NAMES})${DID}`,
  `((?:${POST}|${KIN_BEFORE})(?:系|为|叫|即)[ :]?)(${SURNAME}${GIVEN}{1,2})(?=$|[^${HAN}])`,
  `(^|[^${HAN}])(${NAMES})(?=被(?!子|单|服|褥))`,
  `(^|[^${HAN}]|的)(${PLAIN_SURNAME}[工总])(?=${ERRS}|失职|脱岗|负责|[未没不说拒签])`,
  // A post and three signs that begin with a surname, whatever follows.
  `((?:${POST})[ :]?)(${PLAIN_SURNAME}${GIVEN}{2})`,
  `((?:换成了?|换为|换了|改为|改由|变更为|交给了?|委托)[ :]?)(${NAME})(?=$|[^${HAN}])`,
  `(^|[^${HAN}]|${HAN}[站局办处科室]|[的由是系让叫]|${POST})([老小阿]${PLAIN_SURNAME})(?=$|[^${HAN}]|${ERRS}|[未没忘不填]|负责)`,
].map((source) => new RegExp(source, 'gu'))
const patternsIn = thatMayMatch(patterns, (pattern) => pattern)

/** As long as a name, beginning as one does. */
const ALONE = new RegExp(
  `^(?:${PLAIN_SURNAME}${GIVEN}{1,2}|(?![查管解车项单包张周高楼])${SURNAME}${GIVEN}{2})$`,
  'u',
)
/** What begins so and is said alone of what was done or why. */
const NO_NAME_ALONE =
  /[镇乡村庄街路桥湖]$|^(?:周报|张[数表]|黄牌|蓝牌|陆续|许可|许诺|康复|全国|余震|陈旧|毛刺|路滑|温差|温度|水泥|史料|章程|易爆|严控|严管|全停|全清|陈列|周转|周期|谢绝|程控|连夜|左转|黎明|秦淮|雷暴|洪涝|项数|成因|曲折|单据|包干|石渣|钱款|龙卷|段差|明显|施工|危大|方量|强风|江边|时限|安管|金额|车祸)/

/** A name that stands by itself in a text that tells what was done or why, or is one of several: 张伟、李强. */
export function nameAlone(text: string): string | undefined {
  for (const one of new Set([text, drawnTogether(text), text.replaceAll(/\s/g, '')])) {
    const parts = readText(one).split(/[^\p{Script=Han}]+|[和与]/u)
    const found = parts.find((part) => ALONE.test(part) && !NO_NAME_ALONE.test(part) && isName(part))
    if (found !== undefined) return found
  }
  return undefined
}

/** Without the blanks that are typed between the characters of a name. */
export const drawnTogether = (text: string): string =>
  readText(text).replaceAll(/\s+/g, ' ').replaceAll(APART, '$1')

/** Whom a register's text names as one who was punished, who did or lost something, or whose kin is spoken of. */
export function namePunished(text: string): string | undefined {
  for (const pattern of patternsIn(text))
    for (const { 2: names = '' } of matchesOf(text, pattern)) {
      const found = names.split(/[、,和及与 ]+/u).find((name) => name !== '' && isName(name))
      if (found !== undefined) return found
    }
  return undefined
}
