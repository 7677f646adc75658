import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { tipDigits, tipNumber } from '../../../../shared/tip/tip-number.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { besideOf } from '../../frame/beside.ts'
import { shortDay } from '../../frame/day-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useWords, type Words } from '../../frame/words.ts'
import { keyOf, keyTable } from '../keys/key-table.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { type OpenedIndex, possibleDuplicates } from '../opened/opened-index.ts'
import { useTip } from '../opened/use-tip.ts'
import { PapersPage } from '../papers/papers-page.tsx'
import { PartsPart } from '../parts/parts-part.tsx'
import { NotesPart } from '../records/notes-part.tsx'
import { RecordsPart } from '../records/records-part.tsx'
import { papersAddress, type Ways } from '../ways.ts'
import { Dock } from './dock.tsx'
import { EnvelopePart } from './envelope-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { LeadPart } from './lead-part.tsx'
import { MessagesPart } from './messages-part.tsx'
import { ReferralPart } from './referral-part.tsx'
import { ReminderPart } from './reminder-part.tsx'
import { TipHead } from './tip-head.tsx'

interface Props {
  readonly id: TipId
  readonly ways: Ways
  /** Its papers are shown in its place; what was begun on it stays. */
  readonly papers: boolean
  /** It was loaded: what the list says of it may be older. */
  readonly onSeen: (tip: TipDetail) => void
  readonly onChanged: (tip: TipDetail) => void
}

/** One tip: what stands outside, the sealed letter once opened, and at its foot what may be done now. */
export function TipPage({ id, ways, papers, onSeen, onChanged }: Props) {
  const { say } = useWords()
  const live = useTip(id, onChanged)
  const { identities } = useDesk()
  const { note, see, kept } = useOpened()
  const [opened, setOpened] = useState<OpenedTip | undefined>(() => kept(id))
  useLayoutEffect(() => {
    if (identities.length === 0) setOpened(undefined)
  }, [identities])
  const tip = live.loaded.value
  useEffect(() => {
    if (tip) onSeen(tip)
  }, [tip])
  useEffect(() => {
    if (tip && opened) see(tip)
  }, [tip, opened])
  const open = (next: OpenedTip | undefined) => {
    setOpened(next)
    if (next) note(next.envelope)
  }
  if (!tip) {
    return (
      <article class="desk-tip">
        <TipWays id={id} ways={ways} />
        <Waiting of={live.loaded} />
      </article>
    )
  }
  return (
    <>
      <article class="desk-tip" aria-labelledby="tip-title" hidden={papers}>
        <TipWays id={id} ways={ways} />
        <TipHead tip={tip} live={live} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard */}
        <section class="tip-body" aria-label={say('tips.body')} tabIndex={0}>
          <DuplicatesPart id={tip.id} />
          <div class="two-up">
            <div>
              <EnvelopePart tip={tip} opened={opened} onOpened={open} onRecorded={live.refresh} />
              <MessagesPart tip={tip} opened={opened} onOpened={setOpened} />
            </div>
            <div>
              <NotesPart tip={tip} opened={opened} />
              <RecordsPart tip={tip} opened={opened} onOpened={setOpened} />
              <ReminderPart tip={tip} live={live} />
              <ReferralPart tip={tip} live={live} />
              <PartsPart tip={tip} live={live} opened={opened} />
              <HistoryPart tip={tip} opened={opened} />
              <LeadPart tip={tip} live={live} />
              <CaseStart opened={opened} />
            </div>
          </div>
        </section>
        <Dock tip={tip} live={live} opened={opened} onOpened={setOpened} next={ways.after} list={ways.list} />
      </article>
      {papers && <PapersPage {...{ tip, live, opened }} back={ways.here} />}
    </>
  )
}

/** Back to the list, and the tips beside this one in it. */
function TipWays({ id, ways: { list, before, after } }: { id: TipId; ways: Ways }) {
  const { say } = useWords()
  return (
    <nav class="tip-ways" aria-label={say('tips.ways')}>
      <a class="back-to-list" href={list} {...keyOf('list')}>
        {say('tips.list.back')}
      </a>
      <a href={papersAddress(id, location.hash)} {...keyOf('papers')}>
        {say('papers.go')}
      </a>
      {before && (
        <a href={before} {...keyOf('before')}>
          <span class="kbd" aria-hidden="true">
            P
          </span>
          {say('tips.ways.before')}
        </a>
      )}
      {after && (
        <a href={after} aria-keyshortcuts={keyTable.next.keys[0]}>
          <span class="kbd" aria-hidden="true">
            N
          </span>
          {say('tips.ways.after')}
        </a>
      )}
    </nav>
  )
}

/** Tips opened here that may be about the same site: the same permit number, or nearly the same name. */
function DuplicatesPart({ id }: { id: TipId }) {
  const { index } = useOpened()
  const words = useWords()
  const { say } = words
  const found = possibleDuplicates(index, id)
  if (found.length === 0) return null
  return (
    <div class="notice off-paper">
      <p>{say('tips.duplicates', { n: found.length })}</p>
      <ul>
        {found.map((other) => (
          <li key={other}>
            <a href={`#/tips/${other}`}>{alikeText(other, index, words)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Number, day and state first: the names of their sites are nearly the same. */
function alikeText(id: TipId, index: OpenedIndex, { say, language }: Words): string {
  const { site, seen } = index.get(id) ?? {}
  const told = seen
    ? [tipNumber(seen, language), shortDay(seen.filedOn, language), say(`tips.state.${seen.state}`)]
    : [tipDigits(id)]
  return [...told, ...(site ? [site] : [])].join('　')
}

/** A drafter may begin a case here. By itself nothing goes over: an opened letter stands beside the form, in this page's memory. */
function CaseStart({ opened }: { opened: OpenedTip | undefined }) {
  const { me, setBeside } = useDesk()
  const { say } = useWords()
  if (!holds(me, 'drafter')) return null
  return (
    <p class="acts">
      <Button
        {...keyOf('case')}
        onClick={() => {
          setBeside(opened && besideOf(opened.envelope))
          location.hash = '#/cases/new'
        }}
      >
        {say(opened ? 'cases.beside.begin' : 'tips.act.case')}
      </Button>
      <span class="hint">{say('cases.form.nothingCopied')}</span>
    </p>
  )
}
