import type { Hono } from 'hono'
import { claimRoutes } from '../../shared/contract/claims.ts'
import { hotlineRoutes } from '../../shared/contract/hotline.ts'
import { meRoutes } from '../../shared/contract/me.ts'
import { noticeRoutes } from '../../shared/contract/notices.ts'
import { officeKeyRoutes } from '../../shared/contract/office-keys.ts'
import { overviewRoutes } from '../../shared/contract/overview.ts'
import { peopleRoutes } from '../../shared/contract/people.ts'
import { tipRoutes } from '../../shared/contract/tips.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { redeemClaim } from './claims/redeem-claim.ts'
import type { Desk } from './desk.ts'
import { enterTicket } from './hotline/enter-ticket.ts'
import { actOnSubscription, setSubscription, showSubscriptions } from './notices/subscriptions.ts'
import { saveMyKey } from './office-keys/save-my-key.ts'
import { saveWraps } from './office-keys/save-wraps.ts'
import { showKeyRequests } from './office-keys/show-key-requests.ts'
import { showKeys } from './office-keys/show-keys.ts'
import { takeBatch } from './office-keys/take-batch.ts'
import { writeKeyring } from './office-keys/write-keyring.ts'
import { showOverview } from './overview/show-overview.ts'
import { showMe } from './show-me.ts'
import { addRecord } from './tips/add-record.ts'
import { assignTip } from './tips/assign-tip.ts'
import { extendTip } from './tips/extend-tip.ts'
import { openTip } from './tips/open-tip.ts'
import { putUpload } from './tips/put-upload.ts'
import { readTipFile } from './tips/read-tip-file.ts'
import { recordReferral } from './tips/record-referral.ts'
import { rewardTip } from './tips/reward-tip.ts'
import { sendMessage } from './tips/send-message.ts'
import { showColleagues } from './tips/show-colleagues.ts'
import { showQueue } from './tips/show-queue.ts'
import { showTip } from './tips/show-tip.ts'
import { takeTipStep } from './tips/take-tip-step.ts'

/** Staff handle tips. */
export function createDesk(desk: Desk): Hono {
  const app = stageApp('desk')
  serve(app, meRoutes.show, showMe(desk))
  serve(app, tipRoutes.list, showQueue(desk))
  serve(app, peopleRoutes.colleagues, showColleagues(desk))
  serve(app, overviewRoutes.show, showOverview(desk))
  serve(app, hotlineRoutes.enter, enterTicket(desk))
  serve(app, claimRoutes.take, redeemClaim(desk))
  serve(app, tipRoutes.show, showTip(desk))
  serve(app, tipRoutes.open, openTip(desk))
  serve(app, tipRoutes.readFile, readTipFile(desk))
  serve(app, tipRoutes.readAttachment, readTipFile(desk))
  serve(app, tipRoutes.putChunk, putUpload(desk))
  serve(app, tipRoutes.step, takeTipStep(desk))
  serve(app, tipRoutes.send, sendMessage(desk))
  serve(app, tipRoutes.record, addRecord(desk))
  serve(app, tipRoutes.refer, recordReferral(desk))
  serve(app, tipRoutes.assign, assignTip(desk))
  serve(app, tipRoutes.extend, extendTip(desk))
  serve(app, tipRoutes.reward, rewardTip(desk))
  serve(app, noticeRoutes.show, showSubscriptions(desk))
  serve(app, noticeRoutes.set, setSubscription(desk))
  serve(app, noticeRoutes.act, actOnSubscription(desk))
  serve(app, officeKeyRoutes.show, showKeys(desk))
  serve(app, officeKeyRoutes.saveMine, saveMyKey(desk))
  serve(app, officeKeyRoutes.saveKeyring, writeKeyring(desk))
  serve(app, officeKeyRoutes.requests, showKeyRequests(desk))
  serve(app, officeKeyRoutes.takeBatch, takeBatch(desk))
  serve(app, officeKeyRoutes.saveWraps, saveWraps(desk))
  return app
}
