import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import { FileView } from './file-view.tsx'

interface Props {
  /** Address of the tip or the message that they came with. */
  readonly path: string
  readonly files: readonly SealedFile[]
  readonly identity: Identity
}

/** The files that came with a letter or a message. */
export function FileList({ path, files, identity }: Props) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map((file) => (
        <FileView key={file.id} path={path} file={file} identity={identity} />
      ))}
    </ul>
  )
}
