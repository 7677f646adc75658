/** Sheets that a template brings along, which are not read: an example, an explanation, lists to choose from. */
export const templateSheets = { example: '示例', help: '说明', lists: '选项' } as const

export const TEMPLATE_SHEETS: readonly string[] = Object.values(templateSheets)
