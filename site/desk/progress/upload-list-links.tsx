import type { SheetRow } from '../../../shared/progress/sheet.ts'
import {
  type UploadList,
  uploadList,
  uploadListName,
  uploadLists,
} from '../../../shared/progress/upload-lists.ts'
import { Button } from '../frame/form/button.tsx'
import { saveFile } from '../frame/save-file.ts'
import { useWords } from '../frame/words.ts'

/** The lists that go into the national platform, as files made in this browser; officers' names are in them. */
export function UploadListLinks({ rows }: { readonly rows: readonly SheetRow[] }) {
  const { say } = useWords()
  const save = (list: UploadList) =>
    saveFile(uploadList(list, rows), `${uploadListName(list)}.csv`, 'text/csv;charset=utf-8')
  return (
    <>
      <p class="acts">
        {uploadLists.map((list) => (
          <Button key={list} onClick={() => save(list)}>
            {say('progress.upload.act', { list: uploadListName(list) })}
          </Button>
        ))}
      </p>
      <p class="hint">{say('progress.upload.hint')}</p>
    </>
  )
}
