/** Papers of a tip that leave the desk: sheets that are printed, and the forwarding copy for machines. */
export const paperNames = ['handling', 'letter', 'enclosures', 'photos', 'packet'] as const
export type PaperName = (typeof paperNames)[number]

/** Which papers an event tells of, as its subject: each once, in one order. */
export function printedSubject(papers: readonly PaperName[]): string {
  return paperNames.filter((name) => papers.includes(name)).join(' ')
}

/** The papers of such a subject; what is none is left out. */
export function papersIn(subject: string): PaperName[] {
  const all = subject.split(' ')
  return paperNames.filter((name) => all.includes(name))
}
