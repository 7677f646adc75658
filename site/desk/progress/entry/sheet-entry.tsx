import { useEffect, useMemo, useState } from 'preact/hooks'
import { progressRoutes, type SubmissionReply } from '../../../../shared/contract/progress.ts'
import { mergedRows } from '../../../../shared/progress/merged-rows.ts'
import type { ReadRows } from '../../../../shared/progress/read-cells.ts'
import { writtenRow } from '../../../../shared/progress/read-row.ts'
import { reasonsAsked, toldReasons } from '../../../../shared/progress/reasons-asked.ts'
import type { SheetContext, SheetRow } from '../../../../shared/progress/sheet.ts'
import type { KeptFile } from '../../../../shared/progress/submission.ts'
import { useChangeDraft } from '../../frame/change/use-change-draft.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { anotherOf } from '../../frame/drafts/another-of.ts'
import { DraftLost, DraftNote } from '../../frame/drafts/draft-note.tsx'
import { LeftNote } from '../../frame/drafts/left-note.tsx'
import { OtherDraft } from '../../frame/drafts/other-draft.tsx'
import { useArrival } from '../../frame/drafts/use-arrival.ts'
import { Problem } from '../../frame/form/problem.tsx'
import type { Live } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, type SheetAt } from '../address.ts'
import { ApartList } from '../apart-list.tsx'
import { lastFigures } from '../figure-text.tsx'
import type { HowTaken } from '../import/file-result.tsx'
import { ImportPanel } from '../import/import-panel.tsx'
import { isOwnStep } from '../own-step.ts'
import { ToldPlaces } from '../told-list.tsx'
import { Attachments } from './attachments.tsx'
import { BelowRows } from './below-rows.tsx'
import { CarryOver } from './carry-over.tsx'
import { boxName, boxText, byRow, draftCellName } from './draft-cell-name.ts'
import { type Acted, EntryActs } from './entry-acts.tsx'
import { EntryRows } from './entry-rows.tsx'
import { FINDINGS, FindingsList } from './findings-list.tsx'
import { NONE, NoneTick, saysNone } from './none-tick.tsx'
import { REASONS, Reasons } from './reasons.tsx'
import { Remarks } from './remarks.tsx'
import {
  changedCells,
  draftOf,
  partsTaken,
  readDraft,
  SheetDraft,
  shownFindings,
  takenOver,
  tellingReasons,
  unexplained,
  withFile,
} from './sheet-draft.ts'
import { StrayRows } from './stray-rows.tsx'
import { type Taken, TakenNote } from './taken-note.tsx'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly live: Live<SubmissionReply>
  readonly reply: SubmissionReply
}

/** One's own office's rows of a sheet: typed or from a file, checked as they are typed, saved, handed in. */
export function SheetEntry({ at, area, live, reply }: Props) {
  const words = useWords()
  const { me } = useDesk()
  const { say } = words
  const name = `progress/${at.campaign.id}/${at.sheet.id}/${at.period}/${area}`
  const entryOf = (stands: SubmissionReply) => draftOf(stands, at)
  const draft = useChangeDraft({ name, schema: SheetDraft, live, reply, entryOf })
  const { type } = draft
  const closed = !reply.may.includes('save')
  // What was handed in is shown as it was, whatever was typed since.
  const entry = closed ? entryOf(reply) : draft.entry
  const [tried, setTried] = useState(false)
  const [acted, setActed] = useState<Acted>()
  const [shownArea, setShownArea] = useState(area)
  const [taken, setTaken] = useState<Taken>()
  const [importing, attaching] = [useArrival(`${name}/rows`), useArrival(`${name}/papers`)]
  const context: SheetContext = useMemo(
    () => ({
      campaign: at.campaign,
      area,
      period: at.period,
      today: reply.today,
      last: reply.last,
      later: reply.later,
      others: reply.others,
      published: reply.published,
    }),
    [at, area, reply],
  )
  const last = useMemo(() => lastFigures(at.sheet, reply.last, reply.older), [at, reply])
  // Also while it is changed again after it was taken back: only what is accepted has answered them.
  const remarks = reply.submission?.state === 'submitted' ? [] : (reply.submission?.remarks ?? [])
  const read = useMemo(() => readDraft(at.sheet, entry.rows, context), [entry.rows, context])
  const changed = useMemo(() => changedCells(at, reply, read.rows), [read.rows, reply])
  const findings = shownFindings(read.findings, tried)
  const silent = reasonsAsked(at.sheet, unexplained(changed, entry.reasons)).length
  const telling = useMemo(
    () => tellingReasons(at.sheet, changed, entry.reasons),
    [at, changed, entry.reasons],
  )
  const unfit = silent + telling.size
  const none = !closed && saysNone(at.sheet, entry.rows.length)
  const [isNone, setIsNone] = useState(false)
  // A line that came and went is another decision.
  useEffect(() => {
    if (!none) setIsNone(false)
  }, [none])
  const typed = draft.kept.standing !== 'none'
  // What was done is done no more once somebody typed on.
  useEffect(() => {
    if (typed) setActed(undefined)
  }, [typed])
  const done = (what: Acted['what']) => setActed((last) => ({ what, n: (last?.n ?? 0) + 1 }))
  const send = async (submit: boolean) => {
    setTried(submit)
    if (submit && read.findings.length + unfit > 0) {
      showPart(read.findings.length > 0 ? FINDINGS : REASONS)
      return
    }
    if (submit && none && !isNone) {
      showPart(NONE)
      return
    }
    const { version, file, attachments, parts } = entry
    const body = {
      version,
      rows: [...read.rows],
      attachments: [...attachments],
      reasons: toldReasons(changed, entry.reasons),
      submit,
      ...(file && { file }),
      ...(parts && { parts: [...parts] }),
    }
    const { rows, reasons } = body
    const sent = { rows, reasons, attachments: body.attachments, file }
    const save = live.changeAs(isOwnStep({ version, step: submit ? 'submit' : 'save', by: me.sub, sent }))
    const after = await save(progressRoutes.save, { params: { ...paramsOf(at), area }, body })
    if (!after) return
    draft.settle(after)
    setTaken(undefined)
    // A file that did not come before is not said to have stopped what went well now.
    importing.clear()
    attaching.clear()
    if (submit) setTried(false)
    done(submit ? 'sent' : 'saved')
  }
  const replace = (
    from: Taken['from'],
    by: (now: SheetDraft) => [said: string, part: Partial<SheetDraft>],
  ) => {
    // A file took its time: what was typed meanwhile is what it comes to, and what is put back.
    draft.change((now) => {
      const [said, part] = by(now)
      setTaken((last) => ({ n: (last?.n ?? 0) + 1, from, said, before: now }))
      return part
    })
  }
  const merge = (rows: SheetDraft['rows'], file: readonly SheetRow[]) =>
    mergedRows(at.sheet, rows, readDraft(at.sheet, rows, context).rows, file)
  const takeFile = ({ rows }: ReadRows, file: KeptFile, how: HowTaken) =>
    replace('file', (now) => {
      if (how === 'replace') return [say('progress.import.taken'), { rows: rows.map(writtenRow), file }]
      const { added, changed, rows: all } = merge(now.rows, rows)
      return [say('progress.import.added', { added, changed }), { rows: all, ...withFile(now, file) }]
    })
  const undo = (before: SheetDraft) => {
    draft.change(({ version }) => ({ ...before, version }))
    setTaken((last) => last && { n: last.n + 1, from: last.from, said: say('progress.taken.undone') })
  }
  const noteOf = (from: Taken['from']) => taken?.from === from && <TakenNote taken={taken} onUndo={undo} />
  return (
    <>
      {!closed && <DraftLost draft={draft.kept} />}
      <Remarks at={at} remarks={remarks} onGo={closed ? undefined : (where) => setShownArea(where || area)} />
      <ApartList {...{ at, area }} apart={reply.apart} own />
      {!closed && (
        <>
          {at.sheet.id === 'figures' && <p class="hint">{say('progress.submit.zero')}</p>}
          <ImportPanel
            {...{ at, context }}
            act={importing}
            rows={read.rows}
            merge={(file) => merge(entry.rows, file)}
            onTake={takeFile}
          >
            {noteOf('file')}
          </ImportPanel>
          <BelowRows
            below={reply.below}
            onTake={(rows, said) =>
              replace('below', (now) => [
                said,
                {
                  rows: takenOver(now.rows, rows),
                  parts: partsTaken(now.parts, reply.parts, rows),
                },
              ])
            }
          />
          {noteOf('below')}
          <CarryOver
            at={at}
            rows={entry.rows}
            last={reply.last}
            onTake={(rows, said) => replace('last', () => [said, { rows }])}
          />
          {noteOf('last')}
        </>
      )}
      <FindingsList
        {...{ at, area }}
        rows={entry.rows}
        findings={findings}
        onGo={(where) => setShownArea(where || area)}
      />
      {!closed && (
        <StrayRows
          {...{ at, area }}
          rows={entry.rows}
          onRemove={(row) => type({ rows: entry.rows.filter((_, n) => n !== row) })}
        />
      )}
      <EntryRows
        {...{ at, area, findings, closed, shownArea, onArea: setShownArea }}
        rows={entry.rows}
        read={read.rows}
        last={last}
        remarks={remarks}
        onRows={(rows) => type({ rows })}
      />
      {!closed && (
        <Reasons
          {...{ at, changed, telling, tried }}
          reasons={entry.reasons}
          onReason={(key, text) => type({ reasons: { ...entry.reasons, [key]: text } })}
        />
      )}
      <Attachments
        area={area}
        file={entry.file}
        attachments={entry.attachments}
        closed={closed}
        act={attaching}
        onChange={(by) => draft.change((now) => ({ attachments: by(now.attachments) }))}
      />
      {draft.behind && !closed ? (
        <OtherDraft
          {...{ mine: byRow(at.sheet, draft.texts.mine), theirs: byRow(at.sheet, draft.texts.theirs) }}
          nameOf={(path) => boxName(path, at, words)}
          said={(path, text) => boxText(path, text, at, words)}
          stopped={live.theirs !== undefined}
          by={anotherOf(writtenIn(live.theirs ?? reply), me.sub)}
          onMine={draft.takeMine}
          onTheirs={draft.takeTheirs}
        />
      ) : (
        <>
          <Problem error={live.act.error} />
          <ToldPlaces at={at} error={live.act.error} />
        </>
      )}
      {none && <NoneTick last={reply.last.length} ticked={isNone} missing={tried} onTick={setIsNone} />}
      <EntryActs
        {...{ at, area, live, reply, acted, typed }}
        onReopened={(after) => {
          draft.goOn(after)
          done('reopened')
        }}
        faults={findings.length + telling.size + (tried ? silent : 0)}
        unkept={draft.kept.standing === 'locked'}
        busy={live.act.busy}
        waits={draft.behind || draft.waits || importing.busy || attaching.busy}
        onSend={(submit) => void send(submit)}
      />
      {closed ? (
        <LeftNote name={name} />
      ) : (
        <DraftNote draft={draft.kept} nameOf={(path) => draftCellName(path, entry.rows, at, words)} />
      )}
    </>
  )
}

/** The steps by which rows were written: who returned or accepted them wrote none. */
const writtenIn = ({ submission }: SubmissionReply) =>
  submission?.history.filter(({ step }) => step === 'save' || step === 'submit') ?? []

/** Brings a part into view and gives the focus to its first box that is wrong, else to itself, once it is drawn. */
function showPart(id: string) {
  setTimeout(() => {
    const part = document.getElementById(id)
    const wrong = part?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(wrong ?? part)?.focus({ preventScroll: true })
    ;(wrong?.closest('.field') ?? part)?.scrollIntoView({ block: 'start' })
  })
}
