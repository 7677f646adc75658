import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextLine } from '../../../../shared/publication/log-line.ts'
import { examine } from '../../../../site/public/data/examine.ts'

/** The files of a site whose log is empty, by their paths; what is not among them is not there. */
const files: Record<string, string> = {
  '/data/log.jsonl': '',
  '/data/log/keys.json': '[]',
  '/data/log/checkpoint': '',
  '/data/index.json': JSON.stringify({
    // SHA-256 of nothing, as `sha256sum /dev/null` says it, and of the file of one letter `a`.
    files: [
      {
        path: '/data/empty.csv',
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      { path: '/data/a.txt', sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' },
    ],
    manifests: [],
  }),
}
const site = () =>
  vi.stubGlobal('fetch', async (path: string) =>
    path in files ? new Response(files[path]) : new Response('', { status: 404 }),
  )
afterEach(() => vi.unstubAllGlobals())

const ask = async (fields: Record<string, string | File>) => {
  site()
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return (await examine(form, 'example.org')).map(({ what }) => what)
}

describe('a file that is examined', () => {
  it('may be empty, and is looked up as any other', async () => {
    expect(await ask({ file: new File([], 'empty.csv') })).toContain('fileOk')
    expect(await ask({ file: new File(['a'], 'a.txt') })).toContain('fileOk')
    expect(await ask({ file: new File(['b'], 'b.txt') })).toContain('fileUnknown')
    files['/data/index.json'] = JSON.stringify({ files: [], manifests: [] })
    expect(await ask({ file: new File([], 'empty.csv') })).toContain('fileEmpty')
  })

  it('is none where none was chosen: a browser sends an empty one without a name', async () => {
    const found = await ask({ file: new File([], '') })
    expect(found).not.toContain('fileOk')
    expect(found).not.toContain('fileUnknown')
  })
})

it('a log that somebody kept is held against the one of today, and not called unknown', async () => {
  const line = nextLine(undefined, {
    ...{
      day: '2026-11-26',
      event: 'office' as const,
      subject: '320100',
      edition: 1,
      content: 'a'.repeat(64),
    },
  })
  files['/data/log.jsonl'] = `${JSON.stringify(line)}\n`
  const kept = (edition: number) => new File([JSON.stringify({ ...line, edition })], 'log.jsonl')
  expect(await ask({ file: kept(1) })).toContain('logBeginOk')
  const altered = await ask({ file: kept(2) })
  expect(altered).toContain('logLineBad')
  expect(altered).not.toContain('fileUnknown')
  files['/data/log.jsonl'] = ''
})

describe('an address that was typed', () => {
  const path = '/cases/aaaaaaaaaaaaa/'

  it('of another site is said to be one', async () => {
    expect(await ask({ record: `https://example.com${path}` })).toContain('otherSite')
    expect(await ask({ record: `https://example.org.example.com${path}` })).toContain('otherSite')
  })

  it('of this site, or a number alone, is not', async () => {
    for (const record of [`https://example.org${path}`, `https://EXAMPLE.org${path}`, path, 'aaaaaaaaaaaaa'])
      expect(await ask({ record })).not.toContain('otherSite')
  })
})

describe('what was pasted or chosen', () => {
  it('and is no form of a record is answered with what to type', async () => {
    for (const record of ['随便写的', '12', '第37条后面', '工地名字'])
      expect(
        (await ask({ record })).filter((what) => /^(?:asked|record)/.test(what)),
        record,
      ).toEqual(['askedUnread'])
    expect(await ask({ record: 'aaaaaaaaaaaaa' })).toContain('recordMissing')
  })

  it('as a proof that is not whole is said to be so, from a file or pasted', async () => {
    const torn = 'c2sp.org/tlog-proof@v1\nextra eA==\n'
    expect(await ask({ file: new File([torn], 'a.tlog-proof') })).toContain('proofUnread')
    expect(await ask({ saved: torn })).toContain('proofUnread')
    expect(await ask({ file: new File([torn], 'a.tlog-proof') })).not.toContain('fileUnknown')
  })

  it('as a checkpoint in a file is read as one that was saved', async () => {
    const note = 'example.org/log\n3\nAAAA\n\n— example.org/log AAAA\n'
    expect(await ask({ file: new File([note], 'checkpoint') })).toContain('savedStranger')
  })

  it('as more than one citation is not answered for one of them', async () => {
    const two = 'https://example.org/cases/aaaaaaaaaaaaa/ https://example.org/cases/bbbbbbbbbbbbb/'
    expect(await ask({ record: two })).toEqual(['askedMany'])
  })
})
