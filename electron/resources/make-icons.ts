import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../launch/find-browser.ts'

/**
 * Draws the program's icons from icon.svg: the sizes that Linux desktops and Windows ask for. Run it by
 * hand after a change of the drawing; the pictures are kept with the sources.
 */
const HERE = import.meta.dirname
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]

const svg = await readFile(join(HERE, 'icon.svg'), 'utf8')
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
const drawn = new Map<number, Buffer>()
for (const size of new Set([...LINUX_SIZES, ...WINDOWS_SIZES])) drawn.set(size, await draw(size))
await browser.close()

for (const size of LINUX_SIZES) await writeFile(join(HERE, `icons/${size}x${size}.png`), picture(size))
await writeFile(join(HERE, 'icon.ico'), windowsIcon(WINDOWS_SIZES))

async function draw(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const image = `<img width="${size}" height="${size}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`
  await page.setContent(`<style>html,body{margin:0}img{display:block}</style>${image}`)
  return page.screenshot({ omitBackground: true })
}

function picture(size: number): Buffer {
  const png = drawn.get(size)
  if (png === undefined) throw new Error(`no picture of ${size} pixels`)
  return png
}

/** An .ico file of PNG pictures (Windows Vista and later): a directory, then the pictures. */
function windowsIcon(sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index
    // One byte; 0 means 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture(size).length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture(size).length
  }
  return Buffer.concat([head, ...sizes.map(picture)])
}
