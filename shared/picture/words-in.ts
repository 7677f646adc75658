/** Fewer characters in a row are chance, not words. */
const LEAST = 11

/** Printable ASCII, or characters of two to four bytes in UTF-8; one character stands for each byte. */
const RUN = new RegExp(
  `(?:[\\x20-\\x7e]|[\\xc2-\\xdf][\\x80-\\xbf]|[\\xe0-\\xef][\\x80-\\xbf]{2}|[\\xf0-\\xf4][\\x80-\\xbf]{3}){${LEAST},}`,
  'g',
)

/** What reads as words in bytes, wherever it stands: of what has no words about nothing, now and then a dozen signs. */
export function wordsIn(bytes: Uint8Array): string[] {
  const latin = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, n) =>
    String.fromCharCode(...bytes.subarray(n * 8192, (n + 1) * 8192)),
  ).join('')
  return [...latin.matchAll(RUN)].map(([run]) =>
    new TextDecoder().decode(Uint8Array.from(run, (one) => one.charCodeAt(0))),
  )
}
