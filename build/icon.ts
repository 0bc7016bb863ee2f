/**
 * Draws icon.png from icon.svg: `node build/icon.ts`, once, whenever the drawing changes. electron-builder makes the
 * .ico and .icns from it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from './browser.ts'

const SIZE = 1024

const svg = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8')
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
await page.setContent(`<style>body { margin: 0 }</style>${svg}`)
await writeFile(join(import.meta.dirname, 'icon.png'), await page.screenshot({ omitBackground: true }))
await browser.close()
