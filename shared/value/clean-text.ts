/**
 * Text as a person meant it: NFC, one kind of line end, without control, direction and other characters that are drawn by
 * nobody and without lone surrogates, trimmed. A blank in braille is a blank.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u2800', ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\uFFFD]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim()
}
