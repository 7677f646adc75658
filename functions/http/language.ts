import type { Context } from 'hono'
import type { Language } from '../../shared/value/language.ts'

/** The language to answer in: `?lang=`, else the first of Accept-Language that we speak, else Chinese. */
export function languageOf(context: Context): Language {
  const asked = context.req.query('lang')
  if (asked === 'en' || asked === 'zh') return asked
  const first = (context.req.header('accept-language') ?? '').split(',')[0] ?? ''
  return /^en\b/i.test(first.trim()) ? 'en' : 'zh'
}
