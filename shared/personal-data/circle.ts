import { PLAIN_SURNAME } from './surnames.ts'
import { type TellingPattern, telling } from './telling-pattern.ts'

/** Trades and posts on a site, as a pattern. */
export const TRADE =
  '架子工|木工|钢筋工|电焊工|焊工|塔吊司机|塔司|信号工|司索工|瓦工|泥工|泥水工|水电工|电工|油漆工|抹灰工|混凝土工|安拆工|力工|小工|普工|杂工|防水工|吊篮工|桩工|测量员|资料员|施工员|质检员|安全员|材料员|保安|门卫|食堂阿姨|保洁'
const PERSON = `(?:${TRADE}|工人|员工|职工|班组长|班长|司机|学徒|实习生|女工|师傅|老工人|作业人员|管理人员|监理员|居民|业主|住户|商户|老人|路人|人)`
/** What somebody does who tells, or was there. */
const SAYS =
  '证实|说|称(?!重|量)|透露|介绍|讲述|讲(?!课|解)|拍摄|拍下|拍到|拍的|目击|目睹|看到|看见|告诉|提供|指认|回忆|陈述|作证|承认|表示'
const FEW = '(?:\\d{1,2}|[一二三四五六七八九十两几]{1,2})'
const GAP = (most: number) => `[^，。；！？,;!?\\n]{0,${most}}?`

/** Sex or age. */
const SELF =
  '(?:[男女]性?(?![\\p{Script=Han}])|(?:现年|年龄|年)?[:为]?(?:\\d{2}|[二三四五六七八九]?十[一二三四五六七八九]?)周?岁(?:左右)?|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?出?生)'
/** Where somebody comes from. */
const HOME =
  '(?:户籍地?|籍贯|原籍|老家|家住|系|来自|为|是)?[:为是]?\\p{Script=Han}{2,9}(?:人|籍)(?![\\p{Script=Han}])|(?:户籍地?|籍贯|原籍|老家|家住)[:为是]?\\p{Script=Han}{2,12}'
const MASKED = '(?:某{1,3}|[X×*＊]{1,3})'

/** One of a few, somebody of a trade who says something, where somebody stood, where they come from. */
export const circlePatterns: readonly TellingPattern[] = [
  telling(
    `(?:${TRADE})?(?:班组|工班|班|组)?(?:的)?${FEW}个?名?(?:人|工人|师傅)(?:里面|里|中的|中|当中|之中)(?:的)?(?:有)?(?:[一1两2]|其中)[名个位]?${PERSON}?(?:${SAYS})?`,
  ),
  telling(`(?:班组|工班|作业组|班)(?:中|里|内)(?:的)?(?:其中)?(?:一|1|某)[名个位]?${PERSON}`),
  telling(`(?:其中|有)?(?:一|1|某)[名个位](?!月|是)${GAP(8)}${PERSON}${GAP(3)}(?:${SAYS})`),
  telling(`(?:${TRADE})(?:班组|班|组)?(?:的)?${GAP(4)}(?:${SAYS})`),
  telling(
    `(?:目击者|目击证人|见证人|在场(?:的)?(?:${PERSON})(?:${SAYS})|同班组(?:的)?(?:${PERSON})|工友|老乡)`,
  ),
  telling(
    `(?:第?${FEW}|夜|白|早|中|晚)(?:号)?(?:班组|班|作业组)(?:的)?${GAP(4)}(?:工人|人员|师傅|组长|班长)${GAP(3)}(?:${SAYS})`,
  ),
  telling(`(?:只有|仅有|仅|总共|一共)(?:有)?${FEW}个?名?(?:人|工人|员工)(?:知道|知情|在场|了解|看到|在现场)`),
  telling(
    `(?:从|在|站在|隔着|透过)${GAP(10)}(?:宿舍|窗户|窗口|窗|阳台|驾驶室|塔吊上|楼上|对面|隔壁|围墙|屋顶|工棚|食堂)${GAP(6)}(?:拍摄|拍下|拍到|拍的|拍照|看到|看见|望见|录像|录下)`,
  ),
  telling(`从${GAP(10)}(?:宿舍|窗户|窗口|阳台|驾驶室|塔吊上|楼上|工棚)${GAP(3)}(?:看|望|拍)`),
  telling(
    `(?:钢筋|木工|瓦工|架子|混凝土|砼|水电|焊工|泥工|模板|抹灰)(?:第?${FEW})班|第${FEW}(?:班组|作业组)`,
  ),
  telling(`(?:全班|全组|班里|组里)(?:上)?(?:只有|仅有|仅|一共|总共|共)(?:有)?${FEW}[个名]?(?:人|工人)`),
  telling(`(?:只有|仅有|仅)${GAP(4)}${PERSON}(?:知道|知情|在场|了解|看到)`),
  telling(`(?:唯一|仅有|独有)(?:的)?(?:[一1]?[名个位])?(?:的)?(?:[男女]|女性|年轻)(?:的)?${PERSON}`),
  telling(`唯一(?:的)?(?:[一1]?[名个位])?(?:的)?(?:${TRADE}|女工|司机)`),
  telling(`(?:仅有?|只有|就)(?:[一1])[名个位](?:[男女]性?|年轻)(?:的)?${PERSON}`),
  telling(`拍摄(?:角度|位置|者|人)|手机(?:拍|录)(?:摄|下|到|的)`),
  telling(
    `(?:${PLAIN_SURNAME}|[高方江石马林田施程武章汤金万段])姓(?:的)?(?:一[名位])?(?:${PERSON}|男子|女子|老板|包工头|负责人|经理)`,
  ),
  telling(
    `(?:${TRADE}|塔吊|塔机|升降机|吊车|起重机|挖掘机|叉车)?[女男]性?(?:${TRADE}|司机|焊工|电工|操作工|机手)`,
    '[男女]',
  ),
  // Where somebody lies.
  telling('\\d{1,4}号?病?床(?!位|垫|单)|\\d{1,4}号?病房'),
  // Who is named by half, or not at all, and told by age, sex and home.
  telling(`${MASKED}[(,:](?:${SELF}|${HOME})(?:[,、;](?:${SELF}|${HOME}))*\\)?`),
  telling(`${SELF}(?:[,、;](?:${SELF}|${HOME}))+`),
  telling(`\\p{Script=Han}{2}籍(?!贯)(?:${PERSON}|班组)`, '[户国原典古书]'),
]
