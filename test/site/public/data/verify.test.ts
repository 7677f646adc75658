import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentHash, type LogLine, nextLine } from '../../../../shared/publication/log-line.ts'
import { readProof } from '../../../../shared/transparency/log-proof.ts'
import { readVerifierKey } from '../../../../shared/transparency/note.ts'
import { inOrder, lookOf } from '../../../../site/public/data/findings.ts'
import {
  checkBelongs,
  checkChain,
  checkEdition,
  checkFile,
  checkKept,
  checkKeptLog,
  checkKeys,
  checkLine,
  checkMonth,
  checkProof,
  checkRecord,
  checkSaved,
  checkTree,
  DamagedError,
  isLog,
  parseLog,
  readLineNumber,
} from '../../../../site/public/data/verify.ts'

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const record = { id: 'aaaaaaaaaaaaa', edition: 1, salt: '0'.repeat(32), title: '示例' }
/** Names in order, written here by hand. */
const content = hex(`${record.salt}{"edition":1,"id":"aaaaaaaaaaaaa","salt":"${record.salt}","title":"示例"}`)

const lines: LogLine[] = []
for (const subject of ['320100', record.id, '320115']) {
  const event = subject === record.id ? ('published' as const) : ('office' as const)
  const day = '2026-11-26'
  lines.push(
    nextLine(lines.at(-1), {
      day,
      event,
      subject,
      edition: 1,
      content: subject === record.id ? content : hex(subject),
    }),
  )
}

/** Leaf and node by the standard's words, and a checkpoint by another library than the one under test. */
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leaf = ({ n, day, event, subject, edition, content, previous, hash }: LogLine) =>
  sha(
    Buffer.from([0]),
    Buffer.from(
      `{"content":"${content}","day":"${day}","edition":${edition},"event":"${event}","hash":"${hash}","n":${n},"previous":"${previous}","subject":"${subject}"}`,
    ),
  )
const node = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right)
const [a, b, c] = lines.map(leaf) as [Buffer, Buffer, Buffer]
const roots = [a, node(a, b), node(node(a, b), c)]

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
const name = 'example.org/data/log'
const id = sha(Buffer.from(`${name}\n`), Buffer.from([1]), raw).subarray(0, 4)
const key = readVerifierKey(
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.from([1]), raw]).toString('base64')}`,
)
const keys = key ? [key] : []

function checkpoint(size: number, root = roots[size - 1], signer = privateKey) {
  const text = `${name}\n${size}\n${root?.toString('base64')}\n`
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), signer)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

describe('the whole log', () => {
  it('holds as it is, also when the checkpoint is a line behind', () => {
    expect(checkChain(lines)).toEqual({ what: 'ok', n: 3 })
    expect(checkTree(lines, checkpoint(3), keys)).toEqual({ what: 'treeOk', n: 3 })
    expect(checkTree(lines, checkpoint(2), keys)).toEqual({ what: 'treeOk', n: 2 })
    expect(parseLog(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))).toEqual(lines)
  })

  it('rewritten whole it is a chain, and not the tree that was signed', () => {
    const other: LogLine[] = []
    for (const { n: _, previous: __, hash: ___, ...event } of lines)
      other.push(nextLine(other.at(-1), { ...event, content: hex('altered') }))
    expect(checkChain(other)).toEqual({ what: 'ok', n: 3 })
    expect(checkTree(other, checkpoint(3), keys)).toEqual({ what: 'treeBad', n: 3 })
    expect(checkSaved(other, checkpoint(2), keys)).toEqual({ what: 'savedBad', n: 2 })
    expect(checkSaved(lines, checkpoint(2), keys)).toEqual({ what: 'savedOk', n: 2 })
    expect(checkSaved(lines.slice(0, 1), checkpoint(2), keys)).toEqual({ what: 'savedBad', n: 2 })
  })

  it('a checkpoint of a stranger, or of nobody, says nothing', () => {
    const stranger = generateKeyPairSync('ed25519').privateKey
    for (const bad of [
      checkpoint(3, roots[2], stranger),
      checkpoint(3).replace('\n3\n', '\n2\n'),
      '',
      'a\n\nb\n',
    ]) {
      expect(checkTree(lines, bad, keys).what).toBe('signatureBad')
      expect(checkSaved(lines, bad, keys).what).toMatch(/^saved(?:Unread|Stranger)$/)
    }
    expect(checkTree(lines, checkpoint(3), []).what).toBe('signatureBad')
    expect(checkSaved(lines, checkpoint(3, roots[2], stranger), keys).what).toBe('savedStranger')
    expect(checkSaved(lines, checkpoint(3).replaceAll('\n', ' \r\n'), keys).what).toBe('savedOk')
    expect(() => parseLog('{"n":1}')).toThrow(DamagedError)
  })
})

it('a citation: its line, another hash, no such line, no number', () => {
  expect(checkLine(lines, 2, ` ${lines[1]?.hash.toUpperCase()}`).what).toBe('lineOk')
  expect(checkLine(lines, 2, hex('other')).what).toBe('lineBad')
  expect(checkLine(lines, 9, hex('other')).what).toBe('lineMissing')
  expect(checkLine(lines, undefined, hex('other')).what).toBe('lineUnread')
  expect(checkLine(lines, 2, ' ').what).toBe('lineUnread')
  expect(checkLine(lines, 2, 'abcd 1234 e')).toEqual({ what: 'hashShort', n: 9 })
  expect(checkLine(lines, 2, '没有').what).toBe('lineUnread')
})

describe('a record', () => {
  it('is held against its newest line', () => {
    expect(checkRecord(lines, record.id, { ...record, log: { n: 2 } })).toEqual([{ what: 'recordOk', n: 2 }])
    expect(checkRecord(lines, record.id, { ...record, title: '别的' })).toEqual([{ what: 'recordBad', n: 2 }])
    expect(checkRecord(lines, 'bbbbbbbbbbbbb', record)).toEqual([{ what: 'recordMissing', n: 0 }])
    expect(checkRecord(lines, record.id, undefined)).toEqual([{ what: 'recordMissing', n: 2 }])
  })

  const proofOf = (path: Buffer[], index = 1, signed = checkpoint(3)) => {
    const { n, day, event, subject, edition, content, previous, hash } = lines[1] as LogLine
    const entry = `{"content":"${content}","day":"${day}","edition":${edition},"event":"${event}","hash":"${hash}","n":${n},"previous":"${previous}","subject":"${subject}"}`
    const head = [
      'c2sp.org/tlog-proof@v1',
      `extra ${Buffer.from(entry).toString('base64')}`,
      `index ${index}`,
    ]
    const proof = readProof(
      `${[...head, ...path.map((one) => one.toString('base64'))].join('\n')}\n\n${signed}`,
    )
    if (!proof) throw new Error('no proof')
    return proof
  }

  it('is held against its proof alone', () => {
    expect(checkProof(proofOf([a, c]), record.id, record, keys)).toEqual({ what: 'editionOk', n: 2 })
    expect(checkProof(proofOf([a, c]), record.id, { ...record, title: '别的' }, keys).what).toBe('recordBad')
    expect(checkProof(proofOf([a, b]), record.id, record, keys)).toEqual({ what: 'proofBad', n: 2 })
    expect(checkProof(proofOf([c, a]), record.id, record, keys).what).toBe('proofBad')
    expect(checkProof(proofOf([a, c], 2), record.id, record, keys).what).toBe('proofBad')
    // Another case's: that says nothing of the content.
    expect(checkProof(proofOf([a, c]), 'bbbbbbbbbbbbb', record, keys)).toEqual({ what: 'proofOther', n: 2 })
    expect(lookOf('proofOther')).toBe('err')
    expect(checkProof(proofOf([a, c]), record.id, record, []).what).toBe('proofBad')
    expect(lookOf('proofBad')).toBe('err')
  })
})

it('a key that no line of the log tells of is found', () => {
  const verifier = 'example.org/data/log+00000000+AAAA'
  const day = '2026-11-26'
  const told = nextLine(lines.at(-1), {
    day,
    event: 'logKey',
    subject: 'log',
    edition: 1,
    content: hex(verifier),
  })
  expect(checkKeys([...lines, told], [verifier])).toBeUndefined()
  expect(checkKeys([...lines, told], [verifier, 'another'])?.what).toBe('keyBad')
  expect(checkKeys(lines, [verifier])?.what).toBe('keyBad')
})

it('a month with figures and with counts is held against the line of each', () => {
  const [day, subject, edition, salt] = ['2026-11-26', '2026-10', 1, '0'.repeat(32)]
  const sum = (value: number) => hex(`${salt}{"salt":"${salt}","value":${value}}`)
  const figures = nextLine(lines.at(-1), { day, event: 'progress', subject, edition, content: sum(1) })
  const counts = nextLine(figures, { day, event: 'handling', subject, edition, content: sum(2) })
  const all = [...lines, figures, counts]
  expect(checkRecord(all, subject, { salt, value: 1 })).toEqual([{ what: 'recordOk', n: 4 }])
  expect(checkMonth(all, subject, { salt, value: 2 }).what).toBe('recordOk')
  expect(checkMonth(all, subject, { salt, value: 1 }).what).toBe('recordBad')
})

it('a file is one of those published, or is not known', () => {
  expect(checkFile(hex('a'), [{ sha256: hex('b') }, { sha256: hex('a') }]).what).toBe('fileOk')
  expect(checkFile(hex('a'), [{ sha256: hex('b') }]).what).toBe('fileUnknown')
})

it('the worst is said first, and looks it', () => {
  const found = (['ok', 'treeOk', 'lineBad', 'recordMissing', 'bad'] as const).map((what) => ({ what, n: 1 }))
  expect(inOrder(found).map(({ what }) => what)).toEqual(['lineBad', 'bad', 'recordMissing', 'ok', 'treeOk'])
  expect(inOrder(found).map(({ what }) => lookOf(what))).toEqual(['err', 'err', 'warn', 'ok', 'ok'])
})

it('an edition is held against its own line, and a newer one is told', () => {
  const [day, subject] = ['2026-11-26', '2023/figures/2023-09']
  const salt = '0'.repeat(32)
  const sum = (value: number) => hex(`${salt}{"salt":"${salt}","value":${value}}`)
  const first = nextLine(lines.at(-1), { day, event: 'progress', subject, edition: 1, content: sum(1) })
  const second = nextLine(first, { day, event: 'progress', subject, edition: 2, content: sum(2) })
  const all = [...lines, first, second]
  expect(checkEdition(all, { subject, edition: 1 }, { salt, value: 1 })).toEqual([
    { what: 'recordOk', n: 4 },
    { what: 'replaced', n: 5 },
  ])
  expect(checkEdition(all, { subject, edition: 1 }, { salt, value: 2 })[0]).toEqual({
    what: 'recordBad',
    n: 4,
  })
  expect(checkEdition(all, { subject, edition: 2 }, { salt, value: 2 })).toEqual([{ what: 'recordOk', n: 5 }])
  expect(checkEdition(all, { subject, edition: 3 }, { salt, value: 2 })).toEqual([
    { what: 'recordMissing', n: 0 },
  ])
  expect(lookOf('replaced')).toBe('warn')
})

it('names that leave an older edition after the newest came change neither answer', () => {
  const subject = '2023/stop-work/2023-06'
  const said = (edition: number, event: 'progress' | 'namesOver', record: { salt: string }) => ({
    ...{ day: '2026-11-01', event, subject, edition, content: contentHash(record.salt, record) },
  })
  const [first, newest, nameless] = [{ salt: 'a' }, { salt: 'b' }, { salt: 'c' }]
  const one = nextLine(undefined, said(1, 'progress', first))
  const two = nextLine(one, said(2, 'progress', newest))
  const lines = [one, two, nextLine(two, said(1, 'namesOver', nameless))]
  expect(checkRecord(lines, subject, newest)).toEqual([{ what: 'recordOk', n: 2 }])
  expect(checkEdition(lines, { subject, edition: 1 }, nameless)).toEqual([
    { what: 'recordOk', n: 3 },
    { what: 'namesOver', n: 3 },
    { what: 'replaced', n: 2 },
  ])
  expect(checkEdition(lines, { subject, edition: 1 }, first)[0]).toMatchObject({ what: 'recordBad' })
})

describe('a line that was cited before something left its edition', () => {
  const subject = '2023/supervised/always'
  const said = (event: LogLine['event'], edition: number, value: string) => ({
    ...{ day: '2026-11-01', event, subject, edition },
    content: hex(`a{"salt":"a","value":"${value}"}`),
  })
  const all: LogLine[] = []
  for (const one of [
    said('progress', 1, '鲸蓝'),
    said('wordsHidden', 1, '〔已隐去〕'),
    said('namesOver', 1, '某企业〔已隐去〕'),
    said('wordsHidden', 1, '〔已隐去〕〔已隐去〕'),
    said('progress', 2, '别的'),
    // Another's line with the same number of an edition takes nothing out.
    { ...said('wordsHidden', 2, '一'), subject: '2023/accidents/always' },
  ])
    all.push(nextLine(all.at(-1), one))
  const now = { salt: 'a', value: '〔已隐去〕〔已隐去〕' }

  it('says first by which line words were hidden and names left, and that the content is another', () => {
    expect(checkBelongs(all, 1, [{ subject, edition: 1 }])).toEqual([
      { what: 'wordsHidden', n: 4 },
      { what: 'namesOver', n: 3 },
      { what: 'replaced', n: 5 },
    ])
    // Whoever cited it after the first of them knows that one.
    expect(checkBelongs(all, 3, [])).toEqual([
      { what: 'wordsHidden', n: 4 },
      { what: 'replaced', n: 5 },
    ])
    expect(checkBelongs(all, 5, [])).toEqual([])
    const told = inOrder([
      ...[checkLine(all, 1, all[0]?.hash ?? ''), ...checkBelongs(all, 1, [])],
      ...checkEdition(all, { subject, edition: 1 }, now),
    ])
    expect(told[0]).toEqual({ what: 'wordsHidden', n: 4 })
    expect(told.map(({ what }) => what).indexOf('recordOk')).toBeGreaterThan(
      told.map(({ what }) => what).lastIndexOf('namesOver'),
    )
    expect([lookOf('wordsHidden'), lookOf('namesOver')]).toEqual(['warn', 'warn'])
  })

  it('and the record of today, asked for without a line, tells it too', () => {
    expect(checkRecord(all.slice(0, 4), subject, now)).toEqual([
      { what: 'recordOk', n: 4 },
      { what: 'wordsHidden', n: 4 },
      { what: 'namesOver', n: 3 },
    ])
    expect(checkEdition(all, { subject, edition: 2 }, { salt: 'a', value: '别的' })).toEqual([
      { what: 'recordOk', n: 5 },
    ])
  })

  it('a kept file of it as it was is that edition, and says the same', () => {
    expect(checkKept(all, { salt: 'a', value: '鲸蓝' })).toEqual([
      { what: 'fileEditionOk', n: 1, edition: 1 },
      { what: 'wordsHidden', n: 4 },
      { what: 'namesOver', n: 3 },
      { what: 'replaced', n: 5 },
    ])
  })

  it('an office’s key that changed under the same number takes nothing out of its line', () => {
    const office = { day: '2026-11-01', subject: '320100', edition: 1, content: hex('x') }
    const one = nextLine(undefined, { ...office, event: 'office' })
    const both = [one, nextLine(one, { ...office, event: 'keyChanged' })]
    expect(checkBelongs(both, 1, [])).toEqual([])
  })
})

it.each([
  ...[
    ['37', 37],
    ['第37条', 37],
    [' 第 ３７ 条 ', 37],
    ['line 37', 37],
    ['第1,234条', 1234],
  ],
  ...[
    ['', undefined],
    ['abc', undefined],
    ['第条', undefined],
    ['第37', 37],
    ['条37', undefined],
  ],
] as const)('the number of a line is read as a citation says it: %j', (typed, n) => {
  expect(readLineNumber(typed)).toBe(n)
})

describe('a line that was cited', () => {
  const more: LogLine[] = [...lines]
  for (const [event, edition] of [
    ['corrected', 2],
    ['withdrawn', 3],
  ] as const)
    more.push(
      nextLine(more.at(-1), {
        ...{ day: '2026-11-27', event, subject: record.id, edition, content: hex(event) },
      }),
    )
  const corrected = more.slice(0, 4)

  it('of another record beside a right one is said to be so, before what holds', () => {
    expect(checkBelongs(lines, 1, [{ subject: record.id }])).toEqual([{ what: 'lineOther', n: 1 }])
    expect(checkBelongs(lines, 2, [{ subject: record.id }])).toEqual([])
    expect(checkBelongs(lines, 2, [])).toEqual([])
    const shown = inOrder([
      { what: 'ok', n: 3 },
      { what: 'recordOk', n: 2 },
      { what: 'lineOk', n: 1 },
      { what: 'lineOther', n: 1 },
    ])
    expect(shown[0]?.what).toBe('lineOther')
    expect(lookOf('lineOther')).toBe('err')
  })

  it('of another edition than what it stands beside is none of it', () => {
    expect(checkBelongs(corrected, 4, [{ subject: record.id, edition: 1 }])).toContainEqual({
      what: 'lineOther',
      n: 4,
    })
    expect(checkBelongs(corrected, 4, [{ subject: record.id, edition: 2 }])).toEqual([])
  })

  it('of an old edition says that there is a new one, or that the case was taken down', () => {
    expect(checkBelongs(corrected, 2, [])).toEqual([{ what: 'replaced', n: 4 }])
    expect(checkBelongs(more, 2, [])).toEqual([{ what: 'withdrawn', n: 5 }])
    expect(checkBelongs(more, 2, [{ subject: record.id }])).toEqual([{ what: 'withdrawn', n: 5 }])
    expect(checkEdition(more, { subject: record.id, edition: 1 }, record)).toEqual([
      { what: 'recordOk', n: 2 },
      { what: 'withdrawn', n: 5 },
    ])
    expect([lookOf('withdrawn'), lookOf('replaced')]).toEqual(['warn', 'warn'])
  })

  it('may be in full-width digits', () => {
    const wide = (text: string) =>
      text.replace(/[0-9a-f]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    expect(checkLine(lines, readLineNumber('第２条'), wide(lines[1]?.hash.slice(0, 12) ?? ''))).toEqual({
      what: 'lineOk',
      n: 2,
    })
  })
})

describe('a file that somebody kept', () => {
  const named = { n: 2, hash: lines[1]?.hash }
  const what = (one: object) => checkKept(lines, one).map((found) => [found.what, found.n])

  it('is the edition of its line', () => {
    expect(what({ ...record, log: named })).toContainEqual(['fileEditionOk', 2])
  })

  it('was altered where it names its line and does not fit it', () => {
    expect(what({ ...record, title: '示列', log: named })).toContainEqual(['fileBad', 2])
    expect(lookOf('fileBad')).toBe('err')
  })

  it('is of no line where it names none, or one with another hash', () => {
    expect(what({ ...record, title: '示列' })).toEqual([])
    expect(what({ ...record, title: '示列', log: { n: 2, hash: hex('x') } })).toEqual([])
  })
})

describe('a log that somebody kept', () => {
  /** As the site writes it: names of the parts in order, one line each. */
  const written = lines.map(
    ({ n, day, event, subject, edition, content, previous, hash }) =>
      `{"content":"${content}","day":"${day}","edition":${edition},"event":"${event}","hash":"${hash}","n":${n},"previous":"${previous}","subject":"${subject}"}`,
  )
  const today = `${written.join('\n')}\n`
  const found = (file: string) => checkKeptLog(lines, today, file)

  it('is a true beginning of it up to a line, also when its last one is cut off', () => {
    expect(found(today)).toEqual({ what: 'logBeginOk', n: 3 })
    expect(found(`${written[0]}\n${written[1]}\n`)).toEqual({ what: 'logBeginOk', n: 2 })
    expect(found(`\uFEFF${written[0]}\r\n${written[1]}`)).toEqual({ what: 'logBeginOk', n: 2 })
    expect(found(`${written[0]}\n${written[1]?.slice(0, 40)}`)).toEqual({ what: 'logBeginOk', n: 1 })
  })

  it('or differs at a line: altered, left out, or too many', () => {
    const altered = written[1]?.replace('2026-11-26', '2026-11-25')
    expect(found([written[0], altered, written[2]].join('\n'))).toEqual({ what: 'logLineBad', n: 2 })
    expect(found([written[0], written[2]].join('\n'))).toEqual({ what: 'logLineBad', n: 2 })
    expect(found(`${today}${written[2]}\n`)).toEqual({ what: 'logLineBad', n: 4 })
    expect(found(`${written[0]}\n{"content":"torn`)).toEqual({ what: 'logLineBad', n: 2 })
    expect([lookOf('logLineBad'), lookOf('logBeginOk')]).toEqual(['err', 'ok'])
  })

  it('is known by its lines', () => {
    expect(isLog(today)).toBe(true)
    expect(isLog(JSON.stringify(record))).toBe(false)
    expect(isLog('')).toBe(false)
  })
})
