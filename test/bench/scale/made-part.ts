const BEGIN = '<!-- made by npm run bench -- scale -->'
const END = '<!-- end of what is made -->'

/** A part of a manual that is made, between the lines that say so. */
export const madePart = (lines: readonly string[]): string => [BEGIN, '', ...lines, '', END].join('\n')

/** A manual with its made part replaced. Throws when it has none. */
export function withMadePart(manual: string, part: string): string {
  const [from, to] = [manual.indexOf(BEGIN), manual.indexOf(END)]
  if (from === -1 || to < from) throw new Error('the manual has no part that is made')
  return manual.slice(0, from) + part + manual.slice(to + END.length)
}

/** A table in Markdown, its columns even. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((word, n) => Math.max(3, word.length, ...rows.map((row) => row[n]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)]
}
