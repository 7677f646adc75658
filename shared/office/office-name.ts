import { message } from '../messages/message.ts'
import { placeName } from '../place/division.ts'
import { PROVINCE } from '../office-keys/directory-entry.ts'

/**
 * How an office is called until it confirmed its own name: the place, what it is, and that name and telephone
 * are not yet confirmed. Never composed beyond that.
 */
export function unitName(code: string, language: 'zh' | 'en'): string {
  const province = language === 'zh' ? '江苏省' : 'Jiangsu Province'
  const place = code === PROVINCE ? province : placeName(code, language)
  return message(language, 'unit.unconfirmed', { place })
}
