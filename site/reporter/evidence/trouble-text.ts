import { TIP_FILES } from '../../../shared/seal/suite.ts'
import { FileTrouble, type Reason } from '../../evidence/evidence.ts'
import { FILE_MEGABYTES, megabytes } from '../../evidence/limits.ts'
import { say } from '../texts.ts'

const texts = {
  kind: 'report.files.error.kind',
  fake: 'report.files.error.fake',
  empty: 'report.files.error.empty',
  broken: 'report.files.error.broken',
  pixels: 'report.files.error.pixels',
  metadata: 'report.files.error.metadata',
  noSpace: 'report.files.error.noSpace',
  tooBig: 'report.files.error.tooBig',
  tooMany: 'report.files.error.tooMany',
  total: 'report.files.error.total',
  uncleanable: 'report.files.error.metadata',
} as const satisfies Record<Reason, string>

/** Why a file was not taken, in words. What nobody foresaw is most often a lack of memory. */
export function fileTroubleText(cause: unknown, { name, size }: File): string {
  const reason = cause instanceof FileTrouble ? cause.reason : 'noSpace'
  return say(texts[reason], { name, size: megabytes(size), mb: FILE_MEGABYTES, n: TIP_FILES })
}
