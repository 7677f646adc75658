/** Offers each picture of the page as PNG too: drawn by this browser from the file beside it, and kept nowhere else. */

/** Dots to one unit of the picture: sharp on paper. */
const SCALE = 3

/** The picture of an address in dots. Rejects when the browser cannot draw it. */
async function draw(address: string): Promise<Blob> {
  const image = new Image()
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve)
    image.addEventListener('error', reject)
    image.src = address
  })
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** Saves the picture as a file named as the other one; where that fails the other one is opened. */
async function save({ href }: HTMLAnchorElement): Promise<void> {
  const blob = await draw(href).catch(() => undefined)
  if (!blob) return location.assign(href)
  const file = document.createElement('a')
  file.href = URL.createObjectURL(blob)
  file.download = new URL(href).pathname.replace(/^.*\//, '').replace(/svg$/, 'png')
  document.body.append(file)
  file.click()
  file.remove()
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000)
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-png]')) {
  link.hidden = false
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void save(link)
  })
}
