import * as z from 'zod'
import { findPersonal } from '../personal-data/find-personal.ts'
import { type PersonalKind, personalKinds } from '../personal-data/personal.ts'
import { tooMany } from '../value/characters.ts'
import { Day } from '../value/day.ts'
import { Id } from '../value/id.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'

/** What ready texts are for: a letter to the reporter, or the result that they read. */
export const templateBoxes = ['reply', 'result'] as const
export type TemplateBox = (typeof templateBoxes)[number]

/** How many templates an office may have. */
export const TEMPLATES = 50

/** How many characters a template's name has at most. */
export const TEMPLATE_NAME = 40

/** How many characters the box takes that a template is for. */
export const TEMPLATE_TEXT = { reply: 2000, result: 1000 } as const satisfies Record<TemplateBox, number>

/** What may stand in a template for what is known of a tip only when it is chosen: `{office}`, `{date}`, `{number}`. */
export const templatePlaces = ['office', 'date', 'number'] as const
export type TemplatePlace = (typeof templatePlaces)[number]

/** A template's text with its places filled in; any other braces stay as they are. */
export function fillPlaces(text: string, filled: Readonly<Record<TemplatePlace, string>>): string {
  return templatePlaces.reduce((whole, place) => whole.replaceAll(`{${place}}`, () => filled[place]), text)
}

/** A ready text as somebody writes it. */
export const TemplateContent = z
  .strictObject({
    box: z.enum(templateBoxes),
    /** One line by which it is chosen. */
    name: written(1, TEMPLATE_NAME),
    text: written(1, TEMPLATE_TEXT.reply),
  })
  .refine(({ box, text }) => tooMany(text, TEMPLATE_TEXT[box]) === 0, { path: ['text'] })
export type TemplateContent = z.infer<typeof TemplateContent>

/** An office's own ready text. Plain: nothing of any tip is in it. */
export const Template = z.strictObject({
  ...TemplateContent.shape,
  id: Id,
  /** Name of who wrote it last. */
  by: z.string(),
  on: Day,
})
export type Template = z.infer<typeof Template>

/** All of an office's ready texts, in the order in which they were made. */
export const OfficeTemplates = z.strictObject({
  office: OfficeCode,
  /** Grows by one with every write. */
  version: z.int().min(1),
  templates: z.array(Template).max(TEMPLATES),
})
export type OfficeTemplates = z.infer<typeof OfficeTemplates>

/** Of each kind of what tells who somebody is, that one stays in a template: somebody decided so. */
export const KeptKinds = z.array(z.enum(personalKinds)).max(20)

/** Whether a text holds what a tip is called by: its year and six digits. */
export function namesTip(text: string): boolean {
  return /(?:^|[^\d-])\d{2}[-‐-―−]\d{6}(?!\d)/u.test(text.normalize('NFKC'))
}

/** Which fields of a template hold what tells who somebody is, beyond what was decided to stay, or name a tip. */
export function privateIn({ name, text }: TemplateContent, kept: readonly PersonalKind[]): string[] {
  const fields = [
    ['name', name],
    ['text', text],
  ] as const
  const open = [...kept]
  const told = findPersonal(fields).filter(({ kind }) => {
    const at = open.indexOf(kind)
    if (at >= 0) open.splice(at, 1)
    return at < 0
  })
  const named = fields.flatMap(([field, words]) => (namesTip(words) ? [field] : []))
  return [...new Set([...told.map(({ field }) => field), ...named])]
}
