import type { SheetColumn, SheetRow } from './sheet.ts'

/** Whether a firm appeals against what a row says, or took it to court; empty: it does not. */
export const appealColumn = { kind: 'choice', values: ['open', 'decided'] } as const satisfies SheetColumn

/** Whether a row waits for what comes of an appeal: until then it names nobody, as a case is not published; its numbers count. */
export const isAppealed = ({ appeal }: SheetRow): boolean => appeal === 'open'
