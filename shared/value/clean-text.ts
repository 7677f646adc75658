/**
 * Text as a person meant it: NFC, one kind of line end, without control, zero-width and direction characters and
 * without lone surrogates, trimmed.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim()
}
