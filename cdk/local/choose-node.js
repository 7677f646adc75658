import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The first release that runs TypeScript files without a flag. */
const oldest = [22, 18]

/** Whether a version such as `v22.18.0` can run this project. */
export function isNewEnough(version, [major, minor] = oldest) {
  const [ownMajor = 0, ownMinor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

/** The Node to run everything with: the one pinned in the lock, else the one running now. */
export function chooseNode(root) {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned)) {
    const answer = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && isNewEnough(answer.stdout.trim())) return pinned
  }
  if (isNewEnough(process.version)) return process.execPath
  throw new Error(
    `this is Node ${process.version}, and no pinned Node 24 exists for ${process.platform} ${process.arch}. ` +
      `Install Node ${oldest.join('.')} or newer from https://nodejs.org and run the command again.`,
  )
}
