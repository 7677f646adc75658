/**
 * One line for an operator. Holds event, stage and the kind of fault, and nothing of the request: no body,
 * address, user agent, receipt, query string or id.
 */
export function logFault(stage: string, fault: unknown): void {
  const kind = fault instanceof Error ? fault.name : typeof fault
  console.error(JSON.stringify({ event: 'fault', stage, kind, at: firstFrame(fault) }))
}

/** Function and line where it was thrown; never the message, which may quote input. */
function firstFrame(fault: unknown): string | undefined {
  const frame =
    fault instanceof Error ? fault.stack?.split('\n').find((line) => line.startsWith('    at ')) : undefined
  return frame?.trim().replace(/\(?(file:\/\/)?\/.*\//, '(')
}
