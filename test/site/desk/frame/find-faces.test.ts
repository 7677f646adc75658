import { afterEach, expect, it } from 'vitest'
import { findFaces } from '../../../../site/desk/frame/photos/find-faces.ts'

const picture = {} as ImageBitmap
const boundingBox = { x: 1, y: 2, width: 3, height: 4 }
afterEach(() => {
  globalThis.FaceDetector = undefined
})

it('faces are found where a browser can', async () => {
  globalThis.FaceDetector = class {
    detect = async () => [{ boundingBox }]
  }
  expect(await findFaces(picture)).toEqual([boundingBox])
})

it('where it cannot, or only says so, that is said: a person has to look', async () => {
  expect(await findFaces(picture)).toBeUndefined()
  globalThis.FaceDetector = class {
    detect = () => Promise.reject(new Error('not built in'))
  }
  expect(await findFaces(picture)).toBeUndefined()
})
