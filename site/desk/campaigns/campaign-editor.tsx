import { useMemo, useState } from 'preact/hooks'
import { campaignDifference } from '../../../shared/campaign/campaign-difference.ts'
import { type CampaignReply, campaignRoutes } from '../../../shared/contract/campaigns.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { DraftActs } from '../frame/change/draft-acts.tsx'
import { isOwnChange } from '../frame/change/own-change.ts'
import { useChangeDraft } from '../frame/change/use-change-draft.ts'
import { useDesk } from '../frame/desk-context.ts'
import { anotherOf, writtenIn } from '../frame/drafts/another-of.ts'
import { DraftNote, DraftsWait } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { LandingHeading } from '../frame/landing-heading.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { Guarded } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { BoxFields } from './box-fields.tsx'
import { clauseBoxes, dutyBoxes, headBoxes, indicatorBoxes, phaseBoxes } from './boxes.ts'
import { CampaignEntry, campaignEntryOf, campaignToSend, wrongIn } from './campaign-entry.ts'
import { Difference, DifferenceLines } from './difference.tsx'
import { FilePart } from './file-part.tsx'
import { KeptList, keptOf, keptText } from './kept-list.tsx'
import { fieldNow, isEmptyAt, type Mark, type Part, parts, stillKept } from './marks.ts'
import { Measures } from './measures.tsx'
import { MemberPart, type PartProps } from './member-part.tsx'
import { SettingPart } from './setting-part.tsx'
import { draftNameOf } from './start.ts'
import { useOpened } from './use-opened.ts'
import { WrongList } from './wrong-list.tsx'

interface Props {
  readonly live: Live<CampaignReply>
  readonly reply: CampaignReply
  /** Under which it is kept while it is written. */
  readonly name: string
  readonly onChanged: () => void
}

/** Writes a campaign part by part, shows what it changes, and hands it to the second person. */
export function CampaignEditor({ live, reply, name, onChanged }: Props) {
  const { say, language } = useWords()
  const { me, drafts } = useDesk()
  const draft = useChangeDraft({ name, schema: CampaignEntry, live, reply, entryOf: campaignEntryOf })
  const { campaign: typed, version, revision, why } = draft.entry
  const { room, part, setPart, chosen, choose, goTo, goal } = useOpened<HTMLElement>()
  const [sent, setSent] = useState<PartProps['typed']>({})
  const [missing, setMissing] = useState(false)
  const [saved, setSaved] = useState(false)
  const guard = useGuard('ask')
  const wrong = useMemo(() => wrongIn(typed), [typed])
  const params = { campaign: reply.version.campaign.id, version }
  const type: typeof draft.type = (next) => {
    setSaved(false)
    draft.type(next)
  }
  const save = async (submit: boolean) => {
    const campaign = campaignToSend(typed)
    setMissing(why.trim().length < 2)
    if (!campaign || why.trim().length < 2) return
    setSent(campaign)
    const write = live.changeAs(
      ({ version: stands }) =>
        stands.version === version &&
        isOwnChange(stands.change, {
          ...{ revision, by: me.sub },
          what: {
            same:
              canonicalJson([stands.campaign, stands.change.why]) === canonicalJson([campaign, why.trim()]),
          },
        }),
    )
    const after = await write(campaignRoutes.save, { params, body: { revision, campaign, why } })
    if (!after) return
    draft.settle(after)
    // What was typed meanwhile goes on where the version is by now.
    const open = draftNameOf({ how: 'open', id: campaign.id })
    const since = drafts.view(name).value
    if (name !== open && since !== undefined) {
      drafts.type(open, since)
      drafts.settle(name, since)
    }
    setSaved(true)
    const body = { step: 'submit', revision: after.version.change.revision } as const
    if (submit) await live.change(campaignRoutes.step, { params, body })
    onChanged()
  }
  const leave = async () => {
    const body = { step: 'withdraw', revision } as const
    if (revision > 0 && !(await live.change(campaignRoutes.step, { params, body }))) return
    draft.settle()
    onChanged()
    location.hash = '#/campaigns'
  }
  const returned = reply.version.change.history.findLast(({ step }) => step === 'return')?.reason
  const marks: Mark[] = [
    ...wrong
      .filter(({ field }) => field === goal || !isEmptyAt(typed, field))
      .map(({ field, code }) => ({ field, says: say(`campaign.fault.${code}`) })),
    ...stillKept(keptOf(live.act.error), sent, typed).map((one) => ({
      field: fieldNow(one, typed),
      says: keptText(one, reply.inForce, say, language),
    })),
  ]
  const fields = {
    typed,
    ...{ marks, chosen, onChoose: choose },
    onChange: (campaign: PartProps['typed']) => type({ campaign: { ...campaign } }),
  }
  return (
    <section class="flow" aria-labelledby="campaign-name" ref={room}>
      <LandingHeading id="campaign-name" came={version}>
        {String(typed.zh ?? '')}　{say('campaign.version', { n: version })}　{say('change.state.draft')}
      </LandingHeading>
      {draft.kept.standing === 'none' && <DraftsWait />}
      {returned && <p class="notice err">{say('routing.returned', { reason: returned })}</p>}
      {draft.behind && (
        <OtherDraft
          {...{ mine: { why }, theirs: { why: draft.now.why }, nameOf: () => say('routing.why') }}
          by={anotherOf(writtenIn((live.theirs ?? reply).version.change), me.sub)}
          onMine={draft.takeMine}
          onTheirs={draft.takeTheirs}
        >
          <p>{say('desk.draft.changes')}</p>
          <DifferenceLines
            lines={campaignDifference(draft.now.campaign, typed)}
            {...{ before: draft.now.campaign, after: typed }}
          />
        </OtherDraft>
      )}
      {saved && <Done>{say('common.status.saved')}</Done>}
      <p class="acts">
        {parts.map((one) => (
          <Button key={one} aria-pressed={part === one} onClick={() => setPart(one)}>
            {say(`campaign.part.${one}`)}
          </Button>
        ))}
      </p>
      <OnePart part={part} {...fields} />
      <WrongList wrong={wrong} typed={typed} goTo={goTo} />
      <Difference before={reply.inForce} after={typed} />
      <Guarded guard={guard}>
        <WrittenField
          name="why"
          label={say('routing.why')}
          hint={say('routing.why.hint')}
          rows={2}
          maxLength={1000}
          value={why}
          problem={missing ? say('routing.why.missing') : undefined}
          onInput={(next) => type({ why: next })}
        />
      </Guarded>
      {!draft.behind && (
        <Problem error={live.act.error}>
          <KeptList
            error={live.act.error}
            campaign={reply.inForce}
            goTo={(one) => goTo(fieldNow(one, typed))}
          />
        </Problem>
      )}
      <DraftActs
        off={live.act.busy || draft.behind || draft.waits || wrong.length > 0}
        onSave={async (submit) => (guard.pass() ? save(submit) : undefined)}
        leave={say('change.act.withdraw')}
        onLeave={leave}
      />
      <DraftNote draft={draft.kept} />
    </section>
  )
}

function OnePart({ part, ...fields }: PartProps & { readonly part: Part }) {
  const { say } = useWords()
  const { typed, marks, onChange } = fields
  if (part === 'settings') return <SettingPart {...fields} />
  if (part === 'file') return <FilePart typed={typed} onChange={onChange} />
  if (part === 'indicators') return <MemberPart {...fields} list="indicators" boxes={indicatorBoxes} />
  if (part === 'head') {
    return (
      <>
        <fieldset class="flow">
          <legend>{say('campaign.part.head')}</legend>
          <BoxFields boxes={headBoxes} of={typed} marks={marks} onChange={onChange} />
        </fieldset>
        <MemberPart {...fields} list="phases" boxes={phaseBoxes} />
      </>
    )
  }
  return (
    <>
      <MemberPart {...fields} list="clauses" boxes={clauseBoxes} />
      <MemberPart
        {...fields}
        list="duties"
        boxes={dutyBoxes}
        more={(duty, at, found, onDuty) => (
          <Measures typed={typed} duty={duty} at={at} marks={found} onDuty={onDuty} />
        )}
      />
    </>
  )
}
