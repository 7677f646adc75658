import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
import { filePlain } from './file.ts'
import { showForm } from './form.ts'
import type { Plain } from './plain.ts'

/** The door without script: a plain form, sealed by the server at once. */
export function createPlain(plain: Plain): Hono {
  const app = stageApp('plain')
  app.get('/api/report', showForm(plain))
  app.post('/api/report', filePlain(plain))
  return app
}
