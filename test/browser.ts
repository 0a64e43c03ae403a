import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** True on a developer's machine without Chromium; under CI the tests run and fail there. */
export const noBrowser = !existsSync(CHROMIUM) && process.env.CI !== 'true'
if (noBrowser) process.stdout.write(`Without ${CHROMIUM} the page is not tried in a browser\n`)

export function launchBrowser() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
