import { expect, vi } from 'vitest'
import { hashOf } from '../../../../shared/value/hash.ts'
import type { Evidence } from '../../../../site/evidence/evidence.ts'

/** Size of the sample file, in bytes: three chunks. */
export const SIZE = 2_500_000

/** What a server would do with a chunk: 204, a refusal by its code, or nothing at all. */
type Answer = 'ok' | 'lost' | 'never' | 'ticket' | 'altered' | 'missing' | 'filed'

/** Keeps what arrives as the server does, and answers as it was told to, in order. */
export function fakeServer(answers: readonly Answer[]) {
  const left = [...answers]
  const stored = new Map<string, Uint8Array[]>()
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
    const answer = left.shift() ?? 'ok'
    const [, file = '', index = ''] = /files\/(\d)\/(\d+)/.exec(url) ?? []
    asked.push(`${file}/${index}`)
    if (answer === 'never') throw new TypeError('no line')
    if (answer === 'ok' || answer === 'lost') {
      const bytes = body as Uint8Array
      expect(hashOf(bytes)).toBe((headers as Record<string, string>)['Mingcha-Hash'])
      const chunks = stored.get(file) ?? []
      const there = chunks[Number(index)]
      if (there) expect(bytes).toEqual(there)
      else expect(chunks.push(bytes.slice())).toBe(Number(index) + 1)
      stored.set(file, chunks)
    }
    if (answer === 'lost') throw new TypeError('the answer was lost')
    if (answer === 'ok') return new Response(null, { status: 204 })
    return Response.json({ error: { code: answer, message: answer } }, { status: 409 })
  })
  return { stored, asked }
}

/** A film that weighs so much. */
export const evidence = (size = SIZE): Evidence => ({
  kind: 'video',
  content: new Blob([new Uint8Array(size).fill(7)], { type: 'video/mp4' }),
  ending: 'mp4',
  preview: '',
  cleaned: true,
  removed: [],
})
