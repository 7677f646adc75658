import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAdministration } from '../../functions/administration/app.ts'
import { createMailer } from '../../functions/clock/notices/mailer.ts'
import { createPost } from '../../functions/clock/notices/webhook.ts'
import { makeRound } from '../../functions/clock/round.ts'
import { tick } from '../../functions/clock/tick.ts'
import { createDesk } from '../../functions/desk/app.ts'
import { keep } from '../../functions/http/keep.ts'
import { createLoad } from '../../functions/http/load.ts'
import { createProof, createSignIn } from '../../functions/http/sign-in.ts'
import { createSiteLoad } from '../../functions/http/site-load.ts'
import { createIntake } from '../../functions/intake/app.ts'
import { SITEVERIFY } from '../../functions/intake/turnstile.ts'
import { createNewsroom } from '../../functions/newsroom/app.ts'
import { createPlain } from '../../functions/plain/app.ts'
import { createGate } from '../../functions/plain/gate.ts'
import type { Stylesheet } from '../../functions/plain/page.ts'
import type { Renderer } from '../../functions/publish/publish.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { ofThisVersion } from '../../functions/store/data-version.ts'
import { openBucket } from '../../functions/store/objects.ts'
import { openRecordFiles, openRecordStore, openTipStore } from '../../functions/store/stores.ts'
import { type Bell, openTable } from '../../functions/store/table.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type StageAccess, stageAccess } from '../aws/stage/access.ts'
import type { StageName } from '../stages.ts'
import type { TableName } from '../tables.ts'
import type { StageApp } from './app.ts'
import type { Embedded } from './embedded.ts'
import { grantedTable } from './granted.ts'
import { buckets } from './object-store.ts'
import { root } from './settings.ts'
import { siteSettings } from './site-settings.ts'
import { createBell, startTicks, type Ticks } from './ticks.ts'

/** The stages on one machine: applications that answer, the bell that stands for the stream, and the clock. */
export type LocalStages = {
  apps: Partial<Record<StageName, StageApp>>
  /** Whatever is there, for who fills and looks. */
  stores: LocalStores
  /** What one stage works with, as far as it may reach. */
  storesOf(stage: StageName): LocalStores
  /** Resolves when all that was written so far is live. */
  settle(): Promise<void>
  /**
   * Until this work is over, what it publishes goes out as data and log alone: a new folder gets each page once, with
   * {@link LocalStages.publishAll}, instead of some five times.
   */
  withoutPages(work: () => Promise<void>): Promise<void>
  /** One round of the clock, as every minute makes one. */
  round(): Promise<unknown>
  /** Renders everything once and does what an earlier run left undone, so that every address answers. */
  publishAll(): Promise<void>
  /** As a tick of the schedule: what is left undone, and everything only where release, settings or day are others. */
  tick(): Promise<void>
  /** From now on the schedule makes its rounds: not while sample data is told as of days that are over. */
  startSchedule(): void
  /** Ends timers and waits for work under way. */
  stop(): Promise<void>
}

const now = () => new Date()
const today = () => dayInShanghai(now())

function createApps(
  embedded: Embedded,
  openFor: (stage: StageName) => LocalStores,
  { stylesheet, renderer }: { stylesheet: Stylesheet; renderer: Renderer },
): LocalStages['apps'] {
  const { keys, issuer, audience } = embedded
  const turnstile = turnstileOf(embedded)
  const prove = createProof({ issuer, audience, factor: 'mfa' })
  const routing = ({ records }: LocalStores) => keep(() => records.readRouting(today()), 5, now)
  const whoAsks = ({ records }: LocalStores) => createSignIn(prove, records.readStaff)
  const intake = openFor('intake')
  const plain = openFor('plain')
  const desk = openFor('desk')
  const newsroom = openFor('newsroom')
  const { secrets, claimKey, directory } = keys
  return {
    intake: createIntake({
      ...{ tips: intake.tips, routing: routing(intake), officeKey: intake.records.readOfficeKey },
      ...{ secrets, claimKey, now, load: createSiteLoad(intake.tips, now), turnstile },
    }),
    plain: createPlain({
      ...{ tips: plain.tips, routing: routing(plain), officeKeys: plain.records.readOfficeKeys },
      ...{ secrets, now, load: createLoad(now, 3600), stylesheet },
      ...{ directoryKey: directory.publicKey, directoryMinimum: 1, gate: createGate() },
      offices: keep(plain.records.readOffices, 60, now),
    }),
    desk: createDesk({ ...desk, routing: routing(desk), whoAsks: whoAsks(desk), claimKey, now }),
    newsroom: createNewsroom({
      ...{ records: newsroom.records, files: newsroom.files, whoAsks: whoAsks(newsroom), now },
      preview: { settings: siteSettings(embedded), render: renderer.render },
    }).route(
      '/',
      createAdministration({
        ...{ records: newsroom.records, whoAsks: whoAsks(newsroom), prove, now },
        directoryKey: directory.publicKey,
      }),
    ),
  }
}

function turnstileOf({ turnstile, origin }: Embedded) {
  if (!turnstile) return undefined
  const { secret, verify = SITEVERIFY } = turnstile
  return { secret, verify, hostname: new URL(origin).hostname, fetch }
}

/** Makes the stages over the embedded stores: a write rings publish, a tick catches what a bell missed. */
export async function createStages(embedded: Embedded): Promise<LocalStages> {
  const { log } = embedded
  const bell = createBell(log)
  const stores = openStores(embedded, bell.ring)
  const opened = new Map<StageName, LocalStores>()
  const openFor = (stage: StageName) => {
    const known = opened.get(stage) ?? openStores(embedded, bell.ring, stageAccess[stage])
    opened.set(stage, known)
    return known
  }
  const renderer = await loadRenderer()
  const { stylesheet } = (await loadBuilt('stylesheet')) as { stylesheet: Stylesheet }
  const settings = siteSettings(embedded)
  const logKey = Buffer.from(embedded.keys.logKey, 'base64url')
  const publish = { ...openFor('publish'), renderer, settings, logKey, now }
  const publisher = createPublisher(publish)
  bell.answer(publisher.ring)
  const outside = {
    origin: embedded.origin,
    mail: createMailer({ url: embedded.mail.url, from: 'mingcha@localhost' }),
    post: createPost(),
  }
  const { tips, records } = openFor('clock')
  const clock = { tips, records, now, outside }
  const ticks: Ticks[] = []
  return {
    apps: createApps(embedded, openFor, { stylesheet, renderer }),
    stores,
    storesOf: openFor,
    settle: bell.settle,
    withoutPages: async (work) => {
      bell.answer(createPublisher({ ...publish, renderer: { ...renderer, pagesOf: () => [] } }).ring)
      await work()
      await bell.settle()
      bell.answer(publisher.ring)
    },
    round: () => makeRound(clock),
    publishAll: async () => {
      await publisher.publishAll()
      await publisher.tick()
    },
    tick: publisher.tick,
    startSchedule: () => {
      ticks.push(
        startTicks(30, publisher.tick, log),
        startTicks(60, () => tick(clock), log),
      )
    },
    stop: async () => {
      await Promise.all(ticks.map((tick) => tick.stop()))
      await bell.stop()
    },
  }
}

/** The renderer of the built site. Throws a sentence when the site was not built. */
export const loadRenderer = async () => (await loadBuilt('renderer')) as Renderer

/** A module of the built site. */
async function loadBuilt(name: 'renderer' | 'stylesheet'): Promise<unknown> {
  try {
    return await import(pathToFileURL(join(root, 'dist', 'site', 'server', `${name}.js`)).href)
  } catch (cause) {
    throw new Error('the site is not built, or its build is broken: run npm run build', { cause })
  }
}

/**
 * The functions' stores over the embedded servers; every write to `records` rings the bell. `access`: as one stage may reach them,
 * absent for whoever fills and looks.
 */
export function openStores(
  { database, objects }: Pick<Embedded, 'database' | 'objects'>,
  bell: Bell,
  access?: StageAccess,
) {
  const table = (name: TableName, ring?: Bell) => {
    const whole = ofThisVersion(
      openTable({ name, endpoint: database.endpoint, ...(ring && { bell: ring }) }),
      name,
    )
    return access ? grantedTable(whole, access[name]) : whole
  }
  const open = (name: string) => openBucket({ name, endpoint: objects.endpoint })
  return {
    tips: openTipStore(table('tips'), open(buckets.sealed)),
    records: openRecordStore(table('records', bell)),
    files: openRecordFiles(open(buckets.records)),
    bucket: open(buckets.public),
  }
}

/** The functions' stores, open. */
type LocalStores = ReturnType<typeof openStores>
