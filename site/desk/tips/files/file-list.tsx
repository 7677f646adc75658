import { useEffect, useRef, useState } from 'preact/hooks'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { OpenedPdf } from '../../../evidence/read/open-pdf.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { explain } from '../../frame/explain.ts'
import { Button } from '../../frame/form/button.tsx'
import { useAct } from '../../frame/use-act.ts'
import { type Say, useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import { type FilePlace, loadFile } from './load-file.ts'
import { type ShownAs, shownAs } from './shown-as.ts'

interface ListProps {
  /** Where they are. */
  readonly from: FilePlace
  readonly files: readonly SealedFile[]
  readonly identity: Identity
  /** Has the tip opened anew, for a file that came after the opening. */
  readonly onOpenAgain?: () => void
}

/** The files that came with a letter or a message. */
export function FileList({ from, files, identity, onOpenAgain }: ListProps) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map((file) => (
        <FileView key={file.id} {...{ from, file, identity, onOpenAgain }} />
      ))}
    </ul>
  )
}

interface Props {
  /** Where it is. */
  readonly from: FilePlace
  readonly file: SealedFile
  readonly identity: string
  readonly onOpenAgain?: (() => void) | undefined
}

/** A file that was fetched: for the browser's own decoder under an address of this page, or a document. */
type Opened = { readonly element: Exclude<ShownAs['element'], 'pdf'>; readonly address: string } | OpenedPdf

/** Kinds that are worth fetching: what comes is shown as what its bytes are. */
const worthIt = /^(image|video|audio)\/|^application\/pdf$/

/** A file: its name, and picture, film, sound or document once it was fetched and is one. Other kinds are named only. */
function FileView({ from, file, identity, onOpenAgain }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [arrived, setArrived] = useState(0)
  const [opened, setOpened] = useState<Opened>()
  const [unsafe, setUnsafe] = useState(!worthIt.test(file.type))
  const act = useAct()
  useEffect(() => () => forget(opened), [opened])
  const show = () =>
    act.run(async () => {
      const content = await loadFile(ask, from, { file, identity }, setArrived)
      const shown = await shownAs(content)
      const now = shown && (await openAs(shown, content))
      if (now) setOpened(now)
      else setUnsafe(true)
    })
  return (
    <li class="file-item">
      <div class="file">
        <span>{file.name}</span>
        {!unsafe && !opened && (
          <Button look="plain" disabled={act.busy} {...keyOf('file')} onClick={show}>
            {act.busy ? `${arrived}/${file.chunks.length}` : say('tips.file.show')}
          </Button>
        )}
      </div>
      {unsafe && <p class="hint">{say('tips.open.error.preview')}</p>}
      {act.error !== undefined && (
        <p class="notice err" role="alert">
          {faultText(act.error, file, say)}
        </p>
      )}
      {onOpenAgain && act.error instanceof Refusal && act.error.code === 'openAgain' && (
        <p class="acts">
          <Button onClick={onOpenAgain}>{say('tips.messages.openAgain')}</Button>
        </p>
      )}
      {opened && <Shown opened={opened} alt={say('tips.file.alt')} />}
    </li>
  )
}

async function openAs({ element, type }: ShownAs, content: Uint8Array): Promise<Opened | undefined> {
  if (element === 'pdf') {
    const { openPdf } = await import('../../../evidence/read/open-pdf.ts')
    return openPdf(content).catch(() => undefined)
  }
  return { element, address: URL.createObjectURL(new Blob([content.slice()], { type })) }
}

function forget(opened: Opened | undefined): void {
  if (opened && 'address' in opened) URL.revokeObjectURL(opened.address)
}

function Shown({ opened, alt }: { opened: Opened; alt: string }) {
  if ('draw' in opened) return <PdfPages pdf={opened} />
  const { element, address } = opened
  if (element === 'img') return <img src={address} alt={alt} />
  // biome-ignore lint/a11y/useMediaCaption: what a reporter recorded comes without captions
  if (element === 'audio') return <audio src={address} aria-label={alt} controls />
  // biome-ignore lint/a11y/useMediaCaption: what a reporter filmed comes without captions
  return <video src={address} aria-label={alt} controls playsInline />
}

function faultText(error: unknown, file: SealedFile, say: Say): string {
  if (error instanceof SealError) return say('tips.open.error.fileAltered', { name: file.name })
  if (error instanceof Refusal && error.code === 'missing')
    return say('tips.open.error.missing', { name: file.name })
  return explain(error, say)
}

/** A document, one page at a time. */
function PdfPages({ pdf }: { pdf: OpenedPdf }) {
  const { say } = useWords()
  const [page, setPage] = useState(1)
  const [broken, setBroken] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => () => pdf.close(), [pdf])
  useEffect(() => {
    let gone = false
    pdf.draw(page).then(
      (canvas) => !gone && sheet.current?.replaceChildren(canvas),
      () => !gone && setBroken(true),
    )
    return () => {
      gone = true
    }
  }, [pdf, page])
  const at = say('tips.file.page', { n: page, m: pdf.pages })
  return (
    <div>
      <div class="sheet" ref={sheet} role="img" aria-label={at} />
      {broken && <p class="hint">{say('tips.open.error.preview')}</p>}
      <p class="acts">
        <Button look="plain" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {say('tips.file.before')}
        </Button>
        <span role="status">{at}</span>
        <Button look="plain" disabled={page >= pdf.pages} onClick={() => setPage(page + 1)}>
          {say('tips.file.after')}
        </Button>
      </p>
    </div>
  )
}
