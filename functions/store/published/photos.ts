import { Sha256 } from '../../../shared/value/hash.ts'
import { readPartition } from '../query-all.ts'
import { readable } from '../readable.ts'
import type { Table } from '../table.ts'

const PHOTO = 'PHOTO#'

/** Notes that pictures of a case were public, so that they can be taken away whatever its editions say by then, unless another shows them. */
export async function notePhotos(records: Table, id: string, files: readonly Sha256[]): Promise<void> {
  for (const file of files) {
    await records.put({ pk: `PUBLISHED#${id}`, sk: PHOTO + file })
    await records.put({ pk: `PUBLISHED#${PHOTO}${file}`, sk: id })
  }
}

/** Every case that a picture was ever public with. */
export async function readCasesOfPhoto(records: Table, file: Sha256): Promise<string[]> {
  return (await readPartition(records, `PUBLISHED#${PHOTO}${file}`)).map(({ sk }) => String(sk))
}

/** Every picture of a case that was ever public: SHA-256, hex. */
export async function readPhotos(records: Table, id: string): Promise<Sha256[]> {
  const { rows } = await records.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :photos)',
    ExpressionAttributeValues: { ':pk': `PUBLISHED#${id}`, ':photos': PHOTO },
    ConsistentRead: true,
  })
  return readable('pictures', rows, ({ sk }) => Sha256.parse(String(sk).slice(PHOTO.length)))
}
