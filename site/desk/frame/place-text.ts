import { placeName } from '../../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import type { Words } from './words.ts'

/** The place that an office or a code stands for, in a word: lists need no more. */
export function placeText(code: OfficeCode, { say, language }: Words): string {
  return code === PROVINCE ? say('page.offices.province') : placeName(code, language)
}
