import { routingRefusals } from './refusals.ts'
import { route } from './route.ts'

/** The channel without script. */
export const simpleFormRoutes = {
  show: route('/api/report', { stage: 'plain', method: 'get', summary: 'The simple form, without script' }),
  file: route('/api/report', {
    ...{ stage: 'plain', method: 'post', status: [201, 200] },
    summary: 'File by the simple form; sealed by the server at once',
    refusals: [
      ...routingRefusals,
      'token',
      'tooFast',
      'full',
      'expired',
      'used',
      'gone',
      'quota',
      'directory',
      'recipients',
    ],
  }),
}
