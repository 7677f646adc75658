import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { expectFolderKeys } from '../../../cdk/local/folder-keys.ts'
import { developmentKeys } from '../../../cdk/local/keys.ts'
import { startStack } from '../../../cdk/local/stack.ts'
import { DATA_VERSION } from '../../../functions/store/data-version.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-version-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Names and contents of everything in a folder. */
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ])

describe('a data folder', () => {
  it('made before data had versions is refused at start in words, and nothing in it changes', async () => {
    const dataDir = newFolder()
    mkdirSync(join(dataDir, 'tables'))
    writeFileSync(join(dataDir, 'tables', '000003.log'), 'an old table')
    writeFileSync(join(dataDir, 'sample-data'), 'everything\n')
    const before = contentOf(dataDir)
    await expect(startStack({ dataDir, sample: 'offices' })).rejects.toThrow(
      new RegExp(
        `the data folder ${dataDir} holds data of version 1, and this code reads version ${DATA_VERSION}\\. Move it away`,
      ),
    )
    expect(contentOf(dataDir)).toEqual(before)
  })

  it('that was in use and lost its tables is refused, not begun anew', async () => {
    const dataDir = newFolder()
    writeFileSync(join(dataDir, 'data-version'), `${DATA_VERSION}\n`)
    writeFileSync(join(dataDir, 'sample-data'), 'offices\n')
    for (const _ of [1, 2])
      await expect(startStack({ dataDir, sample: 'offices' })).rejects.toThrow(
        'is empty, and the folder was in use',
      )
  })

  it('that was made with other keys is refused: no receipt would find its tip', async () => {
    const [dataDir, keysIn] = [newFolder(), newFolder()]
    writeFileSync(join(dataDir, 'data-version'), `${DATA_VERSION}\n`)
    expectFolderKeys(dataDir, await developmentKeys(newFolder()))
    const before = contentOf(dataDir)
    await expect(startStack({ dataDir, keysIn, sample: 'offices' })).rejects.toThrow('made with other keys')
    expect(contentOf(dataDir)).toEqual(before)
    expect(() =>
      expectFolderKeys(newFolder(), { directory: { privateKey: '', publicKey: 'x' } }),
    ).not.toThrow()
  })

  it('of a later version is refused too', async () => {
    const dataDir = newFolder()
    writeFileSync(join(dataDir, 'data-version'), `${DATA_VERSION + 1}\n`)
    await expect(startStack({ dataDir, sample: 'offices' })).rejects.toThrow(
      `run the code of version ${DATA_VERSION + 1}`,
    )
  })

  const noVersion: [what: string, write: (mark: string) => void, said: RegExp][] = [
    ...(
      [
        ...[
          '',
          '\n',
          'x',
          'NaN',
          '-1',
          '4.0',
          '4.5',
          '0',
          '0x4',
          '4e0',
          '+4',
          ' 4',
          '04',
          '4 4',
          '4\n\n',
          '４',
        ],
        ...['99999999999999999999', 'Infinity', '\u0000'],
      ] as const
    ).map((text): [string, (mark: string) => void, RegExp] => [
      `reads ${JSON.stringify(text)}`,
      (mark) => writeFileSync(mark, text),
      /holds data whose version reads ".*", which is none, and this code reads version \d+\. Move it away or delete it/,
    ]),
    [
      'is a folder',
      mkdirSync,
      /holds a data-version that cannot be read \(EISDIR\).* Move it away or delete it/,
    ],
    [
      'leads to itself',
      (mark) => symlinkSync('data-version', mark),
      /holds a data-version that cannot be read \(ELOOP\).* Move it away or delete it/,
    ],
  ]
  it.each(noVersion)(
    'whose mark %s is refused in words, and nothing in it changes',
    async (_, write, said) => {
      const dataDir = newFolder()
      write(join(dataDir, 'data-version'))
      const before = contentOf(dataDir)
      const refused = startStack({ dataDir, sample: 'offices' })
      await expect(refused).rejects.toThrow(said)
      await expect(refused).rejects.toThrow(dataDir)
      expect(contentOf(dataDir)).toEqual(before)
    },
  )

  it('that is new is marked, and starts again; with the tables of another version inside it is refused', async () => {
    const dataDir = newFolder()
    await (await startStack({ dataDir, sample: 'offices' })).stop()
    const stack = await startStack({ dataDir, sample: 'offices' })
    expect((await fetch(`${stack.origin}/api/routing`)).status).toBe(200)
    await stack.stop()
    expect(readFileSync(join(dataDir, 'data-version'), 'utf8')).toBe(`${DATA_VERSION}\n`)
    const copy = newFolder()
    cpSync(dataDir, copy, { recursive: true })
    writeFileSync(join(copy, 'data-version'), '1\n')
    await expect(startStack({ dataDir: copy, sample: 'offices' })).rejects.toThrow('data of version 1')
  })
})
