import { expect, test } from 'vitest'
import { shownAs } from '../../../../../site/desk/tips/files/shown-as.ts'
import { bytesOf, makeFilm } from '../../../evidence/film.ts'

test.each([
  ['a photo', '\xff\xd8\xff\xe0', { element: 'img', type: 'image/jpeg' }],
  ['a recording', '#!AMR\n', { element: 'audio', type: 'audio/amr' }],
  ['a page called anything', '<!doctype html><script>', undefined],
  ['a drawing that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['a document', '%PDF-1.7', { element: 'pdf', type: 'application/pdf' }],
])('%s is shown as what its bytes are', async (_, start, shown) => {
  expect(await shownAs(bytesOf(start))).toEqual(shown)
})

test('a film goes to the player', async () => {
  expect(await shownAs(await makeFilm())).toEqual({ element: 'video', type: 'video/mp4' })
})
