import { TRADE } from '../personal-data/circle.ts'
import { HURT } from '../personal-data/name-in-row.ts'
import { PLAIN_SURNAME } from '../personal-data/surnames.ts'
import { thatMayMatch } from '../personal-data/that-may-match.ts'
import { victimNamedIn } from './victim-names.ts'

const HAN = '\\p{Script=Han}'
/** Who was killed or hurt, without a name. */
const VICTIM =
  '死者|伤者|亡者|逝者|伤员|遇难者|罹难者|受害人|受害者|(?:遇难|罹难|受伤|坠亡|身亡|伤亡|死亡)(?:工人|职工|员工|民工|人员|的)|[死伤]的'
const TRADES = `(?:${TRADE}|保安|厨师|阿姨|实习生|学徒|司机|机手|女工|班长|班组长)`
const DEAD = `${HURT}|死|亡|丧生|丧命`
/** Provinces, and what is near enough to one: where somebody comes from. */
const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江[苏西]|浙江|安徽|福建|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|台湾|香港|[苏皖]北|外省|外地|本地'
const GAP = (most: number) => `[^，。；,;!?！？\\n]{0,${most}}?`
const SURNAME_SOME = `${PLAIN_SURNAME}[某×*X]`

const POSTS =
  '经理|总监|监理|监理员|负责人|带班人?|[班组队工站科局处]长|员|师|手|工头|老板|书记|主任|法人|法定代表人|承包人|项目部'
/** Surnames that also begin words: only before 姓 are they nobody's word. */
const ANY_SURNAME = `(?:${PLAIN_SURNAME}|[高方江石马林田施程武章汤金万段])`
const OPEN = '[(\\[【〔「『:]'
/** What somebody does who is called by half a name. */
const DOES =
  '(?=$|[^\\p{Script=Han}]|酒后|醉|违[章规]|拒|脱岗|离岗|擅|私[自拆接]|无证|未|没|不|已|被|在[逃场岗]|睡|逃|跑|操作|指挥|说|签|漏|瞒|欠)'

/** By half a name beside what they do; by surnames alone. */
const pseudonyms = [
  // 安全总监(徐), 总监:徐
  `(?:${TRADES}|${POSTS})${OPEN}${PLAIN_SURNAME}(?=$|[^${HAN}])`,
  `${ANY_SURNAME}姓(?:的)?(?:一[名位])?(?:${TRADES}|工人|职工|男子|女子|${POSTS})`,
  `(?:${TRADES}|工人|${POSTS})(?:[老小]${PLAIN_SURNAME}(?![区城街村镇乡河桥路])|阿${HAN})`,
  `(?:的|项目部|现场|工地)[老小阿]${PLAIN_SURNAME}${DOES}`,
  `(?:^|[^${HAN}]|[由经被让给和与])${PLAIN_SURNAME}(?:监理|负责人|司机|师傅|[班组队]长)${DOES}`,
  `${PLAIN_SURNAME}[、和及与]${PLAIN_SURNAME}(?:等)?[两二2三3](?:名|位|人)`,
  `${SURNAME_SOME}[、和及与]${SURNAME_SOME}(?:等)?[两二2三3](?:名|位|人)`,
  `[由被给让与和向]${PLAIN_SURNAME}[工总](?=报|带|组织|指|处|负|签|通|说|要|安|叫)`,
  `(?:^|[,，;；、])老${PLAIN_SURNAME}(?=通知|报|没|未|不|忘|说|迟|漏)`,
  `(?:${TRADES}|班组?|塔司|[者人员师手头]|老板|业主|房东|法人|书记|主任|经理|总监|[班组队工]长)[ :为是系]?${SURNAME_SOME}`,
  `${SURNAME_SOME}[某甲乙丙×*X${HAN}]?(?:系|为|是|任|[(,:]) ?${GAP(6)}(?:${TRADES}|[班组队工]长|经理|总监|员)`,
]

/** What describes the dead and hurt: their trade, sex, age, home and kin. Only how many there were is public. */
const descriptions = [
  `(?:${VICTIM})(?:均|都|分别)?(?:系|为|是|乃|刚|年|生前|来自|男|女|[,:]|的?年龄|的?身份)(?!\\d|[一二三四五六七八九十两]人|零)${GAP(12)}`,
  `(?:${VICTIM})的?(?:妻|丈夫|父|母|之[子女妻父母]|儿|女|兄|弟|姐|妹|哥|家中|生前)`,
  `(?:${VICTIM})${GAP(8)}${TRADES}`,
  `${TRADES}(?:(?!造成|导致|致使|致|引发|事故)[^，。；,;!?！？\\n]){0,8}?(?:${DEAD})(?!风险|隐患|的?预防)`,
  `(?:聋哑|残疾|残障|智障|弱智|失聪|失明|跛脚?|独臂|怀孕|患病)(?:的)?(?:${TRADES}|工人|职工|员工|民工|农民工)`,
  `[一二两三四五六七八九十\\d](?:[名位个]|人(?:是|为|系))${GAP(8)}${TRADES}(?=$|[^${HAN}])`,
  // Sex.
  '[男女](?:性(?!卫生间|厕所|宿舍|浴室|更衣)|子(?!单)|士|工(?![宿浴厕寝]|人?宿舍))',
  `[,(、 ][男女](?=[,)、。; ]|$)`,
  // Age.
  '(?:\\d{2}|[二三四五六七八九]?十[一二三四五六七八九]?) ?(?:周岁|岁)(?!以[上下])|(?:19|20)\\d\\d年(?:\\d{1,2}月)?出?生(?![产效])|[6-9]0后',
  // Home.
  `(?:${PROVINCES})(?:省|市|自治区)?${HAN}{0,6}?(?:籍|人)(?![员民社大才口力防们])`,
  `${HAN}{2,3}籍(?!企业|单位|公司|承建|施工)|户籍|原籍|籍贯|老家|来自(?![多各不同上外])${HAN}{2,6}`,
  '外甥|侄[子儿女]|妹夫|姐夫|妹妹|弟弟|哥哥|姐姐|小舅子|堂[兄弟]|表[兄弟]|独生[子女]|岳[父母]|女婿|儿媳|亲戚',
  '农民工夫|夫妻(?!房|间|宿舍)|夫妇|父子|母子|母女|兄弟|姐妹|叔侄|独子|独女|孤儿|孕妇|童工|未成年(?!人保护)|在校|实习生|大学生|退伍',
  SURNAME_SOME,
  // Their health, how they lived and with whom.
  `(?:${VICTIM})${GAP(6)}(?:患|病史|醉|饮酒|酒后|孕|精神|身高|体重|截[肢瘫]|瘫|植物人|致残|伤残|现住|家住|住在|住址|家中|孩子|子女|残疾)`,
  `(?:同住|同宿舍|同村|同乡)的?(?:工友|工人|老乡|室友)|室友`,
  '癫痫|心脏病|高血压|糖尿病|精神病|传染病|艾滋',
]

const found = (sources: readonly string[]) => {
  const patterns = sources.map((source) => new RegExp(source, 'u'))
  const patternsIn = thatMayMatch(patterns, (pattern) => pattern)
  return (text: string): string | undefined => {
    for (const pattern of patternsIn(text)) {
      const match = pattern.exec(text)
      if (match?.[0]) return match[0]
    }
    return undefined
  }
}

/** Somebody by half a name beside their trade or post: the words. */
export const pseudonymIn = found(pseudonyms)

/** Words that describe the dead or the hurt of an accident, beyond how many they were. */
export const victimDescribedIn = (text: string): string | undefined =>
  victimNamedIn(text) ?? describedIn(text)
const describedIn = found(descriptions)

/** Whether a text speaks of somebody who was killed or hurt. */
const SPEAKS = new RegExp(
  `${VICTIM}|[坠身伤死]亡|(?:坠落|遇险)的|[砸摔烧灼受致轻重]伤|致死|丧生|丧命|遇难|罹难|殉职|不治|致(?:一|1)?[名人]`,
  'u',
)

/** The same of any other text: only where it speaks of somebody who was killed or hurt. */
export const victimDescribedElsewhere = (text: string): string | undefined =>
  SPEAKS.test(text) ? victimDescribedIn(text) : undefined
