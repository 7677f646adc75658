import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'

/** A row, a key or values as DynamoDB writes them. */
export type Item = Record<string, AttributeValue>

/** Writes plain values as DynamoDB does; what is undefined is left out. Throws at what it has no type for, such as a date or a function. */
export const toItem = (row: object): Item => marshall(row, { removeUndefinedValues: true })

/** The plain values of an item. Throws at a whole number that JavaScript cannot hold. */
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item)
