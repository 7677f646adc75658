import { Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type EditionPreview, progressRoutes, type SheetReply } from '../../../../shared/contract/progress.ts'
import { SheetEdition } from '../../../../shared/progress/edition.ts'
import { checksOfEdition, type EditionCheck } from '../../../../shared/progress/edition-checks.ts'
import { isReady } from '../../../../shared/progress/expected.ts'
import { progressBase, sheetPage, sheetPath } from '../../../../shared/progress/progress-paths.ts'
import { columnName, sheetName } from '../../../../shared/progress/sheet-text.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { StillToRead } from '../../frame/form/still-to-read.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { placeText } from '../../frame/place-text.ts'
import { Scroll } from '../../frame/scroll.tsx'
import { type Followed, useFollow } from '../../frame/use-follow.ts'
import type { Live } from '../../frame/use-live.ts'
import { useLoad } from '../../frame/use-load.ts'
import { watchPublic } from '../../frame/watch-public.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, progressAddress, type SheetAt } from '../address.ts'
import { rowText, valueText } from '../row-text.ts'
import { periodText } from '../sheet-words.ts'
import { ToldList } from '../told-list.tsx'
import { DifferenceList } from './difference-list.tsx'
import { HiddenWords } from './hidden-words.tsx'
import { RevisionHead } from './revision-head.tsx'
import { WaitingFor } from './waiting-for.tsx'
import { WithoutReason } from './without-reason.tsx'

interface Props {
  readonly at: SheetAt
  /** Id of the campaign whose pages stand at the plain address. */
  readonly current: string | undefined
  readonly live: Live<SheetReply>
  readonly reply: SheetReply
}

/** What would be published, with what is revised and why; an approver publishes it, and it is said when it is there for everyone. */
export function PublishSheet({ at, current, live, reply }: Props) {
  const { say, language } = useWords()
  const { ask } = useDesk()
  const { edition } = reply
  const accepted = reply.submissions.filter(({ state }) => state === 'accepted').map(({ version }) => version)
  const key = `${at.campaign.id}/${at.sheet.id}/${at.period}/${edition}/${reply.publishing}/${reply.stopped?.edition}/${accepted.join()}`
  const preview = useLoad(key, () => ask(progressRoutes.edition, { params: paramsOf(at) }))
  const publish = async ({ body }: EditionPreview, read: readonly EditionCheck[]) => {
    const decided = { edition, body, read: [...read] }
    const done = await live.change(progressRoutes.publish, { params: paramsOf(at), body: decided })
    // What was previewed is no longer what would be published: it is shown anew.
    if (!done) preview.refresh()
    // The button is gone: the part that says how it goes on takes the focus.
    else setTimeout(() => document.getElementById('publish-title')?.focus())
  }
  const followed: Followed<SheetReply> = {
    look: () => ask(progressRoutes.sheet, { params: paramsOf(at) }),
    onSeen: (seen) => seen.edition >= edition && live.loaded.set(seen),
  }
  return (
    <section class="flow" aria-labelledby="publish-title">
      <h2 id="publish-title" tabIndex={-1}>
        {say('progress.publish.title')}
      </h2>
      {reply.stopped && (
        <p class="notice err" role="alert">
          {say('progress.publish.stopped', {
            n: reply.stopped.edition,
            date: dateText(reply.stopped.on, language),
          })}
        </p>
      )}
      {edition > 0 && <ThereYet {...{ at, current, edition, followed }} writing={reply.publishing} />}
      {/* While an edition is written, how that goes is all there is to say. */}
      {!reply.publishing &&
        (preview.value ? <Preview at={at} preview={preview.value} /> : <Waiting of={preview} />)}
      <Problem error={live.act.error} />
      {reply.mayPublish &&
        !reply.publishing &&
        preview.value &&
        preview.value.accepted.length > 0 &&
        isReady(at.campaign, at.period, reply.today) &&
        !preview.value.same &&
        silentIn(preview.value).length === 0 &&
        preview.value.personal.length === 0 &&
        preview.value.unfit.length === 0 && (
          <Approval
            key={preview.value.body}
            preview={preview.value}
            busy={live.act.busy}
            onPublish={(read) => preview.value && void publish(preview.value, read)}
          />
        )}
      {!reply.mayPublish && <p class="hint">{say('progress.publish.other')}</p>}
      <HiddenWords at={at} />
    </section>
  )
}

interface ApprovalProps {
  readonly preview: EditionPreview
  readonly busy: boolean
  readonly onPublish: (read: readonly EditionCheck[]) => void
}

/** What has to be read, item by item; what is missing is said where the button will be. Of another preview nothing is ticked yet. */
function Approval({ preview, busy, onPublish }: ApprovalProps) {
  const { say } = useWords()
  const [read, setRead] = useState<readonly EditionCheck[]>([])
  const checks = checksOfEdition(preview)
  const toggle = (check: EditionCheck) =>
    setRead((before) => (before.includes(check) ? before.filter((one) => one !== check) : [...before, check]))
  const left = checks.length - read.length
  return (
    <>
      <fieldset class="flow">
        <legend>{say('progress.publish.list')}</legend>
        {checks.map((check) => (
          <label key={check} class="check">
            <input type="checkbox" checked={read.includes(check)} onChange={() => toggle(check)} />
            <span>{say(`progress.publish.check.${check}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <StillToRead left={left}>
          <Button look="stamp" disabled={busy} onClick={() => onPublish(read)}>
            {say(preview.edition === 1 ? 'progress.publish.act' : 'progress.form.again')}
          </Button>
        </StillToRead>
      </p>
    </>
  )
}

interface ThereProps extends Pick<Props, 'at' | 'current'> {
  readonly edition: number
  /** The newsroom says that it is being written. */
  readonly writing: boolean
  /** The sheet: looked at from when the edition is there until the next one can follow. */
  readonly followed: Followed<SheetReply>
}

/** Whether the newest edition is there for everyone, with the way to its page. */
function ThereYet({ at, current, edition, writing, followed }: ThereProps) {
  const words = useWords()
  const { say, language } = words
  const [there, setThere] = useState(0)
  const [late, setLate] = useState(false)
  const path = `/${sheetPath(at.campaign.id, at.sheet.id, at.period)}.json`
  useEffect(() => {
    const isNew = (body: unknown) => {
      const found = SheetEdition.safeParse(body)
      return found.success && found.data.edition >= edition
    }
    return watchPublic(path, isNew, { onThere: () => setThere(edition), onLate: () => setLate(true) })
  }, [path, edition])
  useFollow(writing && there === edition ? `${path} ${edition}` : undefined, followed)
  const page = `${language === 'en' ? '/en' : ''}${progressBase(at.campaign, current)}${sheetPage(at.sheet.id, at.period)}`
  if (there === edition) {
    return (
      <Done>
        {say('cases.state.published')}　{say('page.case.edition', { n: edition })}　
        <a href={page}>
          {sheetName(at.sheet.id, language)}　{periodText(at.period, words)}
        </a>
      </Done>
    )
  }
  return (
    <p class={late ? 'notice err' : 'notice'} role="status">
      {say(late ? 'cases.publish.error' : 'cases.publish.going')}
    </p>
  )
}

/** Revisions that an edition would bring without a reason: it is not published so. */
const silentIn = ({ revisions, edition }: EditionPreview) =>
  revisions.filter((one) => one.edition === edition && one.reason === '')

function Preview({ at, preview }: { at: SheetAt; preview: EditionPreview }) {
  const words = useWords()
  const { say, language } = words
  const { edition, accepted, waiting, rows, revisions } = preview
  const fresh = revisions.filter((one) => one.edition === edition)
  return (
    <>
      <p>{say('progress.publish.summary', { n: accepted.length, rows, edition })}</p>
      {preview.same && <p class="hint">{say('progress.publish.same')}</p>}
      {accepted.length > 0 && (
        <p>
          {say('progress.publish.read')}
          {accepted.map((area) => (
            <Fragment key={area}>
              {' '}
              <a href={progressAddress(at.campaign.id, at.sheet.id, at.period, area)}>
                {placeText(area, words)}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {preview.unfit.length > 0 && (
        <div class="notice err">
          <p>{say('progress.publish.unfit')}</p>
          <ul class="plainlist">
            {preview.unfit.map((area) => (
              <li key={area}>
                <a href={progressAddress(at.campaign.id, at.sheet.id, at.period, area)}>
                  {placeText(area, words)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <WaitingFor waiting={waiting} />
      {fresh.length > 0 && (
        <Scroll name={say('progress.publish.revisions', { n: fresh.length })}>
          <table class="table">
            <caption>{say('progress.publish.revisions', { n: fresh.length })}</caption>
            <RevisionHead />
            <tbody>
              {fresh.map(({ row, column, from, to, back, reason }) => (
                <tr key={`${row}|${column}`}>
                  <th scope="row">
                    {rowText(row, at, words)}{' '}
                    {column !== undefined && columnName(at.sheet.id, column, language)}
                  </th>
                  {column === undefined ? (
                    <td colSpan={2}>{say(back ? 'progress.publish.back' : 'progress.publish.gone')}</td>
                  ) : (
                    <>
                      <td>{valueText(at, column, from, words)}</td>
                      <td>{valueText(at, column, to, words)}</td>
                    </>
                  )}
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <WithoutReason at={at} silent={silentIn(preview)} />
      {preview.personal.length > 0 && (
        <div class="notice err">
          <p>{say('progress.publish.personal', { n: preview.personal.length })}</p>
          <ToldList at={at} places={preview.personal} />
        </div>
      )}
      <DifferenceList at={at} differs={preview.differs} revised={fresh} />
    </>
  )
}
