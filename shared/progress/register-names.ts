import { isName } from '../personal-data/no-name.ts'
import { readable } from '../personal-data/readable.ts'
import { PLAIN_SURNAME } from '../personal-data/surnames.ts'

const HAN = '\\p{Script=Han}'
/** A character of a given name; none that is mostly part of posts, places, firms and small words. */
const GIVEN = `(?![某的了和与及等各均都被对将由因位名者人员工长家个市县区镇公司局站院证罚处])${HAN}`
const NAME = `${PLAIN_SURNAME}${GIVEN}{1,2}?`
const NAMES = `${NAME}(?:[、,和及与 ]{1,2}${NAME})*`
/** How the word for a post or a trade ends. */
const POST = '[者人员工师手]|[班组队工站科处局厂部]长|经理|总监|监理|主任'
const PUNISHED =
  '罚|处以|处[\\d一二三四五六七八九十]|给予|作出|采取|实施|予以|约谈|警告|记过|问责|诫勉|免职|撤职|降职|移送|追究|批评|通报|判处|扣\\d+分|记\\d+分'
/** What somebody holds by their own name. */
const HELD = '(?:的|等|各|之)?(?:[ABC]类?证|安全|考核|执业|注册|从业|上岗|任职|资格|证[书件]|职务|岗位)'
const KIN = '(?:的|之)?(?:家属|亲属|遗属|家人|妻子?|丈夫|父|母|子女|儿子|女儿|兄|弟|姐|妹)'

const patterns = [
  `((?:对|将|给予|处罚|通报|约谈|问责|追究|罚)(?:${HAN}{0,8}(?:${POST}))?[ :]?)(${NAMES})(?=(?:[、,]?各|分别|均|都|共|也|合计|等[\\d一二三四五六七八九十两]*[人名]?)*(?:${PUNISHED}|[\\d一二三四五六七八九十]+(?:万?元|日|天)))`,
  `((?:^|[^${HAN}])(?:${HAN}{0,8}(?:${POST}))?[ :]?)(${NAMES})(?=(?:[、,]?各|分别|均|都|等[\\d一二三四五六七八九十两]*[人名])+(?:被)?(?:${PUNISHED}))`,
  `((?:吊销|撤销|暂扣|收回|注销|取消|扣押|免去|撤去|解除|停止|${POST})[ :]?)(${NAMES})(?=${HELD})`,
  `((?:^|[^${HAN}]|因|由|经|与|和|向|待|等|${POST})[ :]?)(${NAMES})(?= ?${KIN})`,
].map((source) => new RegExp(source, 'gu'))

/** A blank before a character that stands alone: 赵 德 柱. */
const APART = new RegExp(`(${HAN}) (?=${HAN}(?:[^${HAN}]|$))`, 'gu')

/** Without the blanks that are typed between the characters of a name. */
export const drawnTogether = (text: string): string =>
  readable(text, false).text.replaceAll(/\s+/g, ' ').replaceAll(APART, '$1')

/** Whether a register's text names somebody as one who was punished, who lost a certificate, or whose kin is spoken of. */
export const namesPunished = (text: string): boolean =>
  patterns.some((pattern) =>
    [...text.matchAll(pattern)].some(({ 2: names = '' }) =>
      names.split(/[、,和及与 ]+/u).some((name) => name !== '' && isName(name)),
    ),
  )
