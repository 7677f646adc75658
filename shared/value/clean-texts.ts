import { cleanText } from './clean-text.ts'

/** A value with every text in it as a person meant it: {@link cleanText}. */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanTexts)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleanTexts(part)]))
}
