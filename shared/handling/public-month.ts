import {
  countNames,
  FEW,
  type HandlingMonth,
  MANY,
  type MonthTally,
  type OfficeMonth,
  type OfficeTally,
  outcomes,
} from './month.ts'
import { suppress } from './suppress.ts'

/** What of a month's counts may be published, field by field. */
export function publicCounts({
  offices,
  groups,
  outcomes: ends,
}: Pick<MonthTally, 'offices' | 'groups' | 'outcomes'>): Pick<
  HandlingMonth,
  'few' | 'offices' | 'groups' | 'outcomes' | 'total'
> {
  const columns = countNames.map((name) => ({ name, ...suppress(offices.map((one) => one[name])) }))
  const column = (name: (typeof countNames)[number]) => columns.find((one) => one.name === name)
  const shown = (name: (typeof countNames)[number], at: number) => column(name)?.counts[at] ?? 'suppressed'
  const total = (name: (typeof countNames)[number]) => column(name)?.total ?? 'suppressed'
  const byGroup = suppress(Object.values(groups))
  const byOutcome = suppress(outcomes.map((name) => ends[name]))
  return {
    few: FEW,
    offices: offices.map(
      (tally, at): OfficeMonth => ({
        office: tally.office,
        received: shown('received', at),
        passedOn: shown('passedOn', at),
        ...(shown('passedOn', at) !== 'suppressed' &&
          tally.heldDays !== undefined && { heldDays: tally.heldDays }),
        decided: shown('decided', at),
        ...(shown('decided', at) !== 'suppressed' && onTimeOf(tally)),
        disputed: shown('disputed', at),
        late: shown('late', at),
        destroyed: shown('destroyed', at),
      }),
    ),
    groups: Object.keys(groups).map((group, at) => ({ group, filed: byGroup.counts[at] ?? 'suppressed' })),
    outcomes: outcomes.map((outcome, at) => ({ outcome, count: byOutcome.counts[at] ?? 'suppressed' })),
    total: {
      filed: byGroup.total,
      ...{ received: total('received'), passedOn: total('passedOn'), decided: total('decided') },
      ...{ disputed: total('disputed'), late: total('late'), destroyed: total('destroyed') },
    },
  }
}

function onTimeOf({ decided, onTime }: OfficeTally): Pick<OfficeMonth, 'onTimePercent'> {
  return decided < MANY ? {} : { onTimePercent: 10 * Math.round((10 * onTime) / decided) }
}
