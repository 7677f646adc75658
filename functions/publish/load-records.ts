import * as z from 'zod'
import { PublicCase } from '../../shared/case/public-case.ts'
import { HandlingMonth } from '../../shared/handling/month.ts'
import { PublicOffice } from '../../shared/office/public-office.ts'
import { Directory } from '../../shared/office-keys/directory.ts'
import { ProgressEdition } from '../../shared/progress/public-progress.ts'
import { LogKey } from '../../shared/publication/log-key.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { PublicRouting } from '../../shared/routing/public-routing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Objects } from '../store/objects.ts'
import type { RecordStore } from '../store/stores.ts'
import type { Publish } from './publish.ts'

/** Where the open data is read: the bucket, or a running site. */
export interface Source extends Pick<Publish, 'settings' | 'now'> {
  readonly records: Pick<RecordStore, 'readLog'>
  readonly bucket: Pick<Objects, 'read'>
}

/** Where the open data of each kind lies whole. */
export const dataKeys = {
  cases: 'data/cases.json',
  offices: 'data/offices.json',
  directory: 'data/directory.json',
  routing: 'data/routing.json',
  progress: 'data/progress/index.json',
  handling: 'data/handling/index.json',
  logKeys: 'data/log/keys.json',
  /** What all pages were last made with: settings and build. Not a record; anybody can make the pages anew from it. */
  made: 'data/made.json',
} as const

/** The open data as it is published: what every page is made from. Kinds never written yet are empty. */
export async function loadRecords(source: Source): Promise<PublicRecords> {
  const [cases, offices, progress, handling, routing, directory, log, logKeys] = await Promise.all([
    readList(source, dataKeys.cases, PublicCase),
    readList(source, dataKeys.offices, PublicOffice),
    readList(source, dataKeys.progress, ProgressEdition),
    readList(source, dataKeys.handling, HandlingMonth),
    readFile(source, dataKeys.routing, PublicRouting),
    readFile(source, dataKeys.directory, Directory),
    source.records.readLog(),
    readList(source, dataKeys.logKeys, LogKey),
  ])
  const day = dayInShanghai(source.now())
  return {
    settings: source.settings,
    day,
    cases,
    offices,
    progress,
    handling,
    ...(routing && { routing }),
    ...(directory && { directory }),
    log,
    logKeys,
  }
}

async function readList<T>(source: Source, key: string, schema: z.ZodType<T>): Promise<T[]> {
  return (await readFile(source, key, z.array(schema))) ?? []
}

async function readFile<T>(source: Source, key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const file = await source.bucket.read(key)
  return file && schema.parse(JSON.parse(new TextDecoder().decode(file.body)))
}
