import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { loadRecords } from '../../../functions/publish/load-records.ts'
import { examine } from '../../../site/public/data/examine.ts'
import { shellCheck } from '../../../site/public/data/shell-check.ts'
import { caseOfEach, type History, histories, said, titleOf } from '../../fixtures/case-histories.ts'
import { plainRenderer } from '../../fixtures/publish.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'
import { visibleText } from '../../site/public/renderer/rendered.ts'

const needs = ['sh', 'curl', 'jq', 'sha256sum', 'seq', 'sed', 'paste']
const missing = needs.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
if (missing.length > 0)
  process.stderr.write(`the shell check is not run: this machine has no ${missing.join(', ')}\n`)

let site: Publishing
let ids: Record<History, string>
let folder: string
/** The first edition of each and its proof, as somebody kept them. */
const [firsts, proofs] = [{} as Record<History, string>, {} as Record<History, string>]
/** Puts a public file, as it is or as somebody altered it, where the script fetches it. */
const lay = (key: string, body: string) => {
  const path = join(folder, 'site', key)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, body)
}
const layAsItIs = async (...keys: string[]) => {
  for (const key of keys) lay(key, await site.text(key))
}
const log = 'data/log.jsonl'
const recordOf = (history: History) => `data/cases/${ids[history]}.json`

/** The script as the page gives it out, run in a folder of its own: its last line, and how it ended. */
function run(...asked: readonly (string | number)[]) {
  const script = join(folder, 'check.sh')
  writeFileSync(script, shellCheck(`file://${join(folder, 'site')}`))
  const { stdout, stderr, status } = spawnSync('sh', [script, ...asked.map(String)], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { said: (stdout + stderr).trim(), status }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-shell-'))
  site = await openPublishing(plainRenderer)
  ids = await caseOfEach(site, async (history, id) => {
    proofs[history] = await site.text(`data/cases/${id}.tlog-proof`)
    firsts[history] = await site.text(`data/cases/${id}/1.json`)
  })
  await site.tick()
  await layAsItIs(log, ...(Object.keys(histories) as History[]).map(recordOf))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await site.house.close()
})

describe.skipIf(missing.length > 0)('the script on /data/verify/', () => {
  it.each(Object.keys(histories) as History[])('holds a case that was %s', async (history) => {
    const entries = (await site.text(log)).trim().split('\n').length
    expect(run(ids[history])).toEqual({ said: `OK: ${entries} entries`, status: 0 })
  })

  it.each([
    ['a word of it', 'corrected', (text: string) => text.replace('工地', '工厂')],
    ['the reason of one that was taken away', 'all', (text: string) => text.replace('处罚', '处置')],
    ['its salt', 'unnamed', (text: string) => text.replace(/("salt": ?")./, '$1*')],
  ] as const)('says NOT OK when somebody altered %s', async (_, history, alter) => {
    const right = await site.text(recordOf(history))
    expect(alter(right)).not.toBe(right)
    lay(recordOf(history), alter(right))
    expect(run(ids[history])).toEqual({
      said: `NOT OK: case ${ids[history]} was altered, or is not its newest edition`,
      status: 1,
    })
    lay(recordOf(history), right)
  })

  it.each(['corrected', 'restored', 'unnamedOnceRestored', 'withdrawn'] as const)(
    'says NOT OK when an older edition stands in the place of one that was %s',
    async (history) => {
      const right = await site.text(recordOf(history))
      const old = history === 'corrected' || history === 'restored' ? 1 : 2
      lay(recordOf(history), await site.text(`data/cases/${ids[history]}/${old}.json`))
      const { status } = run(ids[history])
      lay(recordOf(history), right)
      // Of a withdrawn case there is no older text: what lies there is of another edition, or the same.
      expect(status).toBe(1)
    },
  )

  it('says NOT OK when a line was altered, left out, or is not the one cited', async () => {
    const right = await site.text(log)
    const lines = right.trim().split('\n')
    const { n, hash, subject } = lines
      .map((line) => JSON.parse(line))
      .find((one) => one.subject === ids.corrected)
    const other = ids.hidden
    expect(run(subject, n, hash.slice(0, 12)).status).toBe(0)
    expect(run(other, n, hash.slice(0, 12))).toEqual({
      said: `NOT OK: entry ${n} tells of ${subject}, not of ${other}`,
      status: 1,
    })
    for (const number of ['0', '００３', '3p', '-1'])
      expect(run('', number, hash.slice(0, 12)), number).toMatchObject({ status: 1 })
    expect(run('', '3p', hash.slice(0, 12)).said).toContain('digits')
    expect(run('', n, hash.slice(0, 12)).status).toBe(0)
    expect(run(subject, n, hash.slice(0, 11)).status).toBe(1)
    expect(run('', n + 1, hash.slice(0, 12))).toEqual({
      said: `NOT OK: entry ${n + 1} is not the one cited`,
      status: 1,
    })
    lay(log, right.replace(/"edition":1/, '"edition":7'))
    expect(run().said).toContain('was altered')
    lay(log, `${lines.slice(0, 4).join('\n')}\nnot a line\n`)
    expect(run().said).toContain('NOT OK: the log cannot be read after entry 4')
    for (const none of ['', '<!doctype html><title>x</title>', '\n']) {
      lay(log, none)
      expect(run().said, none).toContain('NOT OK: the log cannot be read after entry 0')
    }
    lay(log, `${lines.toSpliced(1, 1).join('\n')}\n`)
    expect(run().said).toBe('NOT OK: entry 2 has another number')
    lay(log, right)
  })

  it('says of another case’s record that it is another', async () => {
    const right = await site.text(recordOf('corrected'))
    lay(recordOf('corrected'), await site.text(recordOf('hidden')))
    const said = run(ids.corrected)
    lay(recordOf('corrected'), right)
    expect(said).toEqual({ said: `NOT OK: this is another case than ${ids.corrected}`, status: 1 })
  })

  it('says NOT OK of a record that names no entry', async () => {
    const right = await site.text(recordOf('corrected'))
    for (const log of ['undefined', '{}', '{"n":"x"}', 'null']) {
      const { log: _, ...bare } = JSON.parse(right)
      lay(
        recordOf('corrected'),
        JSON.stringify(log === 'undefined' ? bare : { ...bare, log: JSON.parse(log) }),
      )
      expect(run(ids.corrected), log).toEqual({ said: 'NOT OK: the case names no entry', status: 1 })
    }
    lay(recordOf('corrected'), right)
  })

  it('cries no fraud about a case whose line is newer than the log as one file', async () => {
    const right = await site.text(log)
    lay(log, `${right.trim().split('\n').slice(0, 3).join('\n')}\n`)
    const { said, status } = run(ids.all)
    lay(log, right)
    expect([said.startsWith('NOT YET:'), status]).toEqual([true, 2])
  })

  it('is short enough to be read', () => {
    expect(shellCheck('https://example.org').trim().split('\n').length).toBeLessThanOrEqual(38)
  })
})

describe('the feed of changes', () => {
  /** What it says of a case, oldest first. */
  async function toldOf(history: History): Promise<string[]> {
    const feed = await site.text('feeds/changes.xml')
    const entries = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry)
    return entries
      .filter((entry) => entry.includes(`/cases/${ids[history]}/`))
      .map((entry) => entry.replace(/.*<title>(.*?)<\/title>.*<summary>(.*?)<\/summary>.*/s, '$1 | $2'))
      .toReversed()
  }
  const numberOf = async (history: History) => (await site.json(recordOf(history))).number

  it('says of a case that stands what happened at each line, with that line’s own reason', async () => {
    const [corrected, restored] = [`${titleOf('corrected')}改`, titleOf('restored')]
    const [unnamed, again] = [titleOf('unnamed'), titleOf('unnamedOnceRestored')]
    expect(await toldOf('corrected')).toEqual([`更正：${corrected} | 改了标题。${said.correct}`])
    expect(await toldOf('restored')).toEqual([
      `先撤下：${restored} | ${said.hide}`,
      `恢复公布：${restored} | 恢复公布。${said.restore}`,
    ])
    expect(await toldOf('unnamed')).toEqual([
      `更正：${unnamed} | 不再写企业名称。${said.unname}`,
      `去掉第 1 版的内容：${unnamed} | ${said.unname}`,
    ])
    expect(await toldOf('unnamedOnceRestored')).toEqual([
      `先撤下：${again} | ${said.hide}`,
      `恢复公布：${again} | 恢复公布。${said.restore}`,
      `更正：${again} | 不再写企业名称。${said.unname}`,
      `去掉第 1 版的内容：${again} | ${said.unname}`,
      `去掉第 3 版的内容：${again} | ${said.unname}`,
    ])
  })

  it('says of one that was taken away why, once, and what was said before only where it is still public', async () => {
    const [hidden, confirmed] = await Promise.all([numberOf('hidden'), numberOf('confirmed')])
    const [withdrawn, all] = await Promise.all([numberOf('withdrawn'), numberOf('all')])
    const gone = '这一次的理由随内容一起撤下了'
    expect(await toldOf('hidden')).toEqual([`先撤下：${hidden} | ${said.hide}`])
    expect(await toldOf('confirmed')).toEqual([
      `先撤下：${confirmed} | ${said.hide}`,
      `撤回：${confirmed} | ${said.confirm}`,
    ])
    expect(await toldOf('withdrawn')).toEqual([
      `更正：${withdrawn} | ${gone}`,
      `撤回：${withdrawn} | ${said.withdraw}`,
    ])
    const told = await toldOf('all')
    expect(told).toContain(`恢复公布：${all} | ${gone}`)
    expect(told.at(-1)).toBe(`撤回：${all} | ${said.withdraw}`)
    expect(told.filter((one) => one.startsWith('撤回'))).toHaveLength(1)
    expect(told.join()).not.toContain('通报')
  })
})

describe('the record of a case', () => {
  it('tells a hiding among its changes once it is shown again', async () => {
    const { changes } = await site.json(recordOf('restored'))
    expect(changes).toMatchObject([
      { edition: 2, what: '先撤下', why: said.hide },
      { edition: 3, what: '恢复公布', why: said.restore },
    ])
  })
})

describe('the page of an edition', () => {
  /** What is read on a page, as the built renderer makes it of what stands now. */
  async function read(history: History, path = ''): Promise<string> {
    const { render } = await loadRenderer()
    const page = await render(`/cases/${ids[history]}/${path}`, await loadRecords(site.publish))
    return visibleText(page.body)
  }

  it('that was a hiding says, once the case is back, that it is; and keeps its reason', async () => {
    for (const history of ['restored', 'unnamedOnceRestored'] as const) {
      const page = await read(history, 'edition/2/')
      for (const words of ['第2版：先撤下过，后来恢复了', '恢复公布，是第3版', said.hide, '看现在的版本'])
        expect(page, words).toContain(words)
      for (const words of ['不再公布的名称', '等第二个人决定', '请更正'])
        expect(page, words).not.toContain(words)
    }
  })

  it('that was a hiding says, once the case is withdrawn, that it is', async () => {
    for (const history of ['confirmed', 'all'] as const) {
      const page = await read(history, 'edition/2/')
      expect(page).toContain('这件案例撤回了')
      expect(page).not.toContain('等第二个人决定')
    }
    expect(await read('confirmed')).toContain(said.hide)
    expect(await read('hidden', 'edition/1/')).toContain('等第二个人决定')
  })

  it('whose names went says which took its place then, however many came later', async () => {
    expect(await read('unnamed', 'edition/1/')).toContain('换成了第2版')
    expect(await read('unnamedOnceRestored', 'edition/1/')).toContain('换成了第4版')
  })

  it('of a case that stands says nothing of a withdrawal, and every reason among the changes', async () => {
    const page = await read('unnamedOnceRestored')
    for (const words of [said.hide, said.restore, said.unname, '去掉第1版的内容'])
      expect(page, words).toContain(words)
    expect(page).not.toContain('撤回')
  })
})

describe('what somebody kept of a first edition, held against the site of today', () => {
  afterEach(() => vi.unstubAllGlobals())
  async function ask(fields: Record<string, string | File>) {
    vi.stubGlobal('fetch', async (path: string) => {
      const stored = await site.house.bucket.read(path.slice(1))
      return stored ? new Response(Buffer.from(stored.body)) : new Response('', { status: 404 })
    })
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return examine(form, 'localhost:1')
  }
  const lineOf = async (history: History, event: string, edition: number) => {
    const lines = (await site.text(log))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const own = lines.filter((one) => one.subject === ids[history])
    return own.find((one) => one.event === event && one.edition === edition)?.n
  }
  /** What came since: the event and the edition of the line that is named. */
  const since = {
    corrected: ['replaced', 'corrected', 2],
    restored: ['replaced', 'restored', 3],
    unnamed: ['replaced', 'corrected', 2],
    hidden: ['withdrawn', 'hidden', 2],
    confirmed: ['withdrawn', 'withdrawn', 3],
    withdrawn: ['withdrawn', 'withdrawn', 3],
    all: ['withdrawn', 'withdrawn', 8],
  } as const
  const each = Object.keys(since) as (keyof typeof since)[]

  it.each(each)(
    'a file of a case that was %s is that edition, and what came since is told',
    async (history) => {
      const [what, event, edition] = since[history]
      const first = await lineOf(history, 'published', 1)
      for (const kept of [firsts[history], JSON.stringify(JSON.parse(firsts[history]))]) {
        const found = await ask({ file: new File([kept], '1.json') })
        expect(found).toContainEqual({ what: 'fileEditionOk', n: first, edition: 1 })
        expect(found).toContainEqual({ what, n: await lineOf(history, event, edition) })
        expect(found.map((one) => one.what)).not.toContain('fileUnknown')
      }
      const altered = firsts[history].replace('示例工地', '示例工厂')
      const found = await ask({ file: new File([altered], '1.json') })
      expect(found).toContainEqual({ what: 'fileBad', n: first })
      expect(found).toContainEqual({ what, n: await lineOf(history, event, edition) })
      const told = found.map((one) => one.what)
      expect(told).not.toContain('fileUnknown')
      expect(told).not.toContain('fileEditionOk')
    },
  )

  it('a file of an edition whose text went later is told by which line', async () => {
    const found = await ask({ file: new File([firsts.unnamed], '1.json') })
    const went = (await lineOf('unnamed', 'withdrawn', 1)) as number
    expect(went).toBeGreaterThan((await lineOf('unnamed', 'published', 1)) as number)
    expect(found).toContainEqual({ what: 'shortened', n: went })
    const whole = await ask({ file: new File([firsts.corrected], '1.json') })
    expect(whole.map((one) => one.what)).not.toContain('shortened')
  })

  it.each(each)('a proof of a case that was %s holds, and what came since is told', async (history) => {
    const [what, event, edition] = since[history]
    const isThere = history === 'corrected' || history === 'restored'
    const found = await ask({ file: new File([proofs[history]], 'a.tlog-proof') })
    const first = await lineOf(history, 'published', 1)
    expect(found).toContainEqual({ what: isThere ? 'editionOk' : 'proofOk', n: first })
    expect(found).toContainEqual({ what, n: await lineOf(history, event, edition) })
    expect(found.filter((one) => /Bad$|^bad$/.test(one.what))).toEqual([])
  })

  it.each(each)('an address of a case that was %s is answered without a cry', async (history) => {
    const [what] = since[history]
    const found = (await ask({ record: `/cases/${ids[history]}/edition/1/` })).map((one) => one.what)
    expect(found).toContain('recordOk')
    expect(found).toContain(what)
    expect(found.filter((one) => /Bad$|^bad$/.test(one))).toEqual([])
  })

  it('a file beside the address of another case is said to be of another, first of all', async () => {
    const beside = `/cases/${ids.unnamed}/`
    const now = await site.text(recordOf('corrected'))
    for (const kept of [firsts.corrected, now]) {
      const found = await ask({ record: beside, file: new File([kept], '1.json') })
      expect(found[0]).toMatchObject({ what: 'lineOther', n: JSON.parse(kept).log.n })
    }
    const right = await ask({ record: `/cases/${ids.corrected}/`, file: new File([now], '1.json') })
    expect(right.map((one) => one.what)).not.toContain('lineOther')
    expect(right.map((one) => one.what)).toContain('fileOk')
  })

  it('a proof beside its own case says once that it stands', async () => {
    const proof = await site.text(`data/cases/${ids.corrected}.tlog-proof`)
    const found = await ask({ record: `/cases/${ids.corrected}/`, saved: proof })
    const told = found.map((one) => one.what)
    expect(told).toContain('recordOk')
    expect(told).not.toContain('editionOk')
  })
})
