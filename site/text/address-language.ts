import type { Language } from '../../shared/value/language.ts'

/** The language of an address, and the address without it: `/en/cases/` is `/cases/` in English. */
export function splitLanguage(path: string): { language: Language; rest: string } {
  if (path === '/en' || path.startsWith('/en/')) return { language: 'en', rest: path.slice(3) || '/' }
  return { language: 'zh', rest: path }
}

/** The address of a page in a language. */
export function inLanguage(path: string, language: Language): string {
  return language === 'en' ? `/en${path}` : path
}
