import { PROVINCE_NAMED } from '../province.ts'
import { spokenNames } from './spoken-names.ts'

/*
 * What stands before or after a name and shows that it says something else than where the site is. The
 * patterns look at a few characters only, so that reading stays linear.
 */

/** 南京东路, 江宁街. */
export const ROAD =
  /^(?:市|省)?[东西南北中新老内外上下一二三四五六]?(?:路(?!口镇)|街(?!道)|大道|大街|巷|弄|高速|公路|铁路|大桥|国道|省道|隧道)|^(?: (?:east|west|north|south|middle|dong|xi|nan|bei|zhong))? (?:road|rd|street|st|avenue|ave|lu)(?![a-z])/
/** 南通人, 南京银行, 扬州炒饭. */
export const PERSON =
  /^[市县区省]?(?:籍|人(?![民才行工社防家力和])|老乡|口音|话|方言|户口|户籍|牌照|车牌|身份证|特产|货(?![运场物架代仓站车])|(?:生产|制造|产|造|出)的|菜(?![场市])|早茶|拉面|时间|晚报|日报|银行|小面|火锅|小吃|米线|烤鸭|大闸蟹|盐水鸭|咸?鸭蛋|龙虾|狗肉|羊肉|牛肉|排骨|炒饭|香醋|地锅鸡|烧饼|汤包|小笼|馄饨|大曲|麻糕|锅盖面|包子)/
/** 盐城老板, 从阜宁运到. */
export const CREW =
  /^[市县区省]?的?(?:工人|民工|农民工|老板|包工头|工头|师傅|包工队|施工队|工程队|建筑队|装修队|车队|队伍|班组|劳务队|过来|来的|那边来|[运拉送发](?:到|往|来|去)|搬到)/
/** 南通三建. */
export const NUMBERED_BUILDER =
  /^[市县区省]?(?:第?[一二三四五六七八九十]{1,2}(?:建(?!筑?工地|设工地)|安(?=集团|公司|建)))/
/** 徐州建工, 江都某装饰公司. */
export const BUILDER =
  /^[^|的在某号路街镇乡村工项楼现位是由有栋幢与和到了去从一这那]{0,8}?(?:建工|建总|建安|城建集团|(?:建设|建筑|置业|地产|房产|房地产|装饰|安装|劳务|路桥|市政|园林|监理)(?:[^|的在]{0,5})?(?:集团|公司|有限|股份|企业|事务所))/
/** 昆山建设承建的. */
export const PLAIN_BUILDER =
  /^(?:建设|建筑|建工|路桥|市政|城建|交建|水务)(?=$|\||承建|施工的|的|在|项目部|公司|负责|总包|干的|做的|欠)/
/** 浙江宝业承建. */
export const CONTRACTED = /^[^|在的]{0,8}?(?:承建|承包|总包)/
/** 昆山华天公司. */
export const FIRM =
  /^[^|的在某号路街镇乡村项楼现位是由有栋幢与和到了去从这那]{0,10}?(?:有限|股份公司|股份有限|分公司|集团|公司)/
/** 昆山市华天科技有限公司. */
export const LEGAL_FIRM =
  /^[^|的在某号路街镇乡村项楼现位是由有栋幢与和到了去从这那区]{0,10}?(?:有限责任|有限公司|股份有限|集团)/
/** 昆山花园, 江宁大厦. */
export const ESTATE =
  /^(?:新村|花园|广场|大厦|小区|公寓|[佳嘉家名雅]?苑|家园|花苑|花城|名城|天地|国际|中心|府|湾|饭店|酒店|宾馆|商厦|商场|商城|超市|菜场|大楼|一号|壹号|时代|城(?![区南北东西中镇乡关厢市]))/
/** 昆山奥灶面馆, 南京盐水鸭店: what they sell comes from there. A library stands where it is. */
export const SHOP =
  /^[^|的在某号路街镇乡村区市县项现位是由有栋幢与和到了去从这那旁边后前对隔里内]{0,6}?(?:[面饭菜餐茶酒粉肉虾鸭鸡鱼糕饼][馆店铺庄]|[^书酒饭分]店(?!镇|乡|街)|专卖|烧烤|火锅|连锁)/
/** 高邮湖 is also 金湖's, 江阴大桥 ends in 靖江. */
export const WATER = /^(?:湖(?![区镇街滨])|河(?![西东南北滨下定])|(?:长江)?(?:公路)?大桥|长江)/
/** 斜塘老街, 甪直古镇: the heart of the town. */
export const OLD_TOWN = /^(?:老街|古镇|古街)/
/** 建湖镇 is not 建湖县. */
export const OTHER_TOWN = /^(?:镇(?!江)|乡|村|街道)/
/** 昆山附近. */
export const ASIDE = /^(?:附近|方向|以[东南西北]|隔壁|对面|旁边|周边)/
/** 云龙湖 is not in 云龙区. */
export const LANDMARK =
  /^(?:[湖山寺庙塔园门桥江港洲岛]|河(?![西东南北滨下定])|古镇|古城|老街|森林|公园|[^|的在区镇]{0,6}?(?:大学(?!城)|学院(?!路)|医院(?!路)|中学(?!路)|小学(?!路)))/
/** 南京大学, which has houses elsewhere. */
export const INSTITUTION = /^[^|的在区镇县市]{0,6}?(?:大学(?!城)|学院(?!路)|医院|中学|小学)/

/** 不是…, 不在…. */
export const NOT_HERE =
  /(?:(?:^|[^是])不是|(?:^|[^在])不在|并非|不属于|不归|而非|不位于|没在|别交给?|别转给?|不要转给?|不要交给?|不用给|误转到?|误交给?)(?:在|属于|位于|说)?$/
/** 司机姓高，叫…. */
export const PERSON_IS =
  /(?:老板|工头|师傅|司机|经理|班长|队长|组长|会计|老乡)(?:姓.\|?)?(?:名字?)?叫$|姓[^|]\|?(?:名字?)?叫$|(?:绰号|外号)叫?$/
/** 施工单位：…. */
export const BUILDER_IS = new RegExp(
  `(?:施工单位|施工方|施工企业|承建单位|承建方|承建商|承包商|中标单位|总包单位|总包方?|总承包|分包单位|分包方?|监理单位|监理方?|建设单位|建设方|开发商|开发单位|设计单位|劳务公司|劳务方?|甲方|乙方|业主)[是为叫系]?\\|?(?:${PROVINCE_NAMED}\\|?)?$`,
)
/** 由…承建. */
export const BY_BUILDER = /(?:由|隶属于?|挂靠)$/
/** 由…承建. */
export const BUILT_BY = /^[^|在]{0,14}(?:承建|施工|总包|建设|承包|中标|开发)/
/** 我住…, 靠近…, 来自…. */
export const ELSEWHERE =
  /(?:住在|家住|我住|老家在?|户籍在?|籍贯|来自|原籍|出生于|注册在|注册地在?|注册于|总部在?|总部位于|公司地址在?|办公室在|以前在|之前在|原来在|曾在|上次在|去年在|紧?靠近?|紧邻|毗邻|毗连|邻近|临近|(?:^|[^附])近|挨着|接近|距离?|离|通往|开往|前往|通向|驶往|往|朝|面向|隔壁|不如|比|仿照|向|举报到|投诉到|反映到|举报过|投诉过|打过|找过|去)(?:就?是)?\|?$/
/** 工地在…. */
export const HERE =
  /(?:工地|项目|现场|工程|事故|施工|地点|楼盘)(?:的)?(?:地址|地点|位置|现场)?(?:位于|坐落于|坐落在|就在|是在|在|是|为)?\|?$|(?:而是|其实在|实际在|应该是|应该在|现在在|我是说|位于|地点|工地地址)[在是为]?\|?$/
/** 公司在…, unless a site follows. */
export const FIRM_AT = /(?:公司|总部|注册地?|单位)(?:位于|在)$/
/** 公司在…的项目. */
export const SITE_AFTER = /^[^|]{0,16}(?:工地|项目|楼盘|工程|施工|干的|干活)/

/** A bare short name may follow only these, a name, a break or a digit: 影响水质 is not 响水. */
export const MAY_FOLLOW =
  /[| 0-9a-z的在到于从我们地住来说是去叫报诉问为给和与及或跟至转经赴抵达对该此那这里边市省区县镇道路街号院室楼栋幢口旁侧头人者您好了过着啊请查管址点程目年月日天晚早前后时往属归站就即局建司团部速线段园苑府厦厂桥站湾店场馆]$/

/** Short names of districts that are everyday words, also of other places. */
export const everydayDistricts: ReadonlySet<string> = new Set(
  spokenNames.everydayDistricts.join(' ').split(' '),
)
/** What may follow an everyday word that is meant as a place. */
export const PLAINLY =
  /^(?:$|[|0-9某的有那这在区县市城境老新镇乡]|一[个处家块片]|工地|项目|附近|边上|开发区|经开区|高新区|政府|街道|人民|万达)/
/** 云龙县 is not 云龙区: a district's short name with the ending of another kind. */
export const OTHER_KIND = /^(?:县|市(?![区政民里中内场]))/
