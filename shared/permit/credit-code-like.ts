/**
 * Whether what was typed is called a unified social credit code, or looks like a firm's: 18 signs, the first a 9 (GB 32100-2015).
 * No construction permit begins so: no region's code does.
 */
export function isCreditCodeLike(typed: string): boolean {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '')
  return /信用代码/.test(plain) || /^9\d[0-9a-z]{16}$/i.test(plain)
}
