import type { Language } from '../value/language.ts'
import type { Sheet, SheetContext, SheetRow } from './sheet.ts'

/** What a template is made for. */
export interface TemplateFor extends Pick<SheetContext, 'campaign' | 'area' | 'period'> {
  readonly sheet: Sheet
  readonly language: Language
  /** Rows that there are already. */
  readonly rows: readonly SheetRow[]
}

/** Sheets that a template brings along, which are not read: an example, an explanation, lists to choose from. */
export const templateSheets: Readonly<
  Record<Language, Readonly<Record<'example' | 'help' | 'lists', string>>>
> = {
  zh: { example: '示例', help: '说明', lists: '选项' },
  en: { example: 'Example', help: 'Help', lists: 'Lists' },
}

export const TEMPLATE_SHEETS: readonly string[] = Object.values(templateSheets).flatMap((one) =>
  Object.values(one),
)
