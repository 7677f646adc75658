import { expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { next } from './walk/report.ts'
import { atWhere, pickWay, placeOf, yes } from './walk/where.ts'

const site = openSite()

it('a press that leaves the permit’s field is not lost: what it is on stays where it is', async () => {
  await atWhere(site, 'desk', async (page) => {
    await pickWay(page, 'permit')
    await page.locator('#permit').pressSequentially('320115202603150101')
    await yes(page).waitFor()
    const mark = await yes(page).evaluateHandle((one) => one)
    // A person presses for a while: the field is left when the press begins, the choice is made when it ends.
    await yes(page).hover()
    await page.mouse.down()
    await page.waitForTimeout(900)
    await page.mouse.up()
    expect(await yes(page).isChecked()).toBe(true)
    expect(await mark.evaluate((one) => one.isConnected)).toBe(true)
    expect(await placeOf(page)).toBe('320115')
  })
})

it('a position asked for again is the one where the telephone is now', async () => {
  await atWhere(
    site,
    'phone',
    async (page) => {
      // What a telephone may do: hand out the position of a minute ago to whoever allows it.
      await page.evaluate(() => {
        const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation)
        let kept: GeolocationPosition | undefined
        navigator.geolocation.getCurrentPosition = (good, bad, options) => {
          if (kept && (options?.maximumAge ?? 0) > 0) return good(kept)
          real(
            (position) => {
              kept = position
              good(position)
            },
            bad,
            options,
          )
        }
      })
      await pickWay(page, 'here')
      await page.getByRole('button', { name: '定位一次' }).click()
      await page.locator('input[name=place]').first().waitFor()
      const before = await page.locator('#place-said').textContent()
      await page.context().setGeolocation({ latitude: 32.0415, longitude: 118.7781 })
      await page.getByRole('button', { name: '定位一次' }).click()
      await page.locator('#place-said').getByText('南京市').first().waitFor()
      expect(await page.locator('#place-said').textContent()).not.toBe(before)
    },
    { position: { latitude: 34.3415, longitude: 118.3502 } },
  )
})

it('a firm’s credit code is called what it is, beside the field and in the list', async () => {
  await atWhere(site, 'phone', async (page) => {
    await pickWay(page, 'permit')
    await page.locator('#permit').fill('91320583MA1NXA5K3B')
    await page.locator('#site').focus()
    await page.locator('#place-said').getByText('这是统一社会信用代码').waitFor()
    await next(page)
    await page.locator('#problems').getByText('这是统一社会信用代码').waitFor()
    expect(await page.getByText('安全生产许可证号').filter({ visible: true }).count()).toBe(0)
  })
})
