import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom: folder to what its files may name. Packages are listed where they are narrowed. */
interface Rule {
  readonly folders: readonly string[]
  /** What inside these folders is barred all the same. */
  readonly except?: readonly string[]
  readonly packages?: RegExp
}

const stages = ['intake', 'plain', 'desk', 'newsroom', 'administration', 'publish', 'clock']

/** Rooms of the site that pages, journeys and the desk share. */
const lent = ['site/evidence/', 'site/text/', 'site/frame/', 'site/worker/', 'site/directory/', 'site/floor/']

/** The desk's frame, its way in, and a folder for each capability: only the files beside them know more than one. */
const deskRooms = readdirSync(join(root, 'site/desk'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const rules: [RegExp, Rule][] = [
  [/^shared\/sheet-file\//, { folders: ['shared/'], packages: /^fflate$/ }],
  [/^shared\//, { folders: ['shared/'], packages: /^(zod|age-encryption|@noble\/|@scure\/|#province\/)/ }],
  [
    /^functions\/clock\/notices\/mailer\.ts$/,
    { folders: ['shared/', 'functions/clock/'], packages: /^nodemailer$/ },
  ],
  [
    /^functions\/publish\/cloudfront\.ts$/,
    { folders: ['shared/', 'functions/publish/', 'functions/secrets/signed-request.ts'] },
  ],
  [
    /^functions\/secrets\/signed-request\.ts$/,
    { folders: [], packages: /^(@smithy\/signature-v4|node:crypto)$/ },
  ],
  [/^functions\/secrets\/post\.ts$/, { folders: [], packages: /^node:(https?|stream\/consumers)$/ }],
  [/^functions\/secrets\//, { folders: ['functions/secrets/'], packages: /^(zod|node:crypto)$/ }],
  [
    /^functions\/store\/objects\.ts$/,
    {
      folders: ['functions/store/open-object.ts', 'functions/store/emulator.ts'],
      packages: /^(@aws-sdk\/client-s3|node:zlib)$/,
    },
  ],
  [
    /^functions\/store\/migrations\//,
    { folders: ['shared/', 'functions/store/'], packages: /^(zod|@aws-sdk\/|node:util)/ },
  ],
  [
    /^functions\/store\//,
    { folders: ['shared/', 'functions/store/', 'functions/secrets/'], packages: /^(zod|@aws-sdk\/)/ },
  ],
  [
    /^functions\/http\//,
    {
      folders: ['shared/', 'functions/http/', 'functions/secrets/key-ring.ts'],
      packages: /^(zod|hono|jose|node:crypto)/,
    },
  ],
  [
    /^functions\/front\/handler\.ts$/,
    { folders: ['shared/', 'functions/front/', 'functions/store/'], packages: /^hono/ },
  ],
  [
    /^functions\/front\//,
    { folders: ['shared/', 'functions/front/', 'functions/store/objects.ts'], packages: /^hono$/ },
  ],
  [/^functions\/publish\/open-data\//, { folders: ['shared/', 'functions/publish/'], packages: /^fflate$/ }],
  ...stages.flatMap((stage): [RegExp, Rule][] => [
    [
      new RegExp(`^functions/${stage}/handler\\.ts$`),
      {
        folders: [
          ...['shared/', 'functions/http/', 'functions/store/', 'functions/secrets/'],
          ...[`functions/${stage}/`, 'dist/'],
          ...(stage === 'newsroom' ? ['functions/administration/app.ts'] : []),
        ],
      },
    ],
    [
      new RegExp(`^functions/${stage}/`),
      {
        folders: ['shared/', 'functions/http/', 'functions/secrets/key-ring.ts', `functions/${stage}/`],
        packages: /^(zod|hono|altcha-lib|sharp|node:)/,
      },
    ],
  ]),
  [
    /^site\/reporter\/report\//,
    { folders: ['shared/', 'site/reporter/', ...lent], except: ['site/reporter/follow/'] },
  ],
  [
    /^site\/reporter\/follow\//,
    { folders: ['shared/', 'site/reporter/', ...lent], except: ['site/reporter/report/'] },
  ],
  [
    /^site\/reporter\//,
    {
      folders: ['shared/', 'site/reporter/', ...lent],
      except: ['site/reporter/report/', 'site/reporter/follow/'],
    },
  ],
  [/^site\/(evidence|text|frame|worker|directory)\//, { folders: ['shared/', ...lent, 'site/styles/'] }],
  ...deskRooms.map((room): [RegExp, Rule] => [
    new RegExp(`^site/desk/${room}/`),
    {
      folders: [
        ...['shared/', 'site/text/', 'site/evidence/', 'site/worker/', 'site/directory/', 'site/floor/'],
        ...['site/desk/frame/', `site/desk/${room}/`],
        ...(room === 'cases' ? ['site/public/cases/'] : []),
      ],
    },
  ]),
  [/^site\/desk\//, { folders: ['shared/', 'site/'], except: ['site/reporter/'] }],
  [/^site\//, { folders: ['shared/', 'site/'] }],
  [/^cdk\/(local|release|operate)\//, { folders: ['shared/', 'functions/', 'cdk/'] }],
  [
    /^cdk\/aws\/gate\//,
    { folders: ['functions/secrets/', 'functions/store/open-secrets.ts'], packages: /^node:crypto$/ },
  ],
  [/^cdk\//, { folders: ['shared/', 'cdk/', 'functions/secrets/secret-store.ts'] }],
]

/** One import of a file: what it names, from the root of the repository, and whether only for its type. */
interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)(\s+type)?[^'"\n;]*?(?:\{[^}]*\})?[^'"\n;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, type, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? ''
    const target = name.startsWith('.') ? relative(root, join(root, file, '..', name)) : name
    return { target, typeOnly: type !== undefined }
  })
}

/** Breaches of the import table, each named. */
function breaches(file: string, text: string): string[] {
  const rule = rules.find(([pattern]) => pattern.test(file))?.[1]
  if (!rule) return []
  const core = /^functions\/(intake|plain|desk|newsroom|administration|publish|clock)\/(?!handler)/.test(file)
  return importsOf(file, text)
    .filter(({ target, typeOnly }) => {
      const local = /^(shared|functions|site|cdk|test|dist)\//.test(target)
      if (!local) return rule.packages !== undefined && !rule.packages.test(target) && !typeOnly
      if (core && typeOnly && /^functions\/(store|secrets)\//.test(target)) return false
      const within = (folder: string) => target.startsWith(folder)
      return !rule.folders.some(within) || rule.except?.some(within)
    })
    .map(({ target }) => `${file} imports ${target}`)
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sources(path)
    else if (/\.(ts|tsx|astro|js)$/.test(entry.name)) yield path
  }
}

describe('the import table', () => {
  it('holds for every file', () => {
    const all = ['shared', 'functions', 'site', 'cdk'].flatMap((folder) => [...sources(folder)])
    expect(all.length).toBeGreaterThan(100)
    const found = all.flatMap((file) => breaches(file, readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  it.each([
    ['shared/tip/tip.ts', "import { x } from '../../functions/store/tips/tips.ts'"],
    ['shared/tip/tip.ts', "import { readFileSync } from 'node:fs'"],
    ['functions/store/tips/tips.ts', "import { Hono } from 'hono'"],
    ['functions/http/log.ts', "import { openTable } from '../store/table.ts'"],
    ['functions/desk/show-me.ts', "import { readTip } from '../store/tips.ts'"],
    ['functions/desk/show-me.ts', "import { createIntake } from '../intake/app.ts'"],
    ['functions/publish/publisher.ts', "const x = await import('../newsroom/app.ts')"],
    ['functions/desk/handler.ts', "import { createIntake } from '../intake/app.ts'"],
    ['site/report/send.ts', "import { Secrets } from '../../functions/store/settings.ts'"],
    ['site/reporter/report/start.ts', "import { today } from '../follow/today.ts'"],
    ['site/reporter/follow/start.ts', "import '../report/report.css'"],
    ['site/reporter/send/send-files.ts', "import type { Session } from '../report/session.ts'"],
    ['site/reporter/call.ts', "const x = await import('./follow/sealed.ts')"],
    ['site/reporter/report/start.ts', "import { createAsk } from '../../desk/frame/ask.ts'"],
    ['site/reporter/texts.ts', "import { columns } from '../public/data/columns.ts'"],
    ['site/desk/tips/queue.tsx', "import { make } from '../../reporter/make.ts'"],
    ['site/evidence/take-file.ts', "import { find } from '../reporter/make.ts'"],
    ['site/text/page-text.ts', "import { inLanguage } from '../public/renderer/language.ts'"],
    ['site/worker/start-worker.ts', "import { find } from '../reporter/make.ts'"],
    ['cdk/aws/app.ts', "import { createDesk } from '../../functions/desk/app.ts'"],
    ['site/desk/tips/queue/queue.tsx', "import { useTicket } from '../../hotline/ticket-context.tsx'"],
    ['site/desk/overview/office-table.tsx', "import type { LiveTip } from '../tips/opened/use-tip.ts'"],
    ['site/desk/frame/desk-context.ts', "import type { CaseEntry } from '../cases/case-entry.ts'"],
    ['site/desk/frame/ask.ts', "import { Session } from '../sign-in/session.ts'"],
    ['site/desk/sign-in/go.ts', "import { TipsPage } from '../tips/tips-page.tsx'"],
    ['site/desk/people/person-row.tsx', "import { sectionsOf } from '../sections.ts'"],
    ['shared/a.ts', "import {\n  a,\n  b,\n} from '../site/x.ts'"],
  ])('finds the breach in %s: %s', (file, text) => {
    expect(breaches(file, text)).toHaveLength(1)
  })

  it('has one place that starts workers, from checked bytes', () => {
    const starts = [...sources('site')].filter((file) =>
      /\bnew (?:Shared)?Worker\(|importScripts\(|serviceWorker/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(starts).toEqual(['site/worker/start-worker.ts'])
  })

  it('lets a core name the type of a store', () => {
    expect(breaches('functions/desk/desk.ts', "import type { TipStore } from '../store/stores.ts'")).toEqual(
      [],
    )
  })
})
