import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { addToMovie, box, bytesOf, makeFilm } from '../site/evidence/film.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

const phone = 'ShiliPhone'
const place = '+32.0603+118.7969/'

async function taggedPhoto(): Promise<Buffer> {
  const create = { width: 1600, height: 1200, channels: 3, background: '#8a7' } as const
  return sharp({ create })
    .withExif({ IFD0: { Make: phone }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 3/1 0/1' } })
    .jpeg()
    .toBuffer()
}

const details = box('udta', box('\xa9xyz', Uint8Array.from([0, 18, 0, 0]), bytesOf(place)))

/** Straight to the question for files, as a reload with answers kept would come to it. */
async function toFiles(page: Page): Promise<void> {
  await page.goto('/report/')
  await page.evaluate(() => {
    const place = { city: '320100', division: '320115', site: '示例花园', address: '示例路' }
    const answers = { ...place, urgent: 'no', topic: 'PIT-01', narrative: '示例：坑边堆土。', named: 'anon' }
    sessionStorage.setItem('report', JSON.stringify({ answers, seen: ['PIT-01'] }))
    history.replaceState({ screen: 'files' }, '')
  })
  await page.reload()
  await page.locator('#q-files').waitFor({ state: 'visible' })
}

/** The bytes behind a preview: the very ones that will be sealed. */
const bytesBehind = (page: Page, selector: string) =>
  page.locator(selector).evaluate(async (element) => {
    const { src } = element as HTMLImageElement | HTMLVideoElement
    return new TextDecoder('latin1').decode(await (await fetchBlob(src)).arrayBuffer())
    function fetchBlob(address: string): Promise<Blob> {
      return new Promise((done, failed) => {
        const request = new XMLHttpRequest()
        request.responseType = 'blob'
        request.onload = () => done(request.response as Blob)
        request.onerror = () => failed(new Error('no bytes'))
        request.open('GET', address)
        request.send()
      })
    }
  })

it('refuses beside the file, keeps the others, covers a face, goes on after the line dropped', async () => {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  await toFiles(page)
  const film = addToMovie(await makeFilm(), details)
  await page.locator('#photos').setInputFiles([
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await taggedPhoto() },
    { name: 'fake.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html>') },
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from(film) },
  ])
  await page.locator('#photo-list video').waitFor()
  expect(await page.locator('#file-waiting li').allInnerTexts()).toEqual([
    expect.stringContaining('fake.jpg'),
  ])
  await page.getByRole('button', { name: '遮住脸、车牌' }).click()
  await page.locator('dialog.cover').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await picture(page, 'phone-cover')
  expect(await accessFaults(page)).toEqual([])
  await page.getByRole('button', { name: '就用这张' }).click()
  await page.getByText('有的地方已遮住').waitFor()
  await picture(page, 'phone-files')
  expect(await accessFaults(page)).toEqual([])
  await page.locator('#next').click()
  await page.locator('#next').click()
  await page.locator('#checked-photos video').waitFor()
  const cut = '**/api/tips/*/files/1/*'
  await page.route(cut, (route) => route.abort())
  await page.locator('#send').click()
  const resume = page.getByRole('button', { name: '接着传' })
  await resume.waitFor()
  expect(await accessFaults(page)).toEqual([])
  await page.unroute(cut)
  await resume.click()
  await page.locator('#q-receipt').waitFor({ state: 'visible' })
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  expect(complaints).toEqual([])
  await close()
})

it('what is sent tells neither place nor phone; what was chosen did', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  // The page's own policy keeps scripts from reading an address of a blob; the test looks past it.
  await page.route('**/report/', async (route) => {
    const answer = await route.fetch()
    const headers = { ...answer.headers() }
    delete headers['content-security-policy']
    await route.fulfill({ response: answer, headers })
  })
  await toFiles(page)
  const photo = await taggedPhoto()
  const film = Buffer.from(addToMovie(await makeFilm(), details))
  expect(photo.includes(phone)).toBe(true)
  expect(film.includes(place)).toBe(true)
  await page.locator('#photos').setInputFiles([
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo },
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: film },
  ])
  await page.locator('#photo-list video').waitFor()
  const drawn = await bytesBehind(page, '#photo-list img')
  expect(drawn).toMatch(/^\xff\xd8/)
  expect(drawn).not.toMatch(/ShiliPhone|Exif/)
  const packed = await bytesBehind(page, '#photo-list video')
  expect(packed).toContain('ftyp')
  expect(packed).not.toContain(place)
  await close()
})
