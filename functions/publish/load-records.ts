import * as z from 'zod'
import { PublicCase } from '../../shared/case/public-case.ts'
import { HandlingMonth } from '../../shared/handling/month.ts'
import { PublicOffice } from '../../shared/office/public-office.ts'
import { Directory } from '../../shared/office-keys/directory.ts'
import { ProgressEdition } from '../../shared/progress/public-progress.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { PublicRouting } from '../../shared/routing/public-routing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Publish } from './publish.ts'

/** Where the open data of each kind lies whole. */
export const dataKeys = {
  cases: 'data/cases.json',
  offices: 'data/offices.json',
  directory: 'data/directory.json',
  routing: 'data/routing.json',
  progress: 'data/progress/index.json',
  handling: 'data/handling/index.json',
} as const

/** The open data as it is published: what every page is made from. Kinds never written yet are empty. */
export async function loadRecords(publish: Publish): Promise<PublicRecords> {
  const [cases, offices, progress, handling, routing, directory, log] = await Promise.all([
    readList(publish, dataKeys.cases, PublicCase),
    readList(publish, dataKeys.offices, PublicOffice),
    readList(publish, dataKeys.progress, ProgressEdition),
    readList(publish, dataKeys.handling, HandlingMonth),
    readFile(publish, dataKeys.routing, PublicRouting),
    readFile(publish, dataKeys.directory, Directory),
    publish.records.readLog(),
  ])
  const day = dayInShanghai(publish.now())
  return {
    settings: publish.settings,
    day,
    cases,
    offices,
    progress,
    handling,
    ...(routing && { routing }),
    ...(directory && { directory }),
    log,
  }
}

async function readList<T>(publish: Publish, key: string, schema: z.ZodType<T>): Promise<T[]> {
  return (await readFile(publish, key, z.array(schema))) ?? []
}

async function readFile<T>(publish: Publish, key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const file = await publish.bucket.read(key)
  return file && schema.parse(JSON.parse(new TextDecoder().decode(file.body)))
}
