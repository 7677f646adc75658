/**
 * A passphrase as people mean it, whatever keyboard it was typed on: full-width characters are the plain ones,
 * composed and decomposed ones are the same (NFKC), runs of blanks are one, blanks around it are none.
 */
export function meantPassphrase(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}
