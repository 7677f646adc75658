import type { Mention } from './mention.ts'

const BETWEEN = /^(?:区|市)?[和与跟同及或]$/
const BORDER = /^[^|]{0,2}(?:交界|之间|接壤|搭界|相邻)/

/** 江宁区与雨花台区交界: neither place alone. */
function isBorder(text: string, one: Mention, other: Mention): boolean {
  return BETWEEN.test(text.slice(one.end, other.start)) && BORDER.test(text.slice(other.end, other.end + 8))
}

/** Two places of ours are both offered; beside a place elsewhere, ours alone decides nothing. */
export function markBorder(text: string, one: Mention, other: Mention): void {
  if (!isBorder(text, one, other)) return
  if (one.entry.role === 'far') {
    one.trust = 'weak'
    other.trust = 'weak'
  } else if (other.entry.role === 'far') other.trust = 'weak'
  else other.border = true
}
