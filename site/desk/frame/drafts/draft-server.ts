import { DraftReply, draftRoutes } from '../../../../shared/contract/drafts.ts'
import type { Id } from '../../../../shared/value/id.ts'
import { type Ask, standingNow } from '../ask.ts'

/** Where sealed drafts are kept; each way throws as `Ask` does. */
export interface DraftServer {
  /** Versions of one's drafts, by id. */
  readonly list: () => Promise<ReadonlyMap<Id, number>>
  readonly read: (id: Id) => Promise<DraftReply>
  /** Saves over the version seen; the version that stands then. */
  readonly save: (id: Id, seen: number, sealed: string) => Promise<number>
  /** Forgets it in the version seen. */
  readonly drop: (id: Id, seen: number) => Promise<void>
  /** What stands there, as the refusal of another version tells. */
  readonly standing: (error: unknown) => DraftReply | undefined
}

/** The server of one's drafts, asked by its routes. */
export function draftServer(ask: Ask): DraftServer {
  return {
    list: async () =>
      new Map((await ask(draftRoutes.list)).drafts.map(({ id, version }) => [id, version] as const)),
    read: (draft) => ask(draftRoutes.show, { params: { draft } }),
    save: async (draft, version, sealed) =>
      (await ask(draftRoutes.save, { params: { draft }, body: { version, sealed } })).version,
    drop: async (draft, version) => {
      await ask(draftRoutes.drop, { params: { draft }, body: { version } })
    },
    standing: (error) => standingNow(error, DraftReply),
  }
}
