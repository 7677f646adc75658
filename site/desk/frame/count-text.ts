/** A count as it is read: at a thousand counting stopped. */
export function countText(count: number): string {
  return count >= 1000 ? '999+' : String(count)
}
