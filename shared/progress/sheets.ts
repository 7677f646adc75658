import type { SheetId } from '../campaign/sheet-ids.ts'
import type { Sheet } from './sheet.ts'
import { accidentsSheet } from './sheets/accidents.ts'
import { bodiesSheet } from './sheets/bodies.ts'
import { dutiesSheet } from './sheets/duties.ts'
import { figuresSheet } from './sheets/figures.ts'
import { stopWorkSheet } from './sheets/stop-work.ts'
import { supervisedSheet } from './sheets/supervised.ts'

/** Every sheet by its id. */
export const sheets: Readonly<Record<SheetId, Sheet>> = {
  figures: figuresSheet,
  duties: dutiesSheet,
  'stop-work': stopWorkSheet,
  supervised: supervisedSheet,
  accidents: accidentsSheet,
  bodies: bodiesSheet,
}
