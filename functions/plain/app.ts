import type { Hono } from 'hono'
import { simpleFormRoutes } from '../../shared/contract/simple-form.ts'
import { languageOf } from '../http/language.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { filePlain } from './file-plain.ts'
import { formPage } from './form-page.ts'
import type { Plain } from './plain.ts'
import { newFormToken } from './token.ts'

/** The channel without script: a plain form, sealed by the server at once. */
export function createPlain(plain: Plain): Hono {
  const app = stageApp('plain')
  serve(app, simpleFormRoutes.show, (context) => {
    const dress = { language: languageOf(context), stylesheet: plain.stylesheet }
    return context.html(formPage(dress, { token: newFormToken(plain), text: {} }))
  })
  serve(app, simpleFormRoutes.file, filePlain(plain))
  return app
}
