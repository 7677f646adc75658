import { useEffect, useRef, useState } from 'preact/hooks'
import { type CasePhoto, CasePhoto as PhotoShape } from '../../../../shared/case/case-content.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { fileName } from '../../../../shared/value/file-name.ts'
import { FileTrouble } from '../../../evidence/evidence.ts'
import { takeFile } from '../../../evidence/take-file.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { explain } from '../../frame/explain.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { keyOf } from '../../frame/personal/finds.ts'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import type { Act } from '../../frame/use-act.ts'
import { useLanding } from '../../frame/use-landing.ts'
import { type Say, useWords } from '../../frame/words.ts'
import type { FormPart } from '../case-entry.ts'
import { FormSection } from '../form-part.tsx'
import { sendPicture, useCasePicture } from './case-picture.ts'
import { PublicBlackout, type ReadyPicture } from './public-blackout.tsx'

const most = 12
const { side: Side } = PhotoShape.shape

interface Props extends FormPart {
  /** A picture on its way: nothing is sent without it. */
  readonly act: Act
}

/** Pictures before and after: each drawn anew here, covered, and said in words. */
export function PhotoFields({ entry, onChange, problemOf, act }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [covering, setCovering] = useState<Covering>()
  // Who leaves while a picture is being covered takes none.
  const left = useRef<Covering>()
  left.current = covering
  useEffect(() => () => left.current?.onDone(undefined), [])
  const { photos } = entry
  const [added, setAdded] = useState<string>()
  /** From the choice on it is on its way, whatever becomes of the page meanwhile: covered, sent, put in, or said why not. */
  const choose = (file: File) =>
    act.run(() =>
      take(file).catch((error: unknown) => {
        throw whyNot(file.name, error, say)
      }),
    )
  const take = async (file: File) => {
    const room = { files: most - photos.length, sizes: [], used: 0 }
    const taken = await takeFile(file, room, async () => false)
    if (taken?.kind !== 'photo') throw new FileTrouble('kind')
    URL.revokeObjectURL(taken.preview)
    const ready = await new Promise<ReadyPicture | undefined>((onDone) =>
      setCovering({ photo: taken.content, onDone }),
    )
    setCovering(undefined)
    if (ready) await finish(ready)
  }
  const finish = async ({ covered, cut, faces }: ReadyPicture) => {
    const sent = await sendPicture(ask, covered, cut)
    onChange((now) => {
      if (now.photos.some(({ file }) => file === sent.file)) return {}
      const side = now.photos.length === 0 ? 'before' : 'after'
      const decided = { ...now.decided }
      for (const [n, reason] of faces.entries())
        decided[keyOf({ kind: 'face', found: `${sent.file}#${n + 1}` })] = { kind: 'face', reason }
      return { photos: [...now.photos, { ...sent, side, caption: '' }], decided }
    })
    setAdded(sent.file)
  }
  const takeOut = (file: string) => {
    const ofIt = keyOf({ kind: 'face', found: file })
    const decided = Object.entries(entry.decided).filter(([key]) => !key.startsWith(ofIt))
    onChange({ photos: photos.filter((one) => one.file !== file), decided: Object.fromEntries(decided) })
  }
  return (
    <FormSection title={say('cases.part.photos')} hint={say('cases.photo.hint', { n: most })}>
      {photos.map((photo, at) => (
        <PhotoLine
          key={photo.file}
          {...{ photo, at }}
          came={added === photo.file}
          problem={problemOf(`photos.${at}.caption`) ?? problemOf(`photos.${at}`)}
          onChange={(part) => onChange({ photos: photos.with(at, { ...photo, ...part }) })}
          onTakeOut={() => takeOut(photo.file)}
        />
      ))}
      {photos.length < most && <FileChoice busy={act.busy} onFile={(file) => void choose(file)} />}
      {act.busy && !covering && <Adding />}
      <Problem error={act.error} />
      {covering && <PublicBlackout {...covering} />}
    </FormSection>
  )
}

/** A chosen picture that is being covered, and who waits for it. */
interface Covering {
  readonly photo: Blob
  readonly onDone: (ready: ReadyPicture | undefined) => void
}

/** Why a picture is not there, by its file's name, and what to do; who has to sign in is told that alone. */
function whyNot(name: string, error: unknown, say: Say): unknown {
  if (error instanceof Refusal && error.code === 'signin') return error
  const line = error instanceof TypeError ? new TypeError('no line') : error
  const why = error instanceof FileTrouble ? say('cases.photo.refused') : explain(line, say)
  return say('cases.photo.lost', { name: fileName(name), why })
}

function FileChoice({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { say } = useWords()
  return (
    <p class="acts">
      <label class="btn small" for="case-photo">
        {say('tips.photo.add')}
      </label>
      <input
        class="vh"
        type="file"
        id="case-photo"
        accept="image/*"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </p>
  )
}

interface LineProps {
  readonly photo: CasePhoto
  readonly at: number
  /** It was put there just now. */
  readonly came: boolean
  readonly problem: string | undefined
  readonly onChange: (part: Partial<CasePhoto>) => void
  readonly onTakeOut: () => void
}

function PhotoLine({ photo, at, came, problem, onChange, onTakeOut }: LineProps) {
  const { say } = useWords()
  const line = useLanding<HTMLParagraphElement>(came || undefined)
  const address = useCasePicture(photo.file)
  return (
    <div class="case-many">
      {came && (
        <p class="hint" role="status" tabIndex={-1} ref={line}>
          {say('cases.photo.came', { n: at + 1 })}
        </p>
      )}
      {address && (
        <img class="case-photo" src={address} alt={photo.caption || say('tips.photo.alt', { n: at + 1 })} />
      )}
      <Choice
        label={say('cases.photo.side', { n: at + 1 })}
        value={photo.side}
        onChange={(side) => onChange({ side: Side.parse(side) })}
      >
        {Side.options.map((side) => (
          <option key={side} value={side}>
            {say(`cases.photo.${side}`)}
          </option>
        ))}
      </Choice>
      <WrittenField
        name={`photos.${at}.caption`}
        label={say('cases.photo.caption', { n: at + 1 })}
        hint={say('cases.photo.captionHint')}
        maxLength={200}
        value={photo.caption}
        problem={problem}
        onInput={(caption) => onChange({ caption })}
      />
      <Button look="plain" onClick={onTakeOut}>
        {say('cases.photo.takeOut', { n: at + 1 })}
      </Button>
    </div>
  )
}
