import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
import { takeClaim } from './claims/take-claim.ts'
import type { Desk } from './desk.ts'
import { enterTicket } from './hotline/enter-ticket.ts'
import { actOnSubscription, setSubscription, showSubscriptions } from './notices/subscriptions.ts'
import { saveMyKey } from './office-keys/save-my-key.ts'
import { saveWraps } from './office-keys/save-wraps.ts'
import { showKeyRequests } from './office-keys/show-key-requests.ts'
import { showKeys } from './office-keys/show-keys.ts'
import { takeBatch } from './office-keys/take-batch.ts'
import { writeKeyring } from './office-keys/write-keyring.ts'
import { showCounts } from './overview/show-overview.ts'
import { showMe } from './show-me.ts'
import { addMessage } from './tips/add-message.ts'
import { addRecord } from './tips/add-record.ts'
import { assignTip } from './tips/assign-tip.ts'
import { extendTip } from './tips/extend-tip.ts'
import { openTip } from './tips/open-tip.ts'
import { putUpload } from './tips/put-upload.ts'
import { readFile } from './tips/read-file.ts'
import { recordReferral } from './tips/record-referral.ts'
import { rewardTip } from './tips/reward-tip.ts'
import { showMembers } from './tips/show-members.ts'
import { showQueue } from './tips/show-queue.ts'
import { showTip } from './tips/show-tip.ts'
import { takeTipStep } from './tips/take-tip-step.ts'

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
  app.post('/api/desk/tips/:tip/referrals', recordReferral(desk))
  app.post('/api/desk/tips/:tip/assignee', assignTip(desk))
  app.post('/api/desk/tips/:tip/extension', extendTip(desk))
  app.post('/api/desk/tips/:tip/reward', rewardTip(desk))
  app.get('/api/desk/notices', showSubscriptions(desk))
  app.put('/api/desk/notices/:subscription', setSubscription(desk))
  app.post('/api/desk/notices/:subscription', actOnSubscription(desk))
  app.get('/api/desk/keys', showKeys(desk))
  app.put('/api/desk/keys/mine', saveMyKey(desk))
  app.put('/api/desk/keys/units/:unit', writeKeyring(desk))
  app.get('/api/desk/keys/requests', showKeyRequests(desk))
  app.post('/api/desk/keys/batches', takeBatch(desk))
  app.post('/api/desk/keys/batches/:batch/wraps', saveWraps(desk))
  return app
}
