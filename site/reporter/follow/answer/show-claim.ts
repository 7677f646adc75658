import { followRoutes } from '../../../../shared/contract/follow.ts'
import { formatReceipt } from '../../../../shared/receipt/receipt.ts'
import { call } from '../../call.ts'
import { find, make } from '../../make.ts'
import { shownOfficeName } from '../../office-name.ts'
import { say } from '../../texts.ts'
import type { Answering } from './answering.ts'
import { send } from './send-answer.ts'

/** A reward that was approved: its amount, and the code that collects it, made here when asked for. */
export function showClaim(answering: Answering): void {
  const { opened, keys } = answering.current()
  const { reward, unit } = opened.tip
  const part = find('#claim')
  part.hidden = reward === undefined
  part.replaceChildren()
  if (!reward) return
  const show = make('button', 'btn', say('follow.claim.show'))
  show.type = 'button'
  const status = make('p', 'field-error')
  status.setAttribute('role', 'status')
  show.addEventListener('click', async () => {
    show.disabled = true
    const { claimCode, claimHash } = await import('../../../../shared/receipt/claim.ts')
    const code = claimCode(keys.identity)
    const trouble = reward.coded
      ? undefined
      : await send(answering, () =>
          call(followRoutes.claim, { body: { lookup: keys.lookup, hash: claimHash(code) } }),
        )
    show.disabled = false
    status.textContent = trouble ?? ''
    if (trouble === undefined) showCode(code)
  })
  part.append(
    make('h2', '', say('follow.claim.title')),
    make('p', '', say('follow.claim.due', { amount: reward.amount, office: shownOfficeName(unit) })),
    make('p', 'acts', show),
    status,
  )
}

function showCode(code: string): void {
  find('#claim').append(
    make('p', 'ticket-no', formatReceipt(code)),
    make('p', '', say('follow.claim.how', { phone: '12345' })),
    make('p', 'hint', `${say('claim.what')} ${say('claim.limit')}`),
  )
}
