/** What in a text may tell who wrote it: keys of the words for it. */
export type Telling = 'report.tell.seenPhone' | 'report.tell.seenId' | 'report.tell.seenPlate'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const signs: readonly (readonly [Telling, RegExp])[] = [
  ['report.tell.seenPhone', /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/],
  ['report.tell.seenId', /(?<!\d)[1-9]\d{5}(19\d{2}|200\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?!\d)/],
  ['report.tell.seenPlate', new RegExp(`[${provinces}][A-Z][·\\s]?[A-Z0-9]{5,6}(?![A-Z0-9])`)],
]

/** Telephone, identity card and plate numbers in a text, so that a person can think again. */
export function seenInText(text: string): Telling[] {
  const plain = text.normalize('NFKC')
  return signs.filter(([, shape]) => shape.test(plain)).map(([key]) => key)
}
