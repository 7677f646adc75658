import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
import { addMessage } from './add-message.ts'
import type { Desk } from './desk.ts'
import { showMe } from './me.ts'
import { openTip } from './open-tip.ts'
import { showQueue } from './queue.ts'
import { readFile } from './read-file.ts'
import { recordTold } from './record-told.ts'
import { showTip } from './show-tip.ts'
import { takeTipStep } from './take-tip-step.ts'

/** Staff handle tips. */
export function createDesk(desk: Desk): Hono {
  const app = stageApp('desk')
  app.get('/api/desk/me', showMe(desk))
  app.get('/api/desk/tips', showQueue(desk))
  app.get('/api/desk/tips/:tip', showTip(desk))
  app.post('/api/desk/tips/:tip/openings', openTip(desk))
  app.get('/api/desk/tips/:tip/files/:file/:slice', readFile(desk))
  app.get('/api/desk/tips/:tip/messages/:message/files/:file/:slice', readFile(desk))
  app.post('/api/desk/tips/:tip/steps', takeTipStep(desk))
  app.post('/api/desk/tips/:tip/messages', addMessage(desk))
  app.post('/api/desk/tips/:tip/referrals', recordTold(desk))
  return app
}
