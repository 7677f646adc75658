import type { Hono } from 'hono'
import { simpleFollowRoutes } from '../../shared/contract/simple-follow.ts'
import { simpleFormRoutes } from '../../shared/contract/simple-form.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { filePlain } from './file-plain.ts'
import { enterPlain, followPlain } from './follow/follow-plain.ts'
import { formPage } from './form-page.ts'
import { dressOf } from './page.ts'
import type { Plain } from './plain.ts'
import { newFormToken } from './token.ts'

/** The channel without script: a plain form, sealed by the server at once, and the receipt's page, opened by it. */
export function createPlain(plain: Plain): Hono {
  const app = stageApp('plain')
  serve(app, simpleFormRoutes.show, (context) => {
    return context.html(formPage(dressOf(plain, context), { token: newFormToken(plain), text: {} }))
  })
  serve(app, simpleFormRoutes.file, filePlain(plain))
  serve(app, simpleFollowRoutes.enter, enterPlain(plain))
  serve(app, simpleFollowRoutes.follow, followPlain(plain))
  return app
}
