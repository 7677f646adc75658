import { type TellingPattern, telling } from './telling-pattern.ts'

const HAN = '[一二三四五六七八九十两零〇廿]'
const DAY = `(?:(?:\\d{4} ?年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?[日号] ?|(?:${HAN}{1,3}月)?${HAN}{1,3}[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} ?|当[天日晚]|昨[天日晚]|前[天日])`
const PART =
  '(?:凌晨|清晨|早上|早晨|一早|上午|中午|午间|午后|下午|傍晚|晚上|晚间|夜里|夜间|深夜|半夜|午夜|早|晚|夜) ?'
const NUMBER = `(?:\\d{1,2}|${HAN}{1,3})`
/** Minutes, or how near: with one of these an hour is meant. */
const NEAR = `(?: ?[一三13]刻钟?| ?(?:\\d{1,2}|${HAN}{1,3}) ?分(?!之|部|公司|包|项|别|类|层|段)(?: ?(?:\\d{1,2}|${HAN}{1,3}) ?秒)?| ?[整半许]| ?左右| ?前后| ?多(?!个|项|处|次|人)|钟(?!楼))`

/** A part of every day, as a rule says it: the night of the law on noise, 22 to 6, and what is said of each day. On a day of its own it is none. */
const NIGHT = `(?:${PART})?(?:22|二十二) ?[时点](?:整|以?后)? ?[至到~-] ?(?:次日|翌日|第二天|${PART})?(?:早上|早晨|凌晨|清晨)? ?(?:0?6|六) ?[时点]`
const DAILY = `每[日天晚夜](?:的)? ?(?:${PART})?${NUMBER} ?[时点] ?[至到~-] ?(?:次日|翌日|第二天)?(?:${PART})?${NUMBER} ?[时点]`
export const periodPatterns: readonly TellingPattern[] = [
  telling(NIGHT, '[日号天月]|[\\d:.]|[当昨前]晚|[这那]晚'),
  telling(DAILY),
]

/** Hours and minutes, with the day before them. A day alone, a duration, a ratio and a count of points are none. */
export const momentPatterns: readonly TellingPattern[] = [
  telling(`${DAY}? ?${PART}${NUMBER} ?[时點点](?!间|段|限|效|尚|常)${NEAR}?`),
  telling(`${DAY} ?${NUMBER} ?[时点](?!间|段|限|效|位|处|问题|要求|意见|措施)${NEAR}?`),
  telling(`${NUMBER} ?[时点]${NEAR}`, '[\\d.小]'),
  telling(`(?:${DAY} ?(?:${PART})?|${PART})(?:[01]?\\d|2[0-3]) ?: ?[0-5]\\d(?: ?: ?[0-5]\\d)?(?!\\d)`),
  telling('(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?![\\d.])', '[\\d.:比坡度率尺例]'),
  telling('\\d:[0-5]\\d(?= ?(?:[夜早中晚白]班|交接|许|左右|前后))', '[\\d.:比]'),
  telling('(?:午休|午饭|晚饭|早饭|收工|下班|上班|开工|交接班?|换班)(?:时分|前后|那会儿?|的时候)'),
  telling('(?:1[0-9]|2[0-3]|[1-9]) ?时(?=到达|到|至|许|接|发生|发现|检查|现场|左右)', '\\d'),
  // An hour of the day alone; not when a measure or a count is reached.
  telling(
    '(?:1\\d|2[0-4]|0?\\d) ?时(?!间|段|限|效|尚|常|代|期|刻|速|差|机|装|，应|,应|应)',
    '[\\d.:A-Z×x/+-]|[于过达足满近比第每约]|达到|[小临同届]|层|条',
  ),
  telling(
    '(?:二?十[一二三四五六七八九]?|[二三四五六七八九])时(?!间|段|限|效|尚|常|代|期|刻|速|，应|,应|应)',
    '[一二三四五六七八九十百\\d第每满过]|达到',
  ),
]
