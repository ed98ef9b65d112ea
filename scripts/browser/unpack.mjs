/** Unpacks the Chromium of @sparticuz/chromium into this process's temporary folder. Run by bundled.mjs. */
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
