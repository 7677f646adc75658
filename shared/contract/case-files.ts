import { PICTURE_BYTES } from '../picture/bare-jpeg.ts'
import { route } from './route.ts'

/** Bytes of a scan: what one request to a function can carry. */
export const SCAN_BYTES = 4 * 1024 * 1024

const write = { stage: 'newsroom', method: 'put', roles: ['drafter'], status: [204] } as const
const read = { stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] } as const

/**
 * Files of cases, each under the SHA-256 of its bytes. Who knows it may read it: it stands in a case alone, and each office has
 * its own.
 */
export const caseFileRoutes = {
  putPhoto: route('/api/newsroom/photos/{picture}', {
    ...write,
    summary: 'A picture of a case: a baseline JPEG that holds nothing but its picture',
    limit: PICTURE_BYTES,
    refusals: ['altered'],
  }),
  photo: route('/api/newsroom/photos/{picture}', { ...read, summary: 'A picture of a case' }),
  putScan: route('/api/newsroom/scans/{picture}', {
    ...write,
    summary: 'A scan of a firm’s reply, PDF or JPEG; never public',
    limit: SCAN_BYTES,
    refusals: ['altered'],
  }),
  scan: route('/api/newsroom/scans/{picture}', { ...read, summary: 'A scan of a firm’s reply' }),
}
