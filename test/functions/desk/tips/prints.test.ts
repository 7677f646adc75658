import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, handlingIn, quiet } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { follow } from '../../../fixtures/reporter.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const { file, stored } = handlingIn(() => house)

async function print(tip: string, papers: unknown, more: object = {}, by = 'jiangning-handler') {
  const someone = await officer(house, by)
  const { version } = await someone.show(tip)
  return someone.ask('desk', `/tips/${tip}/prints`, { version, papers, ...more })
}

describe('papers that are printed', () => {
  it('stand in the history each time: which, by whom, on which day', async () => {
    const { id } = await file(quiet)
    for (const papers of [['letter', 'handling', 'letter'], ['packet']]) {
      expect(await codeOf(await print(id, papers))).toBe('ok')
    }
    await print(id, ['handling'], {}, 'jiangning-auditor')
    const { history, filedOn } = await stored(id)
    const told = history.filter(({ kind }) => kind === 'printed')
    expect(told.map(({ subject }) => subject)).toEqual(['handling letter', 'packet', 'handling'])
    expect(told.map(({ by }) => by.who === 'staff' && by.sub)).toEqual([
      ...['sample-jiangning-handler', 'sample-jiangning-handler', 'sample-jiangning-auditor'],
    ])
    expect(told[0]?.day).toBe(filedOn)
  })

  it('are in no answer to the reporter', async () => {
    const ready = await file(quiet)
    await print(ready.id, ['handling'])
    expect((await follow(house, ready.keys.lookup)).text).not.toContain('printed')
  })

  it('recorded over a tip that somebody changed are refused, with the tip as it is', async () => {
    const { id } = await file(quiet)
    const { version } = await stored(id)
    expect(await codeOf(await print(id, ['handling'], { version: version - 1 }))).toBe('badRequest')
    await print(id, ['handling'])
    expect(await codeOf(await print(id, ['letter'], { version }))).toBe('conflict')
    expect((await stored(id)).history.filter(({ kind }) => kind === 'printed')).toHaveLength(1)
  })

  it.each([[[]], [['original']], ['handling'], [undefined]])('%j are none', async (papers) => {
    const { id } = await file(quiet)
    expect(await codeOf(await print(id, papers))).toBe('badRequest')
  })
})
