import type { Condition, Key, Row } from './table.ts'

/** The condition under which a version of a rule is written: nothing there yet, or still the revision seen. */
export function seenRevision(revision: number): Condition {
  if (revision === 0) return { expression: 'attribute_not_exists(pk)' }
  return {
    expression: '#change.#revision = :seen',
    names: { '#change': 'change', '#revision': 'revision' },
    values: { ':seen': revision },
  }
}

/** A row without its key. */
export function bare(row: Row): Row {
  const { pk: _pk, sk: _sk, ...rest } = row as Row & Partial<Key>
  return rest
}
