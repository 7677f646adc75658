import type { Hono } from 'hono'
import { claimRoutes } from '../../shared/contract/claims.ts'
import { draftRoutes } from '../../shared/contract/drafts.ts'
import { hotlineRoutes } from '../../shared/contract/hotline.ts'
import { meRoutes } from '../../shared/contract/me.ts'
import { noticeRoutes } from '../../shared/contract/notices.ts'
import { officeKeyRoutes } from '../../shared/contract/office-keys.ts'
import { overviewRoutes } from '../../shared/contract/overview.ts'
import { partRoutes } from '../../shared/contract/parts.ts'
import { peopleRoutes } from '../../shared/contract/people.ts'
import { tipRoutes } from '../../shared/contract/tips.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { countAssigned } from './assigned.ts'
import { redeemClaim } from './claims.ts'
import type { Desk } from './desk.ts'
import { dropDraft, listDrafts, saveDraft, showDraft } from './drafts.ts'
import { enterTicket } from './hotline.ts'
import { actOnSubscription, setSubscription, showSubscriptions } from './notices.ts'
import { saveWraps, takeBatch } from './office-keys/batches.ts'
import { saveMyKey, showKeyRequests, showKeys } from './office-keys/keys.ts'
import { writeKeyring } from './office-keys/write-keyring.ts'
import { showOverview } from './overview.ts'
import { showMe } from './show-me.ts'
import { signOut } from './sign-out.ts'
import { assignTip, showColleagues } from './tips/assignee.ts'
import { noteOpened, openTip, readTipFile } from './tips/originals.ts'
import { splitTip } from './tips/parts.ts'
import { recordPrint } from './tips/prints.ts'
import { remindOffice } from './tips/reminder.ts'
import { rewardTip } from './tips/rewards.ts'
import { addRecord, putUpload, sendMessage } from './tips/sealed.ts'
import { showQueue } from './tips/show-queue.ts'
import { showTip } from './tips/show-tip.ts'
import { extendTip, recordReferral, takeTipStep } from './tips/steps.ts'
import { undoTipMerger } from './tips/undo.ts'

/** Staff handle tips. */
export function createDesk(desk: Desk): Hono {
  const app = stageApp('desk')
  serve(app, meRoutes.show, showMe(desk))
  serve(app, meRoutes.signOut, signOut(desk))
  serve(app, tipRoutes.list, showQueue(desk))
  serve(app, peopleRoutes.colleagues, showColleagues(desk))
  serve(app, peopleRoutes.assigned, countAssigned(desk))
  serve(app, overviewRoutes.show, showOverview(desk))
  serve(app, hotlineRoutes.enter, enterTicket(desk))
  serve(app, claimRoutes.take, redeemClaim(desk))
  serve(app, tipRoutes.show, showTip(desk))
  serve(app, tipRoutes.open, openTip(desk))
  serve(app, tipRoutes.noteOpened, noteOpened(desk))
  serve(app, tipRoutes.readFile, readTipFile(desk))
  serve(app, tipRoutes.readAttachment, readTipFile(desk))
  serve(app, tipRoutes.putChunk, putUpload(desk))
  serve(app, tipRoutes.step, takeTipStep(desk))
  serve(app, partRoutes.split, splitTip(desk))
  serve(app, tipRoutes.undo, undoTipMerger(desk))
  serve(app, tipRoutes.send, sendMessage(desk))
  serve(app, tipRoutes.record, addRecord(desk))
  serve(app, tipRoutes.refer, recordReferral(desk))
  serve(app, tipRoutes.assign, assignTip(desk))
  serve(app, tipRoutes.print, recordPrint(desk))
  serve(app, tipRoutes.remind, remindOffice(desk))
  serve(app, tipRoutes.extend, extendTip(desk))
  serve(app, tipRoutes.reward, rewardTip(desk))
  serve(app, draftRoutes.list, listDrafts(desk))
  serve(app, draftRoutes.show, showDraft(desk))
  serve(app, draftRoutes.save, saveDraft(desk))
  serve(app, draftRoutes.drop, dropDraft(desk))
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
