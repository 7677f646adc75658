import { thatMayMatch } from '../personal-data/that-may-match.ts'

const HAN = '\\p{Script=Han}'
const WORKER = '(?:工人|职工|员工|民工|人员|作业者)'
/** Who was killed or hurt, as a noun that a name may follow. */
const VICTIM = `(?:死者|伤者|亡者|逝者|伤员|遇难者|罹难者|受害人|受害者|(?:坠亡|身亡|死亡|遇难|罹难|受伤|伤亡|丧生)${WORKER})`
/** What else may follow: of how many, their kin, what was done for them. Everything else is taken for a name. */
const NO_NAME =
  '家属|亲属|亲人|近亲|善后|人数|数|总数|合计|累计|名单|信息|情况|姓名|身份|赔[偿付]|抚恤|安葬|遗[体属]|丧葬|工伤|保险|待遇|补偿|救[治助援]|治疗|送[医往至]|[一二两三四五六七八九十零\\d]|[和及与或、等均共都各已未的之被从在因于由经当就后前为系是乃属无不没有仅超达约增减同比较]|所[属在]|单位|抢救|事故'
const FOLLOWS = `${VICTIM}(?:[:为是叫名]|姓名[:为是]?)?(?!${NO_NAME})${HAN}[${HAN}·•・.]{1,9}`

/** Characters by which names of other languages are written, and which words of building hardly have. */
const SOUNDS =
  '阿艾巴拜班贝比毕卜布措达丹旦迪丁顿多俄尔法甘嘎尕格根古谷哈海汗合赫洪吉迦加江杰卡喀康克库拉兰勒黎力丽玲龙卢鲁洛玛马买麦曼美门米敏穆木姆娜纳乃南尼努诺帕培普恰强曲热仁日茹萨赛桑沙莎什斯松索苏塔台提图吐托妥万旺维吾乌西希夏辛雅亚耶依伊英尤玉扎札扎孜子宗祖卓央才次顿珠让且色日郎布仓玉沃'
const HURT = '死亡|坠亡|身亡|遇难|罹难|丧生|不治|殉职|[重轻受烧砸摔]伤'
const BEFORE = `(?:^|[^${HAN}·•・]|工人|职工|员工|民工|人员|[名致使与和及])`

const sources = [
  FOLLOWS,
  `${BEFORE}[${SOUNDS}]{1,6}(?:[·•・][${SOUNDS}]{1,6})?[${SOUNDS}](?:当场|经抢救无效|抢救无效|送医后)?(?:${HURT})`,
  `[${SOUNDS}]{2,6}[·•・][${SOUNDS}]{2,8}`,
]

const patterns = sources.map((source) => new RegExp(source, 'u'))
const patternsIn = thatMayMatch(patterns, (pattern) => pattern)

/**
 * Where a text about an accident says somebody's name that begins with no surname, as names of many peoples of this country do: 死者阿依古丽.
 * After a word for the dead and hurt everything is taken for one that is not known to be none.
 */
export function victimNamedIn(text: string): string | undefined {
  for (const pattern of patternsIn(text)) {
    const match = pattern.exec(text)
    if (match?.[0]) return match[0]
  }
  return undefined
}
