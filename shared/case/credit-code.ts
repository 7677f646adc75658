const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a unified social credit code has 18 characters and the right check character (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  let sum = 0
  for (let n = 0; n < 17; n++) sum += alphabet.indexOf(code.charAt(n)) * (3 ** n % 31)
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17)
}
