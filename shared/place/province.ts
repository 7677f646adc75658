import data from '#province/province.json' with { type: 'json' }
import type { Language } from '../value/language.ts'

/** The province in full: 江苏省; Jiangsu Province. */
export const provinceName = (language: Language): string => data[language]

/** The province as it is called among others: 江苏; Jiangsu. */
export const provinceShort = (language: Language): string => data.short[language]

/** A pattern that finds the Chinese name of the province, in full or short. */
export const PROVINCE_NAMED = `(?:${data.zh}|${data.short.zh})`

/** What a bulletin's number begins with unless the deployment says otherwise: 苏安曝 in 苏安曝〔2026〕12号. */
export const bulletinPrefix: string = data.bulletin

/** What a passphrase in this province must not consist of: its names. */
export const provincePassphraseWords: readonly string[] = data.passphraseWords
