import { deriveFiling } from '../../shared/filing/derive-filing.ts'
import { oneAhead, sealFile } from '../../shared/seal/file.ts'
import { cleanMedia } from '../../site/evidence/clean/clean-media.ts'
import { type Sealing, sendChunks } from '../../site/reporter/send/send-chunks.ts'

/** What runs in the page for the bench: the product's own cleaning, sealing and upload, and a bare put of the same bytes. */
export interface InPage {
  seal(file: File, seed: string): Promise<number>
  sealAndSend(file: File, seed: string, ticket: string): Promise<number>
  put(file: File, address: string): Promise<number>
  clean(file: File): Promise<number>
}

const seedBytes = (seed: string) => Uint8Array.from(atob(seed), (character) => character.charCodeAt(0))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const inPage: InPage = {
  seal: (file, seed) =>
    timed(async () => {
      for await (const _ of sealFile(deriveFiling(seedBytes(seed)).identity, file));
    }),
  sealAndSend(file, seed, ticket) {
    const { tip, identity } = deriveFiling(seedBytes(seed))
    const chunks = oneAhead(sealFile(identity, file))
    const sealing: Sealing = { id: '0', chunks, next: undefined, hashes: [], sent: 0, done: false }
    const upload = {
      tip,
      ticket: async () => ({ 'Mingcha-Ticket': ticket }),
      arrived: () => undefined,
      interrupted: () => Promise.reject(new Error('interrupted')),
      left: new AbortController().signal,
    }
    return timed(async () => {
      if ((await sendChunks(sealing, upload)) !== 'done') throw new Error('not done')
    })
  },
  put: (file, address) =>
    timed(async () => {
      const reply = await fetch(address, { method: 'PUT', body: file })
      if (!reply.ok) throw new Error('not put')
    }),
  clean: (file) =>
    timed(async () => {
      const watch = { signal: new AbortController().signal, progress: () => undefined }
      const { content } = await cleanMedia('mp4', file, watch)
      if (content.size < file.size * 0.9) throw new Error('not whole')
    }),
}

Object.assign(globalThis, { inPage })
