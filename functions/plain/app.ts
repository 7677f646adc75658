import type { Hono } from 'hono'
import { simpleFormRoutes } from '../../shared/contract/simple-form.ts'
import { stageApp } from '../http/app.ts'
import { serve } from '../http/serve.ts'
import { filePlain } from './file.ts'
import { showForm } from './form.ts'
import type { Plain } from './plain.ts'

/** The door without script: a plain form, sealed by the server at once. */
export function createPlain(plain: Plain): Hono {
  const app = stageApp('plain')
  serve(app, simpleFormRoutes.show, showForm(plain))
  serve(app, simpleFormRoutes.file, filePlain(plain))
  return app
}
