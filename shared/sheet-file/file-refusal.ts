/** Why a file is not read at all. Its text, with what to do instead, is `progress.file.{fault}`. */
export const fileFaults = [
  // Of what kind it is.
  ...([
    'empty',
    'xls',
    'et',
    'ods',
    'xlsb',
    'macro',
    'encrypted',
    'pdf',
    'picture',
    'page',
    'text',
    'other',
  ] as const),
  // How large it is.
  ...(['tooLarge', 'tooMuch', 'tooManyParts', 'tooManyRows', 'tooManyColumns', 'tooLongCell'] as const),
  'tooManyMerged',
  // What is wrong inside.
  ...(['broken', 'signs'] as const),
] as const
export type FileFault = (typeof fileFaults)[number]

/** A file that is not read; `params` fill in its text. */
export class FileRefusal extends Error {
  readonly fault: FileFault
  readonly params: Readonly<Record<string, string | number>>

  constructor(fault: FileFault, params: Readonly<Record<string, string | number>> = {}) {
    super(fault)
    this.fault = fault
    this.params = params
  }
}
