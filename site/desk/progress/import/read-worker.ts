import '../../../floor/fill-in.ts'
import { type ReadAsked, readAsked } from './read-asked.ts'

// A hostile file can take long and much; here it does so beside the page, and can be ended.
addEventListener('message', ({ data }: MessageEvent<ReadAsked>) => {
  postMessage(readAsked(data))
})
