import { describe, expect, it } from 'vitest'
import { stageAccess } from '../../../cdk/aws/stage/access.ts'
import { grantedTable, NotGrantedError } from '../../../cdk/local/granted.ts'
import type { Table } from '../../../functions/store/table.ts'

/** A table that answers everything. */
const table: Table = {
  read: async () => ({ pk: 'x' }),
  readMany: async () => [{ pk: 'x' }],
  put: async () => true,
  update: async () => true,
  remove: async () => true,
  query: async () => ({ rows: [] }),
}
const key = (pk: string) => ({ pk, sk: 'X' })
const list = (IndexName: string, partition: string) => ({
  ...{ IndexName, KeyConditionExpression: '#p = :p', ExpressionAttributeNames: { '#p': 'partition' } },
  ExpressionAttributeValues: { ':p': partition },
})

describe('tables as a stage may reach them', () => {
  const intake = grantedTable(table, stageAccess.intake.tips)
  const records = grantedTable(table, stageAccess.intake.records)

  it('answer what was granted', async () => {
    expect(await intake.read(key('TIP#a'))).toEqual({ pk: 'x' })
    expect(await intake.put(key('TIP#a'))).toBe(true)
    expect(await records.read(key('ROUTING'))).toEqual({ pk: 'x' })
    expect(await records.readMany([key('ROUTING')])).toEqual([{ pk: 'x' }])
  })

  it.each([
    ['remove anything at a door for reporters', () => intake.remove(key('TIP#a'))],
    ['list an office’s tips at a door for reporters', () => intake.query(list('queue', '320115'))],
    ['read cases at a door for reporters', () => records.read(key('CASE#a'))],
    ['read a case among what it may read', () => records.readMany([key('ROUTING'), key('CASE#a')])],
    ['write records at a door for reporters', () => records.put(key('ROUTING'))],
    ['remove a tip at the desk', () => grantedTable(table, stageAccess.desk.tips).remove(key('TIP#a'))],
    ['remove a case', () => grantedTable(table, stageAccess.newsroom.records).remove(key('CASE#a'))],
    ['remove a line of the log', () => grantedTable(table, stageAccess.publish.records).remove(key('LOG'))],
    [
      'read tips where cases are written',
      () => grantedTable(table, stageAccess.newsroom.tips).read(key('TIP#a')),
    ],
  ])('refuse to %s', async (_, act) => {
    await expect(act()).rejects.toThrow(NotGrantedError)
  })

  it('name no more of a key than its kind', async () => {
    await expect(intake.remove(key('TIP#secret-part'))).rejects.toThrow(/remove TIP$/)
  })
})
