import type { Sheet } from '../sheet.ts'

/** Accidents, and whether they were reported in time. Nothing by which a victim could be known. */
export const accidentsSheet: Sheet = {
  id: 'accidents',
  every: 'always',
  key: ['area', 'number'],
  columns: {
    /** City; a district would say who it was. */
    area: { kind: 'place', required: true },
    number: { kind: 'code', required: true, most: 40 },
    /** Public by its day alone. */
    occurredAt: { kind: 'moment', required: true },
    /** When the details stood in the national platform. Empty: not yet. Public as the hours that it took. */
    reportedAt: { kind: 'moment', fills: true },
    kind: {
      kind: 'choice',
      values: [
        'fall',
        'struck',
        'collapse',
        'lifting',
        'electric',
        'machine',
        'vehicle',
        'fire',
        'suffocation',
        'other',
      ],
      required: true,
    },
    work: { kind: 'choice', values: ['building', 'municipal'], required: true },
    level: { kind: 'choice', values: ['ordinary', 'larger', 'major', 'extraordinary'], required: true },
    state: {
      kind: 'choice',
      values: ['investigating', 'supervised', 'raised', 'closed'],
      required: true,
      moves: true,
    },
    closedOn: { kind: 'day', fills: true },
    /** What was decided: firms fined, licences withdrawn; no person's name. Public. */
    penalties: { kind: 'text', most: 300, moves: true },
    /** Why the report was late. Public. */
    why: { kind: 'text', most: 300, moves: true },
    note: { kind: 'text', most: 300, private: true },
  },
}
