import sharp from 'sharp'
import { MAX_MEGAPIXELS } from '#src/registration/attachments/types.ts'
import { Refused } from './refused.ts'

/** The longest edge kept: an A4 page at 300 dots per inch has 3,508. */
const LONGEST_EDGE = 4096
const QUALITY = 88

sharp.cache(false)
sharp.concurrency(1)

/** The pixels alone, turned upright: no place, no time, no device, and nothing behind the image's end. */
export async function cleanImage(bytes: Buffer, type: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const image = sharp(bytes, {
    failOn: 'error',
    limitInputPixels: MAX_MEGAPIXELS * 1e6,
    sequentialRead: true,
  })
  const { format, width, height } = await image.metadata().catch(refuse)
  if (format !== type) throw new Refused('damaged')
  if (width * height > MAX_MEGAPIXELS * 1e6) throw new Refused('pixels')
  const upright = image
    .autoOrient()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
  const encoded = {
    jpeg: () => upright.jpeg({ quality: QUALITY }),
    png: () => upright.png(),
    webp: () => upright.webp({ quality: QUALITY, effort: 1 }),
  }
  return encoded[type]().toBuffer().catch(refuse)
}

function refuse(error: unknown): never {
  const message = error instanceof Error ? error.message : ''
  throw new Refused(/pixel limit|too large|exceeds/i.test(message) ? 'pixels' : 'damaged')
}
