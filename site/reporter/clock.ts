/** By how much the server's clock is ahead of this phone's, in milliseconds; nothing until it has answered. */
let ahead = 0

/** Learns the right time from an answer's `Date` header. A phone's own clock may be years off. */
export function learnTime(header: string | null): void {
  const server = Date.parse(header ?? '')
  if (!Number.isNaN(server)) ahead = server - Date.now()
}

/** The time as the server has it. */
export function rightNow(): Date {
  return new Date(Date.now() + ahead)
}
