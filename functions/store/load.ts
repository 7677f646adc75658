import type { Table } from './table.ts'

const key = { pk: 'LOAD', sk: 'LOAD' }

/** How many challenges busy instances have given out in all; nought before any was busy. No moment stands beside it. */
export async function readLoad(tips: Table): Promise<number> {
  const { given } = (await tips.read(key)) ?? {}
  return typeof given === 'number' ? given : 0
}

/** Adds to it in one write; others may add at the same time. */
export async function addLoad(tips: Table, count: number): Promise<void> {
  await tips.update(key, {
    expression: 'ADD given :count',
    condition: 'attribute_not_exists(given) OR attribute_type(given, :number)',
    values: { ':count': count, ':number': 'N' },
  })
}
