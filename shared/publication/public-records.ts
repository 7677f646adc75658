import type { Campaign } from '../campaign/campaign-schema.ts'
import type { ApprovedVersion } from '../campaign/definition-changes.ts'
import type { SheetId } from '../campaign/sheet-ids.ts'
import type { HandlingMonth } from '../handling/month.ts'
import type { PublicOffice } from '../office/public-office.ts'
import type { Directory } from '../office-keys/directory.ts'
import type { PublicProgress } from '../progress/public-progress.ts'
import type { PublicRouting } from '../routing/public-routing.ts'
import type { Day } from '../value/day.ts'
import type { CaseList } from './case-list.ts'
import type { LogKey } from './log-key.ts'
import type { LogLine } from './log-line.ts'
import type { PublicCases } from './public-cases.ts'

/** What an installation says of itself on its pages. Values come from the deployment, none from code. */
export interface SiteSettings {
  /** `https://…` without a slash at the end. */
  readonly origin: string
  readonly operator: string
  /** What a bulletin's number begins with: 苏安曝 in 苏安曝〔2026〕12号. */
  readonly bulletin: string
  readonly siteId: string
  readonly icp: string
  readonly policeRecord: string
  /** How readers reach who runs it, as it stands on pages: a telephone, an address. Absent: the operator's name stands there. */
  readonly contact?: string
  /** Whom to tell of a hole in the site, as an address `mailto:…` or `https://…`. Absent: there is no security.txt. */
  readonly securityContact?: string
  /** Where faults of government sites are reported, 政府网站找错: `https://…`. Absent: no such link. */
  readonly findErrors?: string
  /** Whether sample data is shown, with its banner. */
  readonly sample: boolean
  /** The one log setting the privacy page is generated from. */
  readonly logPolicy: 'no-log' | 'required'
  /** For how many days after its destruction whoever runs the installation can bring content back; 0: not at all. */
  readonly recoveryDays: number
  /** Administrators' Ed25519 public key, base64url, that signs the directory of offices' keys. */
  readonly directoryKey: string
  /** The least sequence of the directory that is sealed by; 1 unless set. */
  readonly directoryMinimum?: number
  readonly edition: 'local' | 'global' | 'china'
  /** Public key of Turnstile, the other way to a ticket. Absent: not offered. Never in the china edition. */
  readonly turnstile?: string
  /** How the staff desk's page finds the sign-in provider. Absent: the desk cannot be used. */
  readonly signIn?: { readonly issuer: string; readonly client: string; readonly audience: string }
}

/** All that pages are made of: every page is a function of these public records. */
export interface PublicRecords {
  readonly settings: SiteSettings
  /** Today in Asia/Shanghai. */
  readonly day: Day
  readonly cases: PublicCases
  readonly offices: readonly PublicOffice[]
  /** The directory of offices' keys with its signatures. Absent until it was first signed. */
  readonly directory?: Directory
  /** Absent until it was first published. */
  readonly routing?: PublicRouting
  /** Campaigns as they were approved, the one that began last first. Never empty: the plans that are shipped stand until then. */
  readonly campaigns: readonly Campaign[]
  /** The versions of a campaign that were approved, oldest first. Absent: nobody asks what a campaign said before. */
  readonly versions?: (campaign: string) => Promise<readonly ApprovedVersion[]>
  /** Figures and registers. */
  readonly progress: PublicProgress
  /** How offices handled tips, one for each month, oldest first. */
  readonly handling: readonly HandlingMonth[]
  /** The last line of the log. Absent until anything was published. */
  readonly last?: Pick<LogLine, 'n' | 'hash'>
  /** The keys that have signed the log, oldest first. */
  readonly logKeys: readonly LogKey[]
}

/** Something that changed in the public records; the renderer knows which pages show it. */
export type PublicChange =
  | {
      readonly kind: 'case'
      readonly id: string
      readonly places: readonly PlaceInList[]
      /** Addresses of the pages of duties that name a list of these. */
      readonly dutyPages?: readonly string[]
      /** Older editions whose pages show it. */
      readonly editions: readonly number[]
    }
  /** Every page of a list. */
  | { readonly kind: 'list'; readonly list: CaseList; readonly count: number }
  /** An edition of a sheet. */
  | {
      readonly kind: 'progress'
      readonly campaign: Campaign
      /** Id of the campaign whose pages stand at the plain address. */
      readonly current: string
      readonly sheet: SheetId
      readonly period: string
    }
  /** A campaign as it was approved: every page of it. */
  | {
      readonly kind: 'campaign'
      readonly campaign: Campaign
      readonly current: string
      readonly periods: readonly string[]
      /** Whether it has yet to begin: its pages never stood at the plain address. */
      readonly toCome?: boolean
      /** Whether it is the only one there is: no page of it ever stood at an address of its own. */
      readonly alone?: boolean
    }
  | { readonly kind: 'handling' | 'offices' }
  /** The pages there always are. */
  | { readonly kind: 'standing' }

/** Where a case stands in a list that has so many. */
export interface PlaceInList {
  readonly list: CaseList
  readonly position: number
  readonly count: number
}
