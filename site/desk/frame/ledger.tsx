/** A name and what stands under it. */
export type LedgerRow = readonly [name: string, text: string]

/** Longer names stand above their texts on a narrow screen. */
const LONG = 6

/** Names with their texts; a row without a text is left out. */
export function Ledger({ rows, asTyped = false }: { rows: readonly LedgerRow[]; asTyped?: boolean }) {
  return (
    <dl class="ledger">
      {rows
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => (
          <div key={name} {...(name.length > LONG && { class: 'long' })}>
            <dt>{name}</dt>
            <dd {...(asTyped && { class: 'as-typed' })}>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
