/** Serves the desk of the folder named as its argument, as the browser edition does without its page, until it is killed. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { foldersOfCheckout, openDesk } from '../../electron/open-desk.ts'
import { serveDesk } from '../../electron/serve.ts'

const [, , dataFolder = ''] = process.argv
const page = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-no-page-'))
const program = { ...foldersOfCheckout(path.resolve(import.meta.dirname, '../..')), page }
const { desk } = openDesk({ dataFolder, program, clock: () => Date.now(), mount: 'browser' })
fs.rmSync(page, { recursive: true })
const { address } = await serveDesk({ desk, port: 0 })
console.log(`ready ${address}`)
