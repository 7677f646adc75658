import { useState } from 'preact/hooks'
import type { Envelope } from '../../../shared/tip/envelope.ts'
import { faultText, say } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { FileView } from './file-view.tsx'
import type { Open } from './open-receipt.ts'

/** The reporter's own letter and files: nothing of it is on the screen until it is asked for, after a warning. */
export function OwnLetter({ open }: { readonly open: Open }) {
  const [letter, setLetter] = useState<Envelope>()
  const [trouble, setTrouble] = useState('')
  const show = async () => {
    try {
      const { openOwnLetter } = await import('./open-own-letter.ts')
      setLetter(await openOwnLetter(open))
      return undefined
    } catch (cause) {
      // Of another letter, or one that says other facts; anything else is a line that dropped.
      const altered = cause instanceof Error && cause.name === 'SealError'
      return altered ? say('follow.error.tampered', { phone: '12345' }) : faultText()
    }
  }
  if (open.opened.tip.destroyedOn) return null
  return (
    <section class="flow" id="own" aria-labelledby="own-title">
      <h2 id="own-title">{say('follow.own.title')}</h2>
      {letter ? (
        <Written letter={letter} open={open} />
      ) : (
        <>
          <p class="hint">{say('follow.own.warn')}</p>
          <p class="acts">
            <ActButton class="btn small" text={say('follow.own.show')} act={show} ended={setTrouble} />
          </p>
          <Trouble text={trouble} />
        </>
      )}
    </section>
  )
}

function Written({ letter, open }: { readonly letter: Envelope; readonly open: Open }) {
  const { site, address, permit, narrative, contact, wrongOfficeWhy = '' } = letter.report
  const lines = [
    ['report.where.site', site],
    ['report.where.address', address],
    ['report.where.permitNumber', permit],
    ['route.wrong', wrongOfficeWhy],
    ['follow.own.contact', contact ? `${contact.name}　${contact.phone}` : ''],
  ] as const
  return (
    <>
      <p class="as-typed" tabIndex={-1}>
        {narrative}
      </p>
      <dl class="plain-pairs">
        {lines.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{say(name)}</dt>
                <dd class="as-typed">{text}</dd>
              </div>
            ),
        )}
      </dl>
      {letter.files.map((file, n) => (
        <FileView key={file.id} open={open} file={file} n={n} from="reporter" />
      ))}
      <p class="hint">{say('follow.own.close')}</p>
    </>
  )
}
