/** Between 0 and 1, irregular, and always the same for the same words. */
export function chance(...words: string[]): number {
  let hash = 2166136261
  for (const one of words.join('/')) hash = Math.imul(hash ^ one.charCodeAt(0), 16777619) >>> 0
  return (((hash ^ (hash >>> 13)) >>> 0) % 10_000) / 10_000
}
