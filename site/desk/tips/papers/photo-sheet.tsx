import { useEffect, useState } from 'preact/hooks'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Problem } from '../../frame/form/problem.tsx'
import { useWords } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import { shownAs } from '../files/shown-as.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import { Paper } from './paper.tsx'

interface Props {
  readonly tip: TipId
  readonly copies: readonly OpenedRecord[]
  readonly identity: Identity
  /** The tip's number. */
  readonly number: string
}

/** The photos of the forwarding copies: they were blacked out by hand before they were taken into one. */
export function PhotoSheet({ tip, copies, identity, number }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [shown, setShown] = useState<readonly string[]>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    let gone = false
    const made: string[] = []
    const load = async () => {
      for (const { id, sealedFiles = [] } of copies) {
        for (const file of sealedFiles) {
          const content = await loadFile(ask, { tip, holder: id }, { file, identity })
          const picture = await shownAs(content)
          if (gone || picture?.element !== 'img') continue
          made.push(URL.createObjectURL(new Blob([content.slice()], { type: picture.type })))
        }
      }
      if (!gone) setShown([...made])
    }
    load().catch((cause) => !gone && setError(cause))
    return () => {
      gone = true
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [tip, copies.length])
  return (
    <Paper id="photos" class="photo-paper" title={say('papers.photos')} number={number} foot="">
      <Problem error={error} />
      {!shown && error === undefined && (
        <p class="hint" role="status">
          {say('common.status.loading')}
        </p>
      )}
      {shown?.map((address, n) => (
        <figure key={address}>
          <img src={address} alt={say('tips.photo.alt', { n: n + 1 })} />
          <figcaption>{say('tips.photo.alt', { n: n + 1 })}</figcaption>
        </figure>
      ))}
    </Paper>
  )
}
