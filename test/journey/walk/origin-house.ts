import type { Stack } from '../../../cdk/local/stack.ts'
import type { prepare } from '../../fixtures/reporter.ts'

type ReporterHouse = Parameters<typeof prepare>[0]

/** The running origin as the reporter's fixtures want a house: filings come over HTTP. */
export function originHouse(stack: Stack): ReporterHouse {
  const request = (path: string, init?: RequestInit) => fetch(`${stack.origin}${path}`, init)
  return { intake: { request }, keys: stack.keys, now: () => new Date() } as unknown as ReporterHouse
}
