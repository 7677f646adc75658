import { TRADE } from './circle.ts'
import { type TellingPattern, telling } from './telling-pattern.ts'

/** Who tells. */
const WHO =
  '群众|市民|居民|业主|住户|村民|网民|网友|家属|工人|民工|职工|员工|工友|有人|热心人|路人|行人|周边商户|商户|租户|知情|好心人|社会各界|公众'
/** That somebody tells. */
const TELLS =
  '反映|反应|反馈|来电|致电|打电话|打来电话|写信|留言|发帖|告诉|报料|提供|拍视频|上传视频|告知|求助'
/** No end of a clause, and nothing that measures or examines: data reflect things too. */
const GAP = (most: number) =>
  `(?:(?!数据|监测|检测|检查|巡查|资料|记录|报告|曲线|结果|图纸)[^，。；！？,;!?\\n]){0,${most}}`
/** That it came; goes with the word for what came. */
const CAME = '(?:接到?|收到|根据|依据|按照|因|据|经)?(?:了)?(?:一[起条封件个])?'
/** Where a number of a project's own, put up for everybody, is spoken of. */
const SHOWN =
  '(?:提供|建立|开通|畅通|健全|完善|设置|设立|未设|公布|公示|张贴|悬挂|公开|标明)[^，。；,;\\n]{0,8}'
const POSTED = '(?:电话|信箱|箱|牌|渠道|方式|二维码)'

/** Numbers that are put up for everybody: for safety, of the city, for transport, of police, fire, ambulance and traffic police. */
const HOTLINE = '(?:12350|12345|12328|110|119|120|122)(?![\\d号])'
/** What such a number is called. */
const LINE = '(?:安全生产)?(?:投[诉訴]|[举舉][报報]){0,2}(?:服务|监督)?(?:电话|热线|专线)(?:电话|号码)?'
/** Before it: that something came from there, or that it is part of a longer number. */
const FROM =
  '\\d|(?:接到?|收到|根据|依据|按照|通过|来自|经由?|因|据|由|从|向|(?:^|[^请可以迎应即时拨])(?:拨打|打))(?:了|市|区|县|省|过)?'
/** After it: that somebody spoke there. */
const SPOKE = '(?!了|后|[反转交派接来受下]|工单|[举舉][报報]|投[诉訴]|诉求|平台|办)'

/** How a bulletin ends that asks everybody to tell: an invitation, not a word that somebody did. */
const INVITES =
  '(?:欢迎|敬请|请|鼓励|号召|呼吁|可以?)(?:广大|全体|各位|社会各界|有关)*(?:人民群众|群众|市民|居民|业主|工人|农民工|职工|从业人员|劳动者|社会公众|公众|企业|单位)?(?:积极|及时|随时|立即|直接|踊跃)?'
/** Before it: that somebody asked, or was allowed. */
const ASKS = '[申恳邀宴许认受]|经|应'
/** What is asked for; not where it was done. */
const ASKED =
  '(?:进行)?(?:监督|[举舉][报報]|投[诉訴]|反映|咨询|求助){1,3}(?:(?:问题|违法)?线索)?(?![了后者人件属内的]|称|时称|并)'

/**
 * A public number as it is announced, in a text without blanks between characters: `12350举报电话`, `举报电话：12350`, or the number
 * alone in its field; and an invitation to tell. Not where the words say that something came by it.
 */
export const announcedHotlines: readonly TellingPattern[] = [
  telling(`^${HOTLINE}$`),
  telling(`${HOTLINE}${LINE}${SPOKE}`, FROM),
  telling(`${LINE}[:：为是(（、,，/\\d]{0,20}${HOTLINE}[)）]?${SPOKE}`, FROM),
  // A line of the office's own, its area first.
  telling(`${LINE}[:：为是(（]{1,3}0\\d{9,11}[)）]?${SPOKE}`, FROM),
  telling(
    `${INVITES}(?:拨打|致电|打|通过|向)(?:市|区|县|省)?(?:${LINE})?[:：(（]?${HOTLINE}[)）]?(?:${LINE}|平台)?(?:(?:[、,，或和及/]|或者|以及)(?:拨打)?(?:${LINE})?${HOTLINE}(?:${LINE}|平台)?){0,3}${ASKED}`,
    ASKS,
  ),
  telling(
    `(?:欢迎|敬请|鼓励)(?:广大|全体|各位|社会各界)*(?:人民群众|群众|市民|居民|工人|公众|企业|单位)?(?:积极|及时|踊跃)?${ASKED}`,
    ASKS,
  ),
]

/**
 * Words that tell that somebody told, in a text without blanks between characters. A case never says where it was learnt
 * from, so that no case can be told from another by it.
 */
export const sourcePatterns: readonly TellingPattern[] = [
  // 列举报告 and 选举报名 are no 举报.
  telling(
    `${CAME}(?:实名|匿名|有奖|群众|网络|电话|内部)?[举舉][报報](?!名|告中|${POSTED}|(?:奖励)?(?:制度|机制|办法)|奖励)人?者?(?:信|件|线索)?`,
    '[列推选]',
  ),
  telling(`[举舉][报報]${POSTED}`, SHOWN),
  telling(`(?:群众|市民|居民|业主)?投[诉訴]${POSTED}`, SHOWN),
  telling(
    `${CAME}(?:群众|市民|居民|业主)?投[诉訴](?!${POSTED}|处理(?:专员|机制|制度|程序|办法|流程))[人件者信单]?`,
  ),
  telling(
    '检举|控告(?!知)|揭发|告发|告密|密报|线报|[爆曝报][料](?!斗|场|口|台|仓|机|架|单)(?:人)?|吹哨(?:人)?(?!子)',
  ),
  telling(
    '匿名(?:人士|信|电话|者)?|知情(?:人士|人|者|群众|工人)|内部人(?:士|员)?(?:透露|反映|提供|称)|不愿(?:意)?透露姓名|线人(?!员)',
  ),
  telling('(?:问题)?[线線]索', '将[^，。；]{0,12}'),
  telling('[线線]索(?!移送|移交|[^，。；]{0,4}移送)'),
  telling(`${CAME}信访(?:件|人|局|办|部门|事项|平台|渠道|反映)?|上访`),
  telling(`${CAME}(?:群众|市民|匿名)?来信(?![息号任心])(?:反映)?`, '[未将后带以]'),
  telling(
    '人民来信|随手拍(?:平台|小程序)?|扫码(?:反馈|反映|上报|留言|反应)|(?:经|有)(?:他)?人(?:指认|指出|透露|反映|告知|提醒)',
  ),
  telling(
    '(?:接到?|收到)(?:了)?(?:[一多几两]?[段条张份组些个])(?:匿名)?(?:视频|照片|图片|信息|材料|录音|短信|录像)',
  ),
  telling(
    `(?:接到?|收到)(?:了)?(?:[一两二三几多\\d]{1,2})?[封张份条个]?(?:匿名|群众|书面|手写)?(?:的)?(?:信(?![号息用任箱贷心仰念访])件?|字条|纸条|邮件|电邮|电子邮件|私信|短信|微信|短视频)`,
  ),
  telling('接[报報诉訴访](?![告价送名修备废批讼谈])', '[直间连对交衔]'),
  telling(
    '(?:业内|行内|业界|圈内|内部|有关|相关|热心|爱心|匿名)人士(?:透露|介绍|称|反映|说|表示|提供|指出|告知|爆)|据(?:业内|行内|业界|圈内|内部|该项目|项目内)(?:人士|人员|工人|员工|人)|据[说說称稱传傳](?![明重量动感递输])',
    '[依根数證证论票凭单收]',
  ),
  telling('来访(?!人员|登记|车辆|单位)', '[未将]'),
  telling(`${CAME}(?:群众|市民|匿名)?来电(?![梯缆源气焊机容路后时])(?:反映|人|者)?`, '[未将后停]'),
  telling('热线(?![路圈缆管网])(?:电话|平台|工单|转办|件)?', '[供加电发散导传冷]'),
  telling(
    `(?:1[ ,，]?2[ ,，]?3[ ,，]?4[ ,，]?5|12319|12350|12328|12338|12329)(?![\\d号]|mm|MM|M|元|米|吨|KG|平方|立方|[个人万条项处名家起户份])(?:热线|平台|工单)?`,
    '[\\d第号A-Z-]',
  ),
  telling('一二三四五(?:热线|平台)'),
  telling(
    `(?:${WHO})(?:们)?(?:的)?(?:实名|匿名|电话|多次|集中|通过|向|在|到)?${GAP(8)}(?:${TELLS})(?!出|迟|釜|堆|强烈|良好|装置|物)`,
    '[向给为对]',
  ),
  telling(
    `(?:根据|依据|按照|接到?|收到|有|针对|因|由于)(?!规范|标准|规程|规定|设计|合同|图集)${GAP(10)}(?:反映|反应)(?!出|迟|釜|物|堆|炉|强烈)(?:的)?(?:问题|情况)?`,
    '[没未]',
  ),
  telling(
    '(?:接到?|收到)(?:了)?(?:一个|一通|多个|匿名|陌生)?电话(?!报告|汇报|通知)|电话反映|打来(?:的)?电话',
  ),
  telling(
    '(?:市长|省长|书记|厅长|局长|县长|区长|领导)(?:信箱|热线|留言板)|(?:网上|网络)(?:留言|反映|曝光|问政|信箱)|网帖|网传|人民网留言|政风行风',
  ),
  telling(
    `(?:客户端|小程序|公众号|官网|网站|政务服务网|问政平台|直通车|留言板|邮箱|信箱)(?:上)?${GAP(6)}(?:留言(?!功能)|反映|来信|建言|提问|诉求)`,
  ),
  telling('工单(?!位|独|元|体|个)(?:转办|编号|号)?', '施'),
  telling(
    '转办(?!理|证|手续|公)(?:件|单|的)?|交办件|批转(?:来|的|件|至)|领导批[转办]|互联网督查|(?:群众|市民|居民|业主)诉求|诉求[件单]',
  ),
  telling(
    `(?:${WHO})(?:们)?[^，。；！？,;!?\\n未不没无]{0,4}?(?:拍下|拍摄|拍到|录下|出示|递交|提交|寄来)(?:了|的)?[^，。；！？,;!?\\n]{0,6}?(?:视频|照片|录像|录音|聊天记录|截图|材料|信)(?!号)`,
  ),
  telling(`有人(?:向)?${GAP(6)}(?:报告|报警|提醒)|(?:${WHO})${GAP(3)}来函|职工来函`),
  telling(
    '(?:领导|上级|[局厅部委办处站](?:门)?|单位|平台|中心|信箱|政府|[视察导查]组|批示|[纪监]委)(?:批示|批|交)?转来(?!的?(?:塔|设备|钢材|建材|工人|起重|模板|钢|吊))',
  ),
  telling('批示(?:件)?(?:转|交办|批转)|(?:巡视|巡察|督察)组(?:移交|转交|交办)'),
  // Told by somebody of whom no more is said than how many, or what they do.
  telling(
    `据(?!气象|水文|地震)(?:了)?(?:[一1两2二三3四五几多某该数]{1,2}[名位个]?)?${GAP(8)}(?:反映|反应)(?!出|迟|釜|物|堆|炉|强烈)`,
    '[依根数證证论票凭单收]',
  ),
  telling(
    `据(?:了)?${GAP(6)}[一1两2二三3四五几多某数]{1,2}[名位个]?(?!专家)(?:${TRADE}|[男女老]?(?:工人|员工|职工|司机|师傅|班长|班组长|组长|居民|住户|业主|租户|家属|人员|人|工))(?:们)?(?:介绍|透露|说|称|讲述?|告诉|告知|提供|陈述|证实|表示|回忆|指认)`,
    '[依数證证论票凭单收]',
  ),
  telling(
    `(?:据|听)${GAP(4)}(?:${TRADE}|工人|员工|职工|民工|司机|师傅|班长|居民|住户|业主|租户|家属)(?:们)?(?:介绍|透露|说|称(?!重|量)|讲述|讲(?!课|解)|告诉|告知|提供|陈述|证实|回忆|指认)`,
    '[依数證证論票凭单收打]',
  ),
  telling(
    `(?:${TRADE}|班长|班组长|师傅)(?:班组|班|组)?(?:们)?[^，。；！？,;!?\\n未不没无]{0,8}?(?:反映|来电|致电|报料|写信|发帖)(?!出|迟|釜|堆|强烈)`,
  ),
  telling(
    `(?:${WHO})(?:们)?[^，。；！？,;!?\\n未不没无]{0,8}?(?:发布|上传|转发|发|晒)(?:出|了|的)?(?:[一多几]?[段条组张])?(?:短?视频|照片|图片|帖)`,
  ),
  // Shown to everybody by somebody; not where an office shows its cases.
  telling(
    `(?:抖音|快手|微博|小红书|朋友圈|自媒体|短视频|视频(?!监控|会议)|网络|网上|微信群|公众号|论坛|贴吧|今日头条|B站)${GAP(6)}(?:曝光|爆光|爆出|曝出|流传|疯传|热传)(?!典型|一批|违法|案例)`,
  ),
  telling(
    `(?:经|被|据|遭|因)${GAP(6)}(?:媒体|新闻|电视台?|报纸|报社|记者|节目|栏目)${GAP(6)}(?:曝光|爆光|爆出|曝出|披露|报道)`,
    '将',
  ),
  telling('(?:经|被|遭)(?:人|网友|网民|群众)?(?:曝光|爆光)(?!率)', '将|通|予|已'),
  telling(
    'WHISTLE ?BLOW(?:ER|ING)?|TIP ?OFF|TIPSTER|INFORMANT|COMPLAIN(?:T|ANT|ED)S?|ANONYMOUS(?:LY)?|HOTLINE|REPORTED BY A',
  ),
]
