/** One thing that happened. */
export interface LogEntry {
  readonly key: string | number
  /** The day or moment, for machines. */
  readonly at: string
  /** The same for people. */
  readonly when: string
  readonly text: string
  /** Why it is not to be relied on. */
  readonly trouble?: string
}

/** What happened, line by line; nothing is ever taken out. */
export function Log({ lines, wide = false }: { lines: readonly LogEntry[]; wide?: boolean }) {
  return (
    <ol class={wide ? 'log openings' : 'log'}>
      {lines.map(({ key, at, when, text, trouble }) => (
        <li key={key}>
          <time dateTime={at}>{when}</time>
          <span>{text}</span>
          {trouble && (
            <p class="notice err" role="alert">
              {trouble}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
