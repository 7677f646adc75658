import data from '#province/province.json' with { type: 'json' }
import type { Language } from '../value/language.ts'
import { ownName } from './fill-in.ts'

const namesIn = (language: Language): Readonly<Record<string, string>> => ({
  province: data[language],
  provinceShort: data.short[language],
  exampleShort: data.example.short[language],
  exampleAddress: data.exampleAddress[language],
})

/** Texts with the names of the province and of its examples filled in: what is `{province}` in a catalogue is 江苏省 in its text. */
export function ofProvince<Texts extends Readonly<Record<string, string>>>(
  texts: Texts,
  language: Language,
): Texts {
  const names = namesIn(language)
  const filled = Object.entries(texts).map(([key, text]) => [
    key,
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (ownName.test(name) && names[name]) || whole),
  ])
  return Object.fromEntries(filled) as Texts // The keys are the same.
}
