import { join } from 'node:path'
import { vi } from 'vitest'
import { message } from '../../../shared/messages/message.ts'
import { textsSaidBy } from '../../../site/texts-said-by.ts'

const reporter = join(import.meta.dirname, '..', '..', '..', 'site', 'reporter')

/** Names and telephones of offices that confirmed them. */
const offices = { '320100': { name: '示例市局', phone: '025-00000000' } }

/** What a page's scripts find around them: a line, and the very texts that travel with the page. */
export function stubPage(page: 'report' | 'follow'): void {
  const keys = textsSaidBy(join(reporter, page, 'start.ts'))
  const words = Object.fromEntries(keys.map((key) => [key, message('zh', key)]))
  const textContent = JSON.stringify({ language: 'zh', words, province: '示例省厅', offices })
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('document', { getElementById: () => ({ textContent }) })
}
