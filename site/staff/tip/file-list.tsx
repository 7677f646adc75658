import type { TipDetail } from '../../../shared/api/desk.ts'
import { FileView } from './file-view.tsx'
import type { OpenedTip } from './open-tip.ts'

/** The files that came with the letter. */
export function FileList({ tip, opened }: { tip: TipDetail; opened: OpenedTip }) {
  const { files } = opened.envelope
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map((file) => (
        <FileView key={file.id} tip={tip.id} file={file} identity={opened.identity} />
      ))}
    </ul>
  )
}
