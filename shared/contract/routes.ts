import type { z } from 'zod'
import { SubscriptionSettings } from '../notices/subscription.ts'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { RoutingView } from '../routing/table.ts'
import * as newsroom from './cases.ts'
import * as open from './filing.ts'
import * as follow from './follow.ts'
import { HotlineReply, HotlineRequest } from './hotline.ts'
import * as notices from './notices.ts'
import * as keys from './office-keys.ts'
import * as people from './people.ts'
import * as rules from './routing.ts'
import * as desk from './tips.ts'

/** One route of the API. Paths in OpenAPI's way, `{name}`. */
export interface ApiRoute {
  readonly method: 'get' | 'post' | 'put'
  readonly path: string
  readonly stage: 'intake' | 'plain' | 'desk' | 'newsroom'
  readonly summary: string
  readonly request?: z.ZodType
  readonly reply?: z.ZodType
  /** Statuses of success. */
  readonly status: readonly number[]
}

const staff = (
  stage: 'desk' | 'newsroom',
  method: ApiRoute['method'],
  path: string,
  summary: string,
  shapes: { request?: z.ZodType; reply?: z.ZodType } = {},
): ApiRoute => ({ stage, method, path: `/api/${stage}${path}`, summary, status: [200], ...shapes })

/** Every route there is; a test compares this list with the apps. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    stage: 'intake',
    method: 'get',
    path: '/api/health',
    summary: 'Whether the service answers',
    reply: open.HealthReply,
    status: [200],
  },
  { stage: 'intake', method: 'get', path: '/api/openapi.json', summary: 'This document', status: [200] },
  {
    stage: 'intake',
    method: 'get',
    path: '/api/routing',
    summary: 'Routing table and directory of keys in force',
    reply: RoutingView,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/challenge',
    summary: 'A proof of work for a tip id',
    request: open.ChallengeRequest,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/ticket',
    summary: 'A solved challenge, or where offered an answer of Turnstile, becomes a ticket',
    request: open.TicketRequest,
    reply: open.TicketReply,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'put',
    path: '/api/tips/{tip}/files/{file}/{slice}',
    summary: 'One slice of a sealed file, in order',
    status: [204],
  },
  {
    stage: 'intake',
    method: 'put',
    path: '/api/tips/{tip}',
    summary: 'File a sealed tip',
    request: open.Filing,
    reply: open.FilingReply,
    status: [201, 200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/follow',
    summary: 'What the holder of a receipt sees',
    request: follow.FollowRequest,
    reply: follow.FollowReply,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/follow/messages',
    summary: 'A sealed message from the reporter',
    request: follow.ReporterMessage,
    reply: follow.FollowReply,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/follow/answer',
    summary: 'The reporter confirms or disputes an outcome',
    request: follow.ReporterAnswer,
    reply: follow.FollowReply,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/follow/claim',
    summary: 'A claim code for an approved reward',
    request: follow.RewardClaim,
    reply: follow.FollowReply,
    status: [200],
  },
  {
    stage: 'intake',
    method: 'post',
    path: '/api/follow/files',
    summary: 'One sealed slice of a file of the office’s message',
    request: follow.FollowFile,
    status: [200],
  },
  {
    stage: 'plain',
    method: 'get',
    path: '/api/report',
    summary: 'The simple form, without script',
    status: [200],
  },
  {
    stage: 'plain',
    method: 'post',
    path: '/api/report',
    summary: 'File by the simple form; sealed by the server at once',
    status: [201, 200],
  },
  staff('desk', 'get', '/me', 'Who signed in, and the keys to unlock', { reply: desk.MeReply }),
  staff('desk', 'get', '/tips', 'The queue of one’s office, earliest due first', { reply: desk.QueueReply }),
  staff('desk', 'get', '/tips/{tip}', 'All of a tip that is not sealed', { reply: desk.TipDetail }),
  staff('desk', 'post', '/tips/{tip}/openings', 'Record an opening and get the sealed letter', {
    request: desk.OpeningRequest,
    reply: desk.OpeningReply,
  }),
  staff('desk', 'get', '/tips/{tip}/files/{file}/{slice}', 'One slice of a sealed file, after an opening'),
  staff(
    'desk',
    'get',
    '/tips/{tip}/beside/{holder}/files/{file}/{slice}',
    'One slice of a file that came with a message or record, after an opening',
  ),
  {
    ...staff('desk', 'put', '/tips/{tip}/uploads/{holder}/{file}/{slice}', 'One slice of an office’s file'),
    status: [204],
  },
  staff('desk', 'post', '/tips/{tip}/steps', 'Take a step', {
    request: desk.StepRequest,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/messages', 'A sealed message to the reporter', {
    request: desk.OfficeMessage,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/referrals', 'Record that a department was told', {
    request: desk.ReferralRequest,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/records', 'A sealed record of the office', {
    request: desk.NewRecord,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/assignee', 'Who of the office works on it', {
    request: desk.AssignRequest,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/extension', 'More working days, once', {
    request: desk.ExtensionRequest,
    reply: desk.TipDetail,
  }),
  staff('desk', 'post', '/tips/{tip}/reward', 'Approve a reward', {
    request: desk.RewardRequest,
    reply: desk.TipDetail,
  }),
  staff('desk', 'get', '/members', 'Who of the office works on tips', { reply: desk.MembersReply }),
  staff('desk', 'get', '/counts', 'What is open, by what matters', { reply: desk.CountsReply }),
  {
    stage: 'desk',
    method: 'put',
    path: '/api/desk/hotline/{tip}',
    summary: 'Enters a ticket of a hotline',
    request: HotlineRequest,
    reply: HotlineReply,
    status: [201, 200],
  },
  staff('desk', 'get', '/notices', 'How an office is told that something waits', {
    reply: notices.SubscriptionsReply,
  }),
  staff('desk', 'put', '/notices/{subscription}', 'Sets a subscription', {
    request: SubscriptionSettings,
    reply: notices.SubscriptionsReply,
  }),
  staff('desk', 'post', '/notices/{subscription}', 'Tries a subscription out, or takes it away', {
    request: notices.SubscriptionAct,
    reply: notices.SubscriptionsReply,
  }),
  staff('desk', 'post', '/claims', 'What a claim code is worth, and that it was paid', {
    request: desk.ClaimRequest,
    reply: desk.ClaimReply,
  }),
  staff('newsroom', 'get', '/cases', 'Cases in a state, newest first', { reply: newsroom.CaseListReply }),
  staff('newsroom', 'post', '/cases', 'A new draft', {
    request: newsroom.NewCase,
    reply: newsroom.CaseReply,
  }),
  staff('newsroom', 'get', '/cases/{case}', 'A case for its editors', { reply: newsroom.CaseReply }),
  staff('newsroom', 'put', '/cases/{case}', 'The whole text again', {
    request: newsroom.EditCase,
    reply: newsroom.CaseReply,
  }),
  staff('newsroom', 'post', '/cases/{case}/steps', 'Submit, return or approve', {
    request: newsroom.CaseStepRequest,
    reply: newsroom.CaseReply,
  }),
  staff('newsroom', 'get', '/submissions', 'Submissions for a period', { reply: newsroom.SubmissionsReply }),
  staff('newsroom', 'put', '/submissions/{city}/{period}', 'Save or hand in a submission', {
    request: newsroom.SaveSubmission,
    reply: newsroom.SubmissionsReply,
  }),
  staff('newsroom', 'post', '/submissions/{city}/{period}/return', 'Send a submission back', {
    request: newsroom.ReturnSubmission,
    reply: newsroom.SubmissionsReply,
  }),
  staff('newsroom', 'post', '/progress/{period}', 'Publish a period', {
    request: newsroom.PublishProgress,
    reply: newsroom.SubmissionsReply,
  }),
  staff('newsroom', 'get', '/routing', 'All versions of the routing table', { reply: rules.RoutingReply }),
  staff('newsroom', 'put', '/routing/{version}', 'Write the next version of the routing table', {
    request: rules.SaveRouting,
    reply: rules.RoutingReply,
  }),
  staff('newsroom', 'post', '/routing/{version}/steps', 'Submit, return, approve or withdraw a version', {
    request: rules.ChangeStepRequest,
    reply: rules.RoutingReply,
  }),
  staff('newsroom', 'get', '/calendar', 'The calendar of working days, year by year', {
    reply: rules.CalendarReply,
  }),
  staff('newsroom', 'put', '/calendar/{year}/{version}', 'Write a year of working days', {
    request: rules.SaveYear,
    reply: rules.CalendarReply,
  }),
  staff(
    'newsroom',
    'post',
    '/calendar/{year}/{version}/steps',
    'Submit, return, approve or withdraw a year',
    {
      request: rules.ChangeStepRequest,
      reply: rules.CalendarReply,
    },
  ),
  staff('newsroom', 'get', '/offices', 'Offices whose name and telephone were confirmed', {
    reply: rules.OfficesReply,
  }),
  staff(
    'newsroom',
    'put',
    '/offices/{unit}',
    'Record an office’s own name and telephone, with their source',
    {
      request: rules.SaveOffice,
      reply: rules.OfficesReply,
    },
  ),
  staff('newsroom', 'get', '/people', 'Who belongs to an office', { reply: people.PeopleReply }),
  staff('newsroom', 'post', '/people/invitations', 'Invite a person; the code stays in the browser', {
    request: people.NewInvitation,
    reply: people.PeopleReply,
  }),
  staff('newsroom', 'post', '/people/invitations/{hash}/withdraw', 'Take an invitation back', {
    reply: people.PeopleReply,
  }),
  staff('newsroom', 'put', '/people/{person}', 'Other roles, another office, gone or back', {
    request: people.ChangePerson,
    reply: people.PeopleReply,
  }),
  staff('newsroom', 'post', '/join', 'Show an invitation after the first sign-in', {
    request: people.JoinRequest,
    reply: people.JoinReply,
  }),
  staff('newsroom', 'put', '/directory/{unit}', 'Enter an office’s key, signed by the administrators', {
    request: DirectoryEntry,
    reply: people.DirectoryReply,
  }),
  staff('desk', 'get', '/keys', 'An office’s key ring and who could hold it', { reply: keys.KeysReply }),
  staff('desk', 'put', '/keys/mine', 'One’s own key, sealed under a passphrase', {
    request: keys.SaveMemberKey,
    reply: keys.KeysReply,
  }),
  staff('desk', 'put', '/keys/units/{unit}', 'Make, share, rotate or recover an office’s key', {
    request: keys.SaveKeyring,
    reply: keys.KeysReply,
  }),
  staff('desk', 'get', '/keys/requests', 'Keys that wait for an administrator’s signature', {
    reply: keys.KeyRequestsReply,
  }),
  staff('desk', 'post', '/keys/batches', 'Wraps of some tips that are sealed to older keys, recorded', {
    request: keys.BatchRequest,
    reply: keys.BatchReply,
  }),
  staff('desk', 'post', '/keys/batches/{batch}/wraps', 'The wraps of a batch, renewed', {
    request: keys.WrapsRequest,
    reply: keys.WrapsReply,
  }),
]
