import type { Role, Staff } from '../../../shared/people/staff.ts'
import { cities, findPlaceByCode } from '../../../shared/place/division.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'

/** A sample member of staff: how they sign in, and the record that gives them their office and roles. */
export type SampleAccount = {
  /** What is typed at sign-in; the subject of the token is `sample-` and this. */
  username: string
  password: string
  /** Opens the member's own key in the desk. */
  passphrase: string
  /** Shown in the console, marked as a sample. */
  name: string
  /** The code of the office they work in. */
  office: string
  roles: Role[]
}

const account = (username: string, name: string, office: string, ...roles: Role[]): SampleAccount => ({
  username,
  password: `sample-${username}-2026`,
  passphrase: `sample passphrase of ${username}`,
  name: `${name}（示例）`,
  office,
  roles,
})

/** Whether the province has this office. */
export const isOffice = (office: string): boolean =>
  office === PROVINCE || findPlaceByCode(office) !== undefined

const invented: readonly SampleAccount[] = [
  account('jiangning-handler', '江宁经办', '320115', 'handler'),
  account('jiangning-lead', '江宁负责人', '320115', 'lead'),
  account('jiangning-auditor', '江宁审计', '320115', 'auditor'),
  account('yuhuatai-handler', '雨花台经办', '320114', 'handler'),
  account('sip-handler', '苏州工业园区经办', '320576', 'handler'),
  account('province-handler', '省级经办', PROVINCE, 'handler'),
  account('province-supervisor', '省级督办', PROVINCE, 'citySupervisor'),
  account('province-drafter', '省级拟稿', PROVINCE, 'drafter'),
  account('province-second', '省级复核', PROVINCE, 'drafter'),
  account('province-approver', '省级审核', PROVINCE, 'approver'),
  account('province-administrator', '省级管理员', PROVINCE, 'administrator'),
  account('province-auditor', '省级审计', PROVINCE, 'auditor'),
  ...cities.map(({ code, zh }) => account(`city-${code}`, `${zh}市级`, code, 'lead', 'citySupervisor')),
]

/** Everyone who can sign in to the local stack; all of them invented, in offices that the province has. */
export const sampleAccounts = invented.filter(({ office }) => isOffice(office))

/** Somebody whom the provider knows and we do not: for trying invitations. */
export const spareAccounts: readonly Pick<SampleAccount, 'username' | 'password' | 'name'>[] = [
  account('newcomer', '新同事', '320115', 'handler'),
]

/** The subject under which the provider knows an account. */
export const subjectOf = (account: Pick<SampleAccount, 'username'>) => `sample-${account.username}`

/** The account's record, as the newsroom keeps it. */
export const staffOf = (account: SampleAccount): Staff => ({
  sub: subjectOf(account),
  name: account.name,
  office: account.office,
  roles: account.roles,
})
