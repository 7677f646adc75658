/** Every refusal and its HTTP status. The message shown is `refusal.<code>` in the catalogues. */
export const refusalStatus = {
  badRequest: 400,
  /** Texts of a case are longer than somebody may write them, as one may be out of which names were taken. `fields`: which. */
  tooLong: 400,
  signin: 401,
  forbidden: 403,
  notFound: 404,
  method: 405,
  /** This id or code stands for something else already. */
  taken: 409,
  gone: 410,
  tooLarge: 413,
  unsupported: 415,
  rate: 429,
  server: 500,
  busy: 503,
  /** The installation is not open yet: no routing table is in force. */
  notOpen: 503,
  /** The proof of work is missing, wrong, stale or for another tip. */
  challenge: 403,
  /** Turnstile's maker did not confirm the token for this tip, page and site, or it was used before. */
  otherCheck: 403,
  /** Turnstile is not offered here. The proof of work is. */
  otherCheckOff: 400,
  /** Turnstile's maker gave no usable answer. The proof of work is there all the same. */
  otherCheckAway: 503,
  /** The upload ticket is missing, forged, expired or for another tip. */
  ticket: 403,
  /** The simple form's token is forged or altered. */
  token: 403,
  /** The simple form came back sooner than a person can fill it in. */
  tooFast: 429,
  /** The simple form is older than an hour. */
  expired: 410,
  /** As many as this door can serve at once are being served. */
  full: 429,
  /** What the server showed of a receipt may be answered for half an hour. */
  lapsed: 410,
  /** The same token came with other content. */
  used: 409,
  /** No such division, or one that takes no tips. */
  division: 400,
  /** No such topic. */
  topic: 400,
  /** A complaint about officials does not say which level it is about. */
  accused: 400,
  /** A complaint about the provincial department is signposted elsewhere, not filed here. */
  signposted: 400,
  /** The offices the tip was sealed to are not the ones that handle it now. `detail`: the right route. */
  recipients: 409,
  /** This tip id was filed before, with another receipt. */
  filed: 409,
  /** One's own office entered a ticket with this number of the hotline before. */
  ticketNumber: 409,
  /** The filing names chunks that have not arrived. `detail`: the missing ones. */
  missing: 409,
  /** A chunk with this number is already there with other content, or does not match its hash. */
  altered: 409,
  /** The upload would pass the limit for one tip. */
  quota: 413,
  /** Nothing to see under this receipt: also the answer for an unknown one. */
  receipt: 404,
  /** The state does not allow this step. */
  step: 409,
  /** Another message was written in the meantime: it is to be sealed again as the next one. */
  behind: 409,
  /** Somebody else changed it first. `detail`: the version now. */
  conflict: 409,
  /** The reporter disputed an outcome that this person took part in: somebody else works on the tip. */
  barred: 403,
  /** The file came after this person's newest opening: the tip has to be opened anew. */
  openAgain: 403,
  /** The role does not allow this step. */
  role: 403,
  /** Another office's tip, or none: the same answer. */
  office: 404,
  /** The sign-in is too old for this: it has to be done anew. */
  stepUp: 403,
  /** No such invitation, or it was used, taken back, or too old. */
  invitation: 404,
  /** Someone who would hold the office's key has left, has no key, or has another one now. `fields`: who. */
  holders: 409,
  /** Nobody would be left who can open the office's key. */
  lastHolder: 409,
  /** A version of the office's key is missing, doubled or out of order. */
  keyOrder: 409,
  /** The directory of offices' keys is not signed, older than was seen, or over. `fields`: `signature`, `older`, `expired`. */
  directory: 503,
  /** Whoever is taken out of a keyring knew its key: the office needs a new one in the same act. */
  rotate: 409,
  /** A directory is not signed by the administrators' key. */
  signature: 400,
  /** A step needs a reason. */
  reason: 400,
  /** A step needs a document's number and day. */
  document: 400,
  /** The original must be opened, with a reason, before this. */
  unopened: 403,
  /** Nothing on record says what an inspection found. */
  inspection: 409,
  /** Neither a picture from after the repair nor a document shows that it was made. */
  proof: 409,
  /** The tip that another would be merged into was not opened by anyone of the office. */
  unopenedOther: 403,
  /** To be closed, urgent, and agencies that must know were not told. `fields`: which. */
  untold: 409,
  /** A document's day lies before the filing, or is to come. */
  documentDay: 400,
  /** Nobody else of the office may decide: the tip was put before the level above. */
  handedUp: 409,
  /** More than this role may approve. */
  rewardLimit: 403,
  /** The target office has no key, or is this office, or is the one complained of. */
  target: 409,
  /** The province opens only what it handles or what was escalated to it. */
  notYet: 403,
  /** Another person decides: whose outcome was disputed does not again, and who approved a reward does not pay it. */
  another: 403,
  /** It came by hotline: nobody holds a receipt, and a message would never be read. */
  unread: 409,
  /** The reporter's days to answer are over, or there is nothing to answer. */
  answer: 409,
  /** The outcome is another than the one that lay before who answers. */
  outcome: 409,
  /** Something followed the merger on one of its two tips: it is no more taken back, only split with a reason. */
  followed: 409,
  /** A part of a tip has no parts itself. */
  partOfPart: 409,
  /** As many parts as may be were split off a tip. */
  parts: 409,
  /** To be closed without a reason, and a part of it is still worked on. */
  partsOpen: 409,
  /** So many tips wait on that one that no more can be looked through at each step. */
  mergers: 409,
  /** The extension was given already, or the tip is not being worked on. */
  extension: 409,
  /** No such claim code, or it was paid. */
  claim: 404,
  /** The content was destroyed when its time was up; the history remains. */
  destroyed: 410,
  /** Who drafted a case cannot approve it. */
  self: 403,
  /** The month is not over, or the campaign has not begun: nothing of it is handed in, accepted or published. `fields`: the first day. */
  toCome: 409,
  /** The text changed since the approver read it. */
  changed: 409,
  /** Who approves has not ticked all that has to be read. `fields`: what is left. */
  unticked: 400,
  /** The firms that a case names were not told, or others than those that were. */
  notNoticed: 409,
  /** A firm may still reply. */
  replyWindow: 409,
  /** The decision is appealed against. */
  appealOpen: 409,
  /** It is not said until when the firms' names stay, or that day is over. */
  namesUntil: 409,
  /** Firms were told too long before the case was begun, a reply came before that, or a day is to come. `fields`: which. */
  fairDay: 400,
  /** A picture of a case is not stored as the case says. `fields`: which. */
  photoGone: 409,
  /** A text lists a firm twice for the same part, or two replies of one. `fields`: where the second stands. */
  firmTwice: 400,
  /** A text is made of signs alone. `fields`: which. */
  noWords: 400,
  /** A repair is over or due before the first document that found or ordered it. `fields`: which. */
  dayOrder: 400,
  /** Something that was done is given a day to come. `fields`: which. */
  dayAhead: 400,
  /** The reasons of a hand-in are more than is kept with it: it is to change less at once. */
  reasonsTooLong: 413,
  /** No edition says these words at a place where they could be hidden. */
  noSuchWords: 409,
  /** A reply is of no firm of the text, or it is not said of which. `fields`: which. */
  replyOf: 400,
  /** The moment at which it is to be published is over, or more than a year away. */
  publishAt: 400,
  /** The draft holds something that must not become public. `fields` names where, never what. */
  firewall: 422,
  /** Words that everyone would read name a firm whose name goes or is gone. `fields`: where. */
  firmNamed: 422,
  /** A case is not to come out before a later day. */
  notBefore: 409,
  /** A ready text tells who somebody is, or names a tip. `fields`: where, never what. */
  personal: 422,
  /** A firm's credit code has a wrong check digit. */
  creditCode: 400,
  /** A submitted figure is not a number, is below zero, or is a part larger than its whole. */
  figure: 400,
  /** What was handed in is wrong by the version of the campaign that is in force now. `fields`: cells, or places. */
  unfit: 409,
  /** The routing table names a place, office, topic or department that it cannot name. `fields`: which lines. */
  table: 400,
  /** A campaign does not hold together: an id twice or unknown, days out of order, a figure that measures nothing. `fields`: where. */
  campaign: 400,
  /** The first day lies in the past, or before that of the version before. */
  tooEarly: 400,
  /** The days of a calendar year do not fit it. `fields`: which. */
  calendar: 400,
} as const

export type RefusalCode = keyof typeof refusalStatus
