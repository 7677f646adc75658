/** Faults of LevelDB, under the embedded tables, which come without a request that would answer with them: by words, or by code when it was asked before it knew. */
const isDamage = ({ message, code = '' }: NodeJS.ErrnoException) =>
  /^(?:IO error|Corruption)/.test(message) || code.startsWith('LEVEL_')

/** Has the process end with a sentence that says what to do when the embedded tables of a folder cannot be read. */
export function explainDamage(dataDir: string): void {
  process.on('uncaughtException', (error) => {
    if (!isDamage(error)) throw error
    console.error(
      `mingcha: the tables in ${dataDir} cannot be read (${error.message}). Put a copy of them back: docs/drill.md, 4.`,
    )
    process.exit(1)
  })
}
