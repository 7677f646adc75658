import { createDesk } from '../../functions/desk/app.ts'
import { createLoad } from '../../functions/http/load.ts'
import { createSignIn } from '../../functions/http/sign-in.ts'
import { createIntake } from '../../functions/intake/app.ts'
import { createNewsroom } from '../../functions/newsroom/app.ts'
import { createPlain } from '../../functions/plain/app.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { campaign } from '../../shared/campaign/campaign.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import type { StageName } from '../stages.ts'
import type { StageApp } from './app.ts'
import { createBell } from './bell.ts'
import type { Embedded } from './embedded.ts'
import { loadRenderer } from './load-renderer.ts'
import { siteSettings } from './site-settings.ts'
import { type LocalStores, openStores } from './stores.ts'

/** The stages on one machine: applications that answer, the bell that stands for the stream, and the clock. */
export type LocalStages = {
  apps: Partial<Record<StageName, StageApp>>
  stores: LocalStores
  /** Resolves when all that was written so far is live. */
  settle(): Promise<void>
  /** Renders everything once, so that every address answers from the first start. */
  publishAll(): Promise<void>
  /** Ends timers and waits for work under way. */
  stop(): Promise<void>
}

/** Makes the stages' applications over the embedded stores. */
export async function createStages(embedded: Embedded): Promise<LocalStages> {
  const { keys, issuer, audience, log } = embedded
  const bell = createBell(log)
  const stores = openStores(embedded, bell.ring)
  const { tips, records, bucket } = stores
  const now = () => new Date()
  const routing = () => records.readRouting(dayInShanghai(now()))
  const whoAsks = createSignIn({ issuer, audience, factor: 'mfa' }, records.readStaff)
  const { secrets } = keys
  const publisher = createPublisher({
    records,
    bucket,
    renderer: await loadRenderer(),
    settings: siteSettings(embedded),
    now,
  })
  bell.answer(publisher.ring)
  return {
    apps: {
      intake: createIntake({ tips, routing, secrets, now, load: createLoad(now, 60) }),
      plain: createPlain({
        tips,
        routing,
        secrets,
        now,
        load: createLoad(now, 3600),
        directoryKey: keys.directory.publicKey,
      }),
      desk: createDesk({ tips, whoAsks, now }),
      newsroom: createNewsroom({ records, whoAsks, now, campaign: campaign.id }),
    },
    stores,
    settle: bell.settle,
    publishAll: () => publisher.publishAll(),
    stop: () => bell.stop(),
  }
}
