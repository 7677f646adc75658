import { caseStates } from '../../../shared/case/case.ts'
import { CaseList } from './case-list.tsx'
import { CasePage } from './case-page.tsx'
import { NewCasePage } from './new-case-page.tsx'

/** Cases by their state, a new one, or the one that the address names. */
export function CasesPage({ path }: { path: readonly string[] }) {
  const [name, state] = path
  if (name === 'new') return <NewCasePage />
  if (name !== undefined && name !== 'state') return <CasePage key={name} id={name} />
  return <CaseList state={caseStates.find((one) => one === state) ?? 'review'} />
}
