import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { HandlingSheet } from './handling-sheet.tsx'
import { letterOf } from './letter-entry.ts'
import { LetterFields } from './letter-fields.tsx'
import { EnclosureSheet, LetterSheet } from './letter-sheet.tsx'
import { type OwnRecord, ownRecords } from './own-records.ts'
import { PacketDownload } from './packet-json.tsx'
import { PhotoSheet } from './photo-sheet.tsx'
import { Unprinted, usePrint } from './use-print.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  /** The tip, where it is open in this tab. */
  readonly opened: OpenedTip | undefined
  /** Address of the tip itself. */
  readonly back: string
}

const sheets = ['handling', 'letter', 'enclosures', 'photos'] as const
type Sheet = (typeof sheets)[number]

/** A tip's papers as they will lie on the table: printed by the browser itself, so that their words are words. */
export function PapersPage({ tip, live, opened, back }: Props) {
  const words = useWords()
  const { say, language } = words
  const { identities } = useDesk()
  const readable = identities.length > 0 ? opened : undefined
  const records = readable?.records ?? []
  const copies = ownRecords(records, 'copy')
  const photos = copies.filter(({ sealedFiles = [] }) => sealedFiles.length > 0)
  const refers = tip.referrals.length > 0
  const offered = sheets.filter((sheet) =>
    sheet === 'photos' ? photos.length > 0 : sheet === 'handling' || refers,
  )
  const [chosen, setChosen] = useState<readonly Sheet[]>(['handling', 'letter', 'enclosures'])
  const [letter, setLetter] = useState(() => letterOf(tip, records, words))
  const guard = useGuard('block')
  useEffect(() => {
    addEventListener('beforeprint', guard.look)
    return () => removeEventListener('beforeprint', guard.look)
  }, [])
  const shows = (sheet: Sheet) => offered.includes(sheet) && chosen.includes(sheet)
  const { recorded, failed, print } = usePrint(tip, live, sheets.filter(shows))
  const held = guard.finds.some(({ kept }) => !kept)
  const number = tipNumber(tip, language)
  return (
    <section class={recorded ? 'papers' : 'papers unrecorded'} aria-labelledby="papers-title">
      <PaperBar {...{ tip, live, back, offered, chosen, copies }} opened={readable} onChoose={setChosen}>
        <Button
          look="go"
          disabled={!sheets.some(shows) || live.act.busy}
          onClick={() => {
            if (!shows('letter') || guard.pass()) void print()
          }}
        >
          {say('common.act.print')}
        </Button>
      </PaperBar>
      <Unprinted failed={failed} error={live.act.error} />
      <div class="paper-desk">
        {shows('letter') && (
          <GuardedForm
            class="paper-form flow"
            aria-label={say('papers.letter')}
            guard={guard}
            onSubmit={() => void print()}
          >
            <LetterFields
              tip={tip}
              letter={letter}
              onChange={(part) => setLetter((before) => ({ ...before, ...part }))}
            />
          </GuardedForm>
        )}
        <div>
          {shows('handling') && <HandlingSheet tip={tip} records={readable?.records} />}
          {shows('letter') && <LetterSheet letter={letter} number={number} held={held} />}
          {shows('enclosures') && <EnclosureSheet letter={letter} number={number} />}
          {readable && shows('photos') && (
            <PhotoSheet tip={tip.id} copies={photos} identity={readable.identity} number={number} />
          )}
        </div>
      </div>
    </section>
  )
}

interface BarProps extends Pick<Props, 'tip' | 'live' | 'opened' | 'back'> {
  readonly offered: readonly Sheet[]
  readonly chosen: readonly Sheet[]
  readonly copies: readonly OwnRecord<'copy'>[]
  readonly onChoose: (sheets: readonly Sheet[]) => void
  /** The button that prints. */
  readonly children: ComponentChildren
}

/** Which sheets, and the ways on: none of it comes onto paper. */
function PaperBar({ tip, live, opened, back, offered, chosen, copies, onChoose, children }: BarProps) {
  const { say, language } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  const number = tipNumber(tip, language)
  const toggle = (sheet: Sheet) =>
    onChoose(chosen.includes(sheet) ? chosen.filter((one) => one !== sheet) : [...chosen, sheet])
  return (
    <header class="paper-bar">
      <h2 id="papers-title" ref={title} tabIndex={-1}>
        {say('papers.title', { number })}
      </h2>
      <a href={back}>{say('papers.back')}</a>
      <p class="hint">{say('papers.what')}</p>
      <div class="acts">
        {offered.map((sheet) => (
          <label key={sheet} class="check">
            <input type="checkbox" checked={chosen.includes(sheet)} onChange={() => toggle(sheet)} />
            <span>{say(`papers.${sheet}`)}</span>
          </label>
        ))}
        {children}
        {opened &&
          copies.map((copy) => (
            <PacketDownload key={copy.id} {...{ tip, live, copy }} identity={opened.identity} />
          ))}
      </div>
      {!opened && (tip.records ?? []).length > 0 && <p class="notice">{say('papers.locked.how')}</p>}
    </header>
  )
}
