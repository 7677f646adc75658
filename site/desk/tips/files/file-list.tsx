import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import { FileView } from './file-view.tsx'
import type { FilePlace } from './load-file.ts'

interface Props {
  /** Where they are. */
  readonly from: FilePlace
  readonly files: readonly SealedFile[]
  readonly identity: Identity
}

/** The files that came with a letter or a message. */
export function FileList({ from, files, identity }: Props) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map((file) => (
        <FileView key={file.id} from={from} file={file} identity={identity} />
      ))}
    </ul>
  )
}
