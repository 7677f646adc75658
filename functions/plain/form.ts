import type { Handler } from 'hono'
import { languageOf } from '../http/language.ts'
import { formPage } from './form-page.ts'
import type { Plain } from './plain.ts'
import { newFormToken } from './token.ts'

/** `GET /api/report`: a new form with its own token, never kept by any cache. */
export function showForm(plain: Plain): Handler {
  return (context) => {
    context.header('cache-control', 'no-store')
    return context.html(formPage(languageOf(context), { token: newFormToken(plain), text: {} }))
  }
}
