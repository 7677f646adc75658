/** Typhoons of the present list and those of the last years whose names begin as a person's does. */
const TYPHOONS =
  '梅花|康妮|苏力|苏拉|苏迪罗|杜苏芮|杜鹃|温比亚|韦帕|范斯高|罗莎|白鹿|杨柳|莫兰蒂|莫拉菲|夏浪|马力斯|马勒卡|贝碧嘉|米娜|桑美|云娜|安比|玲玲|珊珊|丽琵|丹娜丝|海葵|海燕|海鸥|兰恩|雷伊|麦德姆|万宜|金鹰|白海豚|查帕卡|凌|彩虹|莎莉嘉|天鹅|红霞|风神|凤凰|小犬|银杏|百合|竹节草|蓝湖|鸿雁|云雀|飞燕|山竹|利奇马|烟花|卡努|泰利|轩岚诺|灿都|格美|摩羯'
const QUOTED = `[“"「『‘《〈]`
const CLOSED = `[”"」』’》〉]`
/** What is called by a name that stands in quotes. */
const THINGS =
  '杯|项目(?!经理|部|负责|总监|副|安全员|技术)|工程(?!师|部)|会议|大会|年会|推进会|现场会|行动|专项|活动|计划|平台|系统|小程序|奖|花园|花苑|小区|家园|论坛|讲堂|课堂|品牌|制度|机制|标准|经验|工地|标段|大厦|广场|公园|大桥|隧道|泵站|地块|码|模式|工法|竞赛|台风|强台风'

/** Buildings and estates that are called like people. */
const BUILDINGS =
  '大厦|小区|花园|花苑|公寓|广场|公馆|雅苑|名邸|纪念馆|故居|新村|华庭|华府|家园|国际(?:大厦|广场|中心|花园)'

const patterns = [
  // 台风“梅花”、“苏拉”
  `台风(?:${QUOTED}\\p{Script=Han}{1,5}${CLOSED}[、和及与]?)+`,
  `${QUOTED}(?:${TYPHOONS})${CLOSED}`,
  `台风(?:${TYPHOONS})`,
  `(?:${TYPHOONS})(?=(?:超?强)?台风)`,
  `${QUOTED}\\p{Script=Han}{2,12}${CLOSED}(?=(?:${THINGS}))`,
  // 王建国大厦, 陈毅纪念馆
  `(?:^|[^\\p{Script=Han}]|[在对由的])\\p{Script=Han}{2,4}(?=(?:${BUILDINGS}))`,
].map((source) => new RegExp(source, 'gu'))

/** A text without the names of typhoons, projects, prizes and meetings, which are no person's. */
export const withoutCalled = (text: string): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, '“”'), text)
