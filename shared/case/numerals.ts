const DIGITS = '零一二三四五六七八九'

/** A number below a hundred in figures: 十四 is 14. One in figures stays. */
export function arabic(number: string): string {
  if (/^\d+$/.test(number)) return number
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['零', number]
  const value = (text: string, none: number) => (text === '' ? none : DIGITS.indexOf(text))
  return String(value(tens, 1) * 10 + value(ones, 0))
}

/** A number below a hundred in words: 14 is 十四. One in words stays. */
export function chinese(number: string): string {
  if (!/^\d+$/.test(number)) return number
  const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return ten + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}
