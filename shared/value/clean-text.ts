/**
 * Text as a person meant it: NFC, one kind of line end, without control, direction and other characters that are drawn by
 * nobody, without lone surrogates and what is no character, trimmed. A blank in braille is a blank.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u2800', ' ')
    .replace(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
  return VISIBLE.test(cleaned) ? cleaned : ''
}

/** Drawn by nobody. Variation selectors stay: they say how the sign before them is drawn. */
const UNSEEN =
  /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]/gu
const VISIBLE = /[^\p{Variation_Selector}\s]/u
