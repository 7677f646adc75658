import { describe, expect, it } from 'vitest'
import type { Requests } from '../../bench/scale/count-requests.ts'
import kept from '../../bench/scale/measured.json' with { type: 'json' }
import { measureHandling } from '../../bench/scale/operations.ts'

/** What a list of requests writes, each kind with its number and its write units. */
const written = (some: readonly Requests[]) =>
  some
    .filter(({ what }) => what.startsWith('write '))
    .map(({ what, count, units }) => `${what}: ${count}, ${units} units`)

describe('what a tip costs the tables', () => {
  it('is what docs/scale.md says of each operation; npm run bench -- scale measures anew', async () => {
    const measured = await measureHandling('short')
    for (const [name, requests] of Object.entries(measured)) {
      const before = kept.short[name as keyof typeof measured]
      expect(written(requests), name).toEqual(written(before))
    }
  })
})
