import { say } from '../texts.ts'

const kinds = 'image/*,video/*,audio/*,application/pdf,.heic,.mov,.m4a,.amr,.aac'

interface Props {
  /** How many files may go with a message, in words. */
  readonly room: string
  readonly take: (files: readonly File[]) => void
}

/** Where files are chosen, shown and sent. What stands in its lists is drawn by site/reporter/evidence. */
export function FileField({ room, take }: Props) {
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    take(files)
  }
  return (
    <div class="field">
      <label class="btn small" for="photos">
        {say('follow.msg.add')}
      </label>
      <input
        class="vh"
        type="file"
        id="photos"
        accept={kinds}
        multiple
        aria-describedby="files-help"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <p class="hint" id="files-help">
        {room}
      </p>
      <p class="hint" id="photo-status" role="status" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="files" id="file-waiting" role="list" aria-live="polite" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="photos" id="photo-list" role="list" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="files" id="sending-files" role="list" />
      <p class="hint" id="sending-now" role="status" tabIndex={-1} />
    </div>
  )
}
