/** Rows or a body that a record names are in the bucket no more. */
export class LostRowsError extends Error {
  override readonly name = 'LostRowsError'
}
