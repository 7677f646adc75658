import type { CaseContent } from './case.ts'

/** Shapes that never become public: identity numbers, telephones, number plates. */
const shapes: readonly RegExp[] = [
  /(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?![\dXx])/,
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  /(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][\s·]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Z0-9])/,
]

/**
 * Where a text about to become public holds something private: dotted names of its fields. `secrets` are
 * private texts of the same draft (its notes): any run of twelve characters of them counts. Case numbers and credit
 * codes are checked elsewhere and are not mistaken for identities.
 */
export function findPrivate(content: CaseContent, secrets: readonly string[]): string[] {
  const found: string[] = []
  for (const [name, text] of texts(content)) {
    const plain = text.normalize('NFKC')
    if (shapes.some((shape) => shape.test(plain)) || secrets.some((secret) => quotes(plain, secret))) {
      found.push(name)
    }
  }
  return found
}

function* texts(content: CaseContent): Generator<[string, string]> {
  for (const name of ['title', 'basics', 'measures', 'statement'] as const) {
    const text = content[name]
    if (text !== undefined) yield [`content.${name}`, text]
  }
  for (const [n, problem] of content.problems.entries()) yield [`content.problems.${n}`, problem]
  if (content.firm) yield ['content.firm.name', content.firm.name]
  for (const [n, one] of content.documents.entries()) yield [`content.documents.${n}`, one.number]
}

/** Whether a text repeats twelve characters in a row of a secret. */
function quotes(text: string, secret: string): boolean {
  const hidden = secret.normalize('NFKC').replace(/\s+/g, '')
  const open = text.replace(/\s+/g, '')
  for (let at = 0; at + 12 <= hidden.length; at++) {
    if (open.includes(hidden.slice(at, at + 12))) return true
  }
  return false
}
