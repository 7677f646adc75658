import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
import { addMessage } from './add-message.ts'
import { addRecord } from './add-record.ts'
import { assignTip } from './assign-tip.ts'
import { actOnChannel, setChannel, showChannels } from './channels.ts'
import { takeClaim } from './claim.ts'
import { showCounts } from './counts.ts'
import type { Desk } from './desk.ts'
import { enterTicket } from './enter-ticket.ts'
import { extendTip } from './extend-tip.ts'
import { showKeys } from './keys.ts'
import { takeBatch } from './keys-batch.ts'
import { saveMyKey } from './keys-mine.ts'
import { showKeyRequests } from './keys-requests.ts'
import { saveUnitRing } from './keys-ring.ts'
import { saveWraps } from './keys-wraps.ts'
import { showMe } from './me.ts'
import { showMembers } from './members.ts'
import { openTip } from './open-tip.ts'
import { putUpload } from './put-upload.ts'
import { showQueue } from './queue.ts'
import { readFile } from './read-file.ts'
import { recordTold } from './record-told.ts'
import { rewardTip } from './reward-tip.ts'
import { showTip } from './show-tip.ts'
import { takeTipStep } from './take-tip-step.ts'

/** Staff handle tips. */
export function createDesk(desk: Desk): Hono {
  const app = stageApp('desk')
  app.get('/api/desk/me', showMe(desk))
  app.get('/api/desk/tips', showQueue(desk))
  app.get('/api/desk/members', showMembers(desk))
  app.get('/api/desk/counts', showCounts(desk))
  app.put('/api/desk/hotline/:tip', enterTicket(desk))
  app.post('/api/desk/claims', takeClaim(desk))
  app.get('/api/desk/tips/:tip', showTip(desk))
  app.post('/api/desk/tips/:tip/openings', openTip(desk))
  app.get('/api/desk/tips/:tip/files/:file/:slice', readFile(desk))
  app.get('/api/desk/tips/:tip/beside/:holder/files/:file/:slice', readFile(desk))
  app.put('/api/desk/tips/:tip/uploads/:holder/:file/:slice', putUpload(desk))
  app.post('/api/desk/tips/:tip/steps', takeTipStep(desk))
  app.post('/api/desk/tips/:tip/messages', addMessage(desk))
  app.post('/api/desk/tips/:tip/records', addRecord(desk))
  app.post('/api/desk/tips/:tip/referrals', recordTold(desk))
  app.post('/api/desk/tips/:tip/assignee', assignTip(desk))
  app.post('/api/desk/tips/:tip/extension', extendTip(desk))
  app.post('/api/desk/tips/:tip/reward', rewardTip(desk))
  app.get('/api/desk/channels', showChannels(desk))
  app.put('/api/desk/channels/:channel', setChannel(desk))
  app.post('/api/desk/channels/:channel', actOnChannel(desk))
  app.get('/api/desk/keys', showKeys(desk))
  app.put('/api/desk/keys/mine', saveMyKey(desk))
  app.put('/api/desk/keys/units/:unit', saveUnitRing(desk))
  app.get('/api/desk/keys/requests', showKeyRequests(desk))
  app.post('/api/desk/keys/batches', takeBatch(desk))
  app.post('/api/desk/keys/batches/:batch/wraps', saveWraps(desk))
  return app
}
