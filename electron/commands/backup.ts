/** `npm run backup`: backs up a data folder that no desk has open, as the desk does by itself; with `--to` into another place as well. */
import fs from 'node:fs'
import path from 'node:path'
import { newKey } from '../backup/key.ts'
import { PASSPHRASE, problemSaid } from '../backup/say.ts'
import { backUp, carry } from '../backup/write.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { lockFolder } from '../store/lock.ts'

const backupLine: CommandLine<'data' | 'to'> = {
  usage: 'npm run backup -- --data DIR [--to DIR]',
  options: {
    data: { value: 'DIR', zh: '数据文件夹', en: 'the data folder' },
    to: {
      value: 'DIR',
      zh: `再存一份到这里；设了环境变量 ${PASSPHRASE} 就用它加密`,
      en: `keeps it here as well, encrypted when the variable ${PASSPHRASE} is set`,
    },
  },
}

async function backup({ options }: Typed<'data' | 'to'>): Promise<void> {
  const data = options.get('data')
  if (data === undefined) throw new WrongUse('请用 --data 指明数据文件夹。', 'Name the data folder with --data.')
  const folder = path.resolve(data)
  if (!fs.existsSync(path.join(folder, 'desk.db')))
    throw new WrongUse(`这个文件夹里没有登记簿：${folder}`, `There is no register in this folder: ${folder}`)
  const to = options.get('to')
  const words = process.env[PASSPHRASE]
  try {
    const unlock = lockFolder(folder)
    try {
      const made = await backUp(folder, Date.now(), () => {})
      console.log(path.join(folder, 'backups', made.name))
      if (to === undefined) return
      const key = words ? await newKey(words) : null
      const carried = await carry(folder, made.name, path.resolve(to), key, () => {})
      console.log(path.join(path.resolve(to), carried.name))
    } finally {
      unlock()
    }
  } catch (error) {
    const said = problemSaid(error, folder)
    if (said === null) throw error
    console.error(said)
    process.exitCode = 1
  }
}

await runCommand(backupLine, backup)
