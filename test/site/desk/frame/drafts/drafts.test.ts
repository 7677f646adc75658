import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../../../../shared/refusal/refusal.ts'
import { generateIdentity } from '../../../../../shared/seal/age.ts'
import type { DraftServer } from '../../../../../site/desk/frame/drafts/draft-server.ts'
import { createDrafts } from '../../../../../site/desk/frame/drafts/drafts.ts'
import { draftKeyOf } from '../../../../../site/desk/frame/drafts/seal-draft.ts'

const key = draftKeyOf(await generateIdentity())
const name = 'tip/AAAAAAAAAAAAAAAAAAAAAA/reply'

/** A server in memory that keeps what it is given, by the contract's own rules. */
function keeper() {
  const kept = new Map<string, { version: number; sealed: string }>()
  const state = { away: false }
  const lost = (id: string) => new Refusal('conflict', { detail: kept.get(id) ?? { version: 0 } })
  const asked = () => {
    if (state.away) throw new TypeError('no line')
  }
  const server: DraftServer = {
    list: async () => {
      asked()
      return new Map([...kept].map(([id, { version }]) => [id, version]))
    },
    read: async (id) => {
      asked()
      const one = kept.get(id)
      if (!one) throw new Refusal('notFound')
      return one
    },
    save: async (id, seen, sealed) => {
      asked()
      if ((kept.get(id)?.version ?? 0) !== seen) throw lost(id)
      kept.set(id, { version: seen + 1, sealed })
      return seen + 1
    },
    drop: async (id, seen) => {
      asked()
      if ((kept.get(id)?.version ?? seen) !== seen) throw lost(id)
      kept.delete(id)
    },
    standing: (error) =>
      error instanceof Refusal && error.code === 'conflict'
        ? (error.detail as { version: number; sealed?: string })
        : undefined,
  }
  return { server, kept, state }
}

/** Texts that nothing packs well, always the same (a linear congruential generator). */
function seeded(seed: number): () => string {
  let at = seed
  return () => {
    at = (1_664_525 * at + 1_013_904_223) % 2 ** 32
    return at.toString(36).padStart(7, '0') + ((at * 7919) % 2 ** 32).toString(36)
  }
}

/** What one request may carry of a draft: base64 of 128 KiB and what sealing adds. */
const SaveDraftFits = /^[A-Za-z0-9+/=]{1,178232}$/

/** A window whose key is open, with somebody about to write. */
async function window(server: DraftServer) {
  const drafts = createDrafts(server)
  drafts.begin(name)
  await drafts.unlock(key)
  return drafts
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const settled = async (drafts: ReturnType<typeof createDrafts>, wanted: string) =>
  vi.waitFor(async () => {
    await drafts.flush()
    expect(drafts.view(name).standing).toBe(wanted)
  })

describe('what is typed', () => {
  it('is kept a second later, and comes back in another window', async () => {
    const { server, kept } = keeper()
    const drafts = await window(server)
    drafts.type(name, '示例一')
    expect(drafts.view(name)).toEqual({ value: '示例一', standing: 'saving' })
    expect(drafts.unsaved()).toBe(true)
    await vi.advanceTimersByTimeAsync(999)
    expect(kept.size).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await settled(drafts, 'saved')
    expect(drafts.unsaved()).toBe(false)
    expect(JSON.stringify([...kept])).not.toContain('示例')
    const again = await window(server)
    await vi.waitFor(() => expect(again.view(name)).toEqual({ value: '示例一', standing: 'saved' }))
  })

  it('while the key is locked stays in memory, is said not to be kept, and is kept once it is open', async () => {
    const { server, kept } = keeper()
    const drafts = createDrafts(server)
    drafts.begin(name)
    drafts.type(name, '示例')
    await drafts.flush()
    expect(drafts.view(name).standing).toBe('locked')
    expect([drafts.unsaved(), kept.size]).toEqual([true, 0])
    await drafts.unlock(key)
    await settled(drafts, 'saved')
    expect(drafts.unsaved()).toBe(false)
  })

  it('without a line stays unsaved, is said to, and is tried again', async () => {
    const { server, state } = keeper()
    const drafts = await window(server)
    state.away = true
    drafts.type(name, '示例')
    await drafts.flush()
    expect(drafts.view(name)).toEqual({ value: '示例', standing: 'failed' })
    expect(drafts.unsaved()).toBe(true)
    state.away = false
    await vi.advanceTimersByTimeAsync(20_000)
    await settled(drafts, 'saved')
  })

  it('is saved once, however often a form says the same', async () => {
    const { server, kept } = keeper()
    const drafts = await window(server)
    const say = () => drafts.type(name, { text: '示例', more: ['一'] })
    const stop = drafts.watch(() => {
      if (drafts.view(name).standing === 'saved') say()
    })
    say()
    await vi.advanceTimersByTimeAsync(1000)
    await settled(drafts, 'saved')
    await vi.advanceTimersByTimeAsync(5000)
    stop()
    expect([drafts.view(name).standing, [...kept.values()][0]?.version]).toEqual(['saved', 1])
  })

  it('typed while a saving is under way is saved as well', async () => {
    const { server, kept } = keeper()
    const gates: (() => void)[] = []
    const slow: DraftServer = {
      ...server,
      save: async (...asked) => {
        await new Promise<void>((resolve) => gates.push(resolve))
        return server.save(...asked)
      },
    }
    const drafts = await window(slow)
    drafts.type(name, '一')
    const saving = drafts.flush()
    await vi.waitFor(() => expect(gates).toHaveLength(1))
    drafts.type(name, '一二')
    gates[0]?.()
    await vi.waitFor(() => expect(gates).toHaveLength(2))
    expect(drafts.unsaved()).toBe(true)
    gates[1]?.()
    await saving
    expect([drafts.unsaved(), [...kept.values()][0]?.version]).toEqual([false, 2])
  })

  it('is forgotten when it was sent, and when all of it was taken out', async () => {
    const { server, kept } = keeper()
    const drafts = await window(server)
    for (const end of [() => drafts.settle(name, '示例'), () => drafts.type(name, undefined)]) {
      drafts.type(name, '示例')
      await settled(drafts, 'saved')
      expect(drafts.has(name)).toBe(true)
      end()
      await settled(drafts, 'none')
      expect([kept.size, drafts.has(name)]).toEqual([0, false])
    }
  })

  it('stays where it was typed on while the first words were sent', async () => {
    const { server } = keeper()
    const drafts = await window(server)
    drafts.type(name, '示例')
    drafts.type(name, '示例，又想起一句')
    drafts.settle(name, '示例')
    await settled(drafts, 'saved')
    expect(drafts.view(name).value).toBe('示例，又想起一句')
  })

  it('is said to be on its way from when the key opens until it is there: nothing may be sent before', async () => {
    const { server } = keeper()
    const earlier = await window(server)
    earlier.type(name, '示例')
    await settled(earlier, 'saved')
    const gates: (() => void)[] = []
    const wait = () => new Promise<void>((go) => gates.push(go))
    const slow: DraftServer = {
      ...server,
      list: async () => wait().then(server.list),
      read: async (id) => wait().then(() => server.read(id)),
    }
    const drafts = createDrafts(slow)
    gates.shift()?.()
    drafts.begin(name)
    let told = 0
    drafts.watch(() => told++)
    const unlocking = drafts.unlock(key)
    expect(drafts.view(name).standing).toBe('loading')
    await vi.waitFor(() => expect(gates).toHaveLength(1))
    gates.shift()?.()
    await vi.waitFor(() => expect(gates).toHaveLength(1))
    expect(drafts.view(name).standing).toBe('loading')
    expect(told).toBeGreaterThan(1)
    gates.shift()?.()
    await unlocking
    await settled(drafts, 'saved')
    expect(drafts.view(name).value).toBe('示例')
  })

  it('that was thrown away can be brought back', async () => {
    const { server, kept } = keeper()
    const drafts = await window(server)
    drafts.type(name, '示例')
    await settled(drafts, 'saved')
    drafts.discard(name)
    await settled(drafts, 'thrown')
    expect(kept.size).toBe(0)
    drafts.restore(name)
    await settled(drafts, 'saved')
    expect([drafts.view(name).value, kept.size]).toEqual(['示例', 1])
  })

  it('as large as an import of ten thousand rows is kept whole, in pieces that each fit, and leaves none behind', async () => {
    const { server, kept } = keeper()
    const drafts = await window(server)
    const random = seeded(7)
    const row = (n: number) => ({
      area: '320115',
      firm: `示例建设${n}公司`,
      creditCode: random(),
      notices: random(),
    })
    const rows = Array.from({ length: 10_000 }, (_, n) => row(n))
    drafts.type(name, { rows })
    await settled(drafts, 'saved')
    expect(kept.size).toBeGreaterThan(2)
    for (const { sealed } of kept.values()) expect(SaveDraftFits.test(sealed)).toBe(true)
    drafts.type(name, { rows, reasons: '又写了一句' })
    await settled(drafts, 'saved')
    const later = await window(server)
    await vi.waitFor(() => expect(later.view(name).standing).toBe('saved'), 5000)
    expect(later.view(name).value).toEqual({ rows, reasons: '又写了一句' })
    later.settle(name, { rows, reasons: '又写了一句' })
    await settled(later, 'none')
    expect(kept.size).toBe(0)
  })

  it('too long to be kept even so is said to be, and stays on the page', async () => {
    const drafts = await window(keeper().server)
    const random = seeded(11)
    const long = Array.from({ length: 200_000 }, random).join('')
    drafts.type(name, long)
    await drafts.flush()
    expect(drafts.view(name).value).toBe(long)
    expect(drafts.view(name).standing).toBe('tooLong')
    expect(drafts.unsaved()).toBe(true)
  })
})

describe('two windows', () => {
  it('do not overwrite each other: one is asked which text goes on', async () => {
    const { server } = keeper()
    const [first, second] = [await window(server), await window(server)]
    first.type(name, '甲')
    await settled(first, 'saved')
    second.type(name, '乙')
    await settled(second, 'behind')
    expect(second.view(name).value).toBe('乙')
    const third = await window(server)
    await vi.waitFor(() => expect(third.view(name)).toMatchObject({ value: '乙', theirs: '甲' }))
    second.choose(name, 'mine')
    await settled(second, 'saved')
    first.type(name, '丙')
    await settled(first, 'behind')
    first.choose(name, 'theirs')
    await settled(first, 'saved')
    expect(first.view(name).value).toBe('乙')
    // What was not chosen is still there, and can be gone back to.
    expect(first.view(name).other).toBe('丙')
    first.swap(name)
    expect(first.view(name)).toMatchObject({ value: '丙', other: '乙' })
    await settled(first, 'saved')
    first.type(name, '丁')
    await settled(first, 'saved')
  })

  it('a text that nobody chose is there again after a reload, beside the other, as it was typed last', async () => {
    const { server, kept } = keeper()
    const [one, two] = [await window(server), await window(server)]
    one.type(name, { text: '一' })
    await settled(one, 'saved')
    two.type(name, { text: '二' })
    await settled(two, 'behind')
    two.type(name, { text: '二二' })
    await two.flush()
    const again = await window(server)
    await settled(again, 'behind')
    expect(again.view(name)).toMatchObject({ value: { text: '二二' }, theirs: { text: '一' } })
    again.choose(name, 'mine')
    await settled(again, 'saved')
    await vi.waitFor(() => expect(kept.size).toBe(1))
    const last = await window(server)
    await settled(last, 'saved')
    expect(last.view(name)).toMatchObject({ value: { text: '二二' }, theirs: undefined })
  })

  it('of two texts after a reload the other is chosen, and nothing is left of this one', async () => {
    const { server, kept } = keeper()
    const [one, two] = [await window(server), await window(server)]
    one.type(name, { text: '一' })
    await settled(one, 'saved')
    two.type(name, { text: '二' })
    await settled(two, 'behind')
    const again = await window(server)
    await settled(again, 'behind')
    again.choose(name, 'theirs')
    await vi.waitFor(() => expect(kept.size).toBe(1))
    expect((await window(server)).view(name).theirs).toBeUndefined()
  })

  it('a text that waited beside one that was sent meanwhile goes on alone', async () => {
    const { server, kept } = keeper()
    const [one, two] = [await window(server), await window(server)]
    one.type(name, { text: '一' })
    await settled(one, 'saved')
    two.type(name, { text: '二' })
    await settled(two, 'behind')
    one.settle(name, { text: '一' })
    await settled(one, 'none')
    const again = await window(server)
    await settled(again, 'saved')
    expect(again.view(name).value).toEqual({ text: '二' })
    expect(kept.size).toBe(1)
  })

  it('with the same text are not asked; what the other sent is written anew', async () => {
    const { server, kept } = keeper()
    const [first, second] = [await window(server), await window(server)]
    first.type(name, '甲')
    await settled(first, 'saved')
    second.type(name, '甲')
    await settled(second, 'saved')
    second.settle(name, '甲')
    await settled(second, 'none')
    first.type(name, '甲乙')
    await settled(first, 'saved')
    expect(kept.size).toBe(1)
  })

  it('sent in one, what was written since in the other stays', async () => {
    const { server, kept } = keeper()
    const first = await window(server)
    first.type(name, '甲')
    await settled(first, 'saved')
    const second = await window(server)
    await vi.waitFor(() => expect(second.view(name).value).toBe('甲'))
    second.type(name, '甲乙')
    await settled(second, 'saved')
    first.settle(name, '甲')
    await settled(first, 'none')
    expect(kept.size).toBe(1)
  })
})

it('what the server hands out and the member did not seal is not shown', async () => {
  const { server, kept } = keeper()
  const drafts = await window(server)
  drafts.type(name, '示例')
  await settled(drafts, 'saved')
  const elsewhere = (await key.seal('tip/BBBBBBBBBBBBBBBBBBBBBB/reply', '别处')) ?? ''
  for (const id of kept.keys()) kept.set(id, { version: 7, sealed: elsewhere })
  const again = await window(server)
  await vi.waitFor(() => expect(again.view(name)).toEqual({ value: undefined, standing: 'altered' }))
  again.type(name, '自己写的')
  await settled(again, 'saved')
})
