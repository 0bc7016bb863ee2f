import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WrongUse } from './command-line.ts'

type Sentence = readonly [zh: (file: string) => string, en: (file: string) => string]

/** What a person can do about a file that the system refuses (文件打不开), by the code of the refusal. */
const reading: Readonly<Record<string, Sentence>> = {
  ENOENT: [
    (file) => `没有这个文件：${file}。请核对文件名和所在的文件夹，或写完整路径。`,
    (file) => `There is no file ${file}. Check its name and folder, or type the whole path.`,
  ],
  EISDIR: [
    (file) => `这是文件夹，不是文件：${file}。请写明其中要读的文件。`,
    (file) => `${file} is a folder, not a file. Name the file in it that is to be read.`,
  ],
  EACCES: [
    (file) => `没有权限读取：${file}。请检查文件的权限，或复制到自己的文件夹后再试。`,
    (file) => `${file} may not be read. Check its permissions, or copy it into a folder of your own and try again.`,
  ],
}

const writing: Readonly<Record<string, Sentence>> = {
  ENOENT: [
    (file) => `要写入的文件夹不存在：${path.dirname(file)}。请先建好文件夹，或改写 --out。`,
    (file) => `There is no folder ${path.dirname(file)} to write to. Make it first, or change --out.`,
  ],
  EEXIST: [
    (file) => `文件已存在，没有改动：${file}。请换一个文件名。`,
    (file) => `${file} exists and was left as it is. Choose another name.`,
  ],
  EACCES: [
    (file) => `没有权限写入：${file}。请换一个文件夹。`,
    (file) => `${file} may not be written. Choose another folder.`,
  ],
}
const aliases: Readonly<Record<string, string>> = { ENOTDIR: 'ENOENT', EPERM: 'EACCES', EROFS: 'EACCES' }

function refused(error: unknown, file: string, sentences: Readonly<Record<string, Sentence>>): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = sentences[aliases[code] ?? code]
  return found === undefined ? error : new WrongUse(found[0](file), found[1](file))
}

/** The text of a file that a command was told to read. @throws WrongUse when it is missing, a folder or may not be read */
export function readTextFile(file: string): string {
  const place = path.resolve(file)
  try {
    return readFileSync(place, 'utf8')
  } catch (error) {
    throw refused(error, place, reading)
  }
}

/** What a JSON file holds; a byte order mark is passed over. @throws WrongUse as `readTextFile`, and for a text that is no JSON, with its place */
export function readJsonFile(file: string): unknown {
  const text = readTextFile(file).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw error instanceof SyntaxError ? notJson(file, text) : error
  }
}

/** Says of a text that it is no JSON, and from where on. */
export function notJson(file: string, text: string): WrongUse {
  const place = path.resolve(file)
  const { line, column } = faultPlace(text)
  return new WrongUse(
    `不是完整的 JSON 文件：${place}，第 ${line} 行第 ${column} 个字符起读不下去。请改正后再试。`,
    `${place} is not sound JSON: it cannot be read from line ${line}, column ${column} on. Correct it and try again.`,
  )
}

/** Writes a file that must not exist yet. @throws WrongUse when it does, or its folder cannot be written */
export function writeNewFile(file: string, text: string, mode = 0o666): void {
  const place = path.resolve(file)
  try {
    writeFileSync(place, text, { mode, flag: 'wx' })
  } catch (error) {
    throw refused(error, place, writing)
  }
}

/** Makes a folder that a command writes to, unless it is there. @throws WrongUse when it cannot be made or written */
export function makeFolder(folder: string): void {
  const place = path.resolve(folder)
  try {
    mkdirSync(place, { recursive: true })
    accessSync(place, constants.W_OK)
  } catch (error) {
    throw refused(error, place, writing)
  }
}

/** Where a text stops being JSON, both counted from 1. Not every message of the parser says so: the longest sound beginning does. */
function faultPlace(text: string): { line: number; column: number } {
  let sound = 0
  let faulty = text.length + 1
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2)
    if (canGoOn(text.slice(0, middle))) sound = middle
    else faulty = middle
  }
  const before = text.slice(0, sound).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Whether more text could still make it JSON: the parser met the end and nothing wrong before it. */
function canGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, position] = /at position (\d+)/.exec(message) ?? []
    return message.includes('Unexpected end') || Number(position) === beginning.length
  }
}
