import traditional from './traditional.json' with { type: 'json' }

const simplified = new Map<string, string>()
const to = [...traditional.to]
;[...traditional.from].forEach((one, n) => {
  simplified.set(one, to[n] ?? one)
})

/** Stands for any punctuation: no name runs across it. */
export const BREAK = '|'

/** Control, format and bidi characters, half pairs, marks: as if they were not there. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]+/gu
const NOT_WORDS = /[^\p{L}\p{N}| ]+/gu
/** Slips in names of cities that no rule of one wrong character could tell apart, and words that say nothing. */
const REWRITTEN: readonly [RegExp, string][] = [
  [/常洲市/g, '常州市'],
  [/(苏|徐|泰|扬)洲/g, '$1州'],
  [/杨[州洲](?!路)/g, '扬州'],
  [/如皐/g, '如皋'],
  [/国家级?(?=高新|经济技术|经开)/g, ''],
  [/盐诚/g, '盐城'],
  [/无钖|无暘/g, '无锡'],
  // Characters that few can write.
  [/盱[贻胎台]|于眙/g, '盱眙'],
  [/[沐述術术]阳/g, '沭阳'],
  [/句荣|勾容/g, '句容'],
  [/[干贛]榆|赣[渝愉]/g, '赣榆'],
  [/[刊汗邘]江区/g, '邗江区'],
  [/[汜泛]水(?=镇)/g, '氾水'],
  [/拼茶/g, '栟茶'],
  [/[角用]直(?=镇|古镇|老街)/g, '甪直'],
  [/[雎眭]宁/g, '睢宁'],
  [/[栗漂]水(?=区|县)/g, '溧水'],
  [/[栗漂]阳(?=市|县)/g, '溧阳'],
  [/江荫/g, '江阴'],
  [/坤山市/g, '昆山市'],
]

/**
 * The text as the gazetteer reads it: half width, simplified, lower case, one {@link BREAK} for punctuation,
 * no white space but a single one between Latin words. Never throws; linear in the length.
 */
export function normalise(text: string): string {
  const even = text
    .normalize('NFKC')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/['’`]/g, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
  const chinese = Array.from(even, (one) => simplified.get(one) ?? one).join('')
  const plain = chinese
    .replace(NOT_WORDS, BREAK)
    .replace(/ +/g, ' ')
    .replace(/([a-z]) (?=[a-z])/g, '$1_')
    .replace(/ /g, '')
    .replace(/_/g, ' ')
    .replace(/\|+/g, BREAK)
  return REWRITTEN.reduce((whole, [slip, right]) => whole.replace(slip, right), plain)
}
