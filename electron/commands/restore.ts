/** `npm run restore`: makes a new data folder from a backup, verified row for row and brought to this version of the desk. */
import fs from 'node:fs'
import path from 'node:path'
import { isUpgradeCopy } from '../../shared/backup/name.ts'
import { readHead } from '../backup/container.ts'
import { type BackupKey, keyFrom } from '../backup/key.ts'
import { BackupProblem } from '../backup/problem.ts'
import { restoreInto } from '../backup/restore.ts'
import { PASSPHRASE, problemSaid } from '../backup/say.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { foldersOfCheckout } from '../open-desk.ts'

const restoreLine: CommandLine<'data'> = {
  usage: 'npm run restore -- FILE --data NEWDIR',
  words: 1,
  options: {
    data: {
      value: 'NEWDIR',
      zh: `新的数据文件夹；备份有密码时写在环境变量 ${PASSPHRASE} 里`,
      en: `a new data folder; the passphrase of an encrypted backup stands in the variable ${PASSPHRASE}`,
    },
  },
}

const { migrations } = foldersOfCheckout(path.resolve(import.meta.dirname, '../..'))

async function keyOf(file: string): Promise<BackupKey | null> {
  const encryption = isUpgradeCopy(path.basename(file)) ? null : (await readHead(file)).encryption
  if (encryption === null) return null
  const words = process.env[PASSPHRASE]
  if (!words) throw new BackupProblem('passphrase-needed', PASSPHRASE)
  const key = await keyFrom(words, encryption.origin)
  if (key === null) throw new BackupProblem('wrong-passphrase', PASSPHRASE)
  return key
}

async function restore({ words, options }: Typed<'data'>): Promise<void> {
  const [typed] = words
  const data = options.get('data')
  if (typed === undefined) throw new WrongUse('请写出备份文件。', 'Name the file of the backup.')
  if (data === undefined) throw new WrongUse('请用 --data 指明新的数据文件夹。', 'Name a new data folder with --data.')
  const file = path.resolve(typed)
  const folder = path.resolve(data)
  if (!fs.existsSync(file)) throw new WrongUse(`没有这个文件：${file}`, `There is no such file: ${file}`)
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
    throw new WrongUse(
      `这个文件夹不是空的，没有改动：${folder}`,
      `This folder is not empty and was left as it is: ${folder}`,
    )
  try {
    const { cases, files, missing, digest } = await restoreInto(file, await keyOf(file), folder, migrations, () => {})
    console.log(folder)
    console.log(`${cases} 件投诉，${files} 个附件，缺 ${missing} 个附件，核对一致 ${digest}`)
    console.log(`${cases} complaints, ${files} attachments, ${missing} missing, verified ${digest}`)
  } catch (error) {
    const said = problemSaid(error, folder)
    if (said === null) throw error
    console.error(said)
    process.exitCode = 1
  }
}

await runCommand(restoreLine, restore)
