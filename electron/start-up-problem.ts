import { securityHeaders } from './desk/assets.ts'
import { StoreProblem, type StoreProblemKind } from './store/problem.ts'

/** What a person must know when the desk cannot open: what happened, what is safe, what to do now. */
type Advice = { readonly what: string; readonly safe: string; readonly now: string }

type Kind = StoreProblemKind | 'unexpected'

/** A start that failed (无法打开), in words for a person. Both languages, because nobody has signed in to choose one. */
export type StartUpProblem = {
  readonly kind: Kind
  readonly folder: string
  readonly zh: Advice
  readonly en: Advice
  /** Where the desk that has the folder open can be reached. */
  readonly address: string | null
}

const advice: Readonly<Record<Kind, { readonly zh: Advice; readonly en: Advice }>> = {
  'in-use': {
    zh: {
      what: '数据文件夹正在使用中：另一个和解台或一项命令已经打开了它。',
      safe: '数据完好，没有任何改动。',
      now: '请回到已经打开的和解台。如果找不到，请稍等片刻再打开，或重启电脑后再试。',
    },
    en: {
      what: 'The data folder is in use: another Hejie Desk or a command has it open.',
      safe: 'The data is intact; nothing was changed.',
      now: 'Go back to the desk that is already open. If you cannot find it, wait a moment and start again, or restart the computer first.',
    },
  },
  unwritable: {
    zh: {
      what: '数据文件夹不能写入。',
      safe: '原有的数据没有任何改动。',
      now: '请检查该文件夹的权限，磁盘是否只读，移动硬盘是否已经拔出，然后重新打开；也可以选用另一个文件夹（--data）。',
    },
    en: {
      what: 'The data folder cannot be written.',
      safe: 'What was there has not been changed.',
      now: 'Check the permissions of the folder, and whether its disk is read-only or was unplugged, then start again; or choose another folder (--data).',
    },
  },
  newer: {
    zh: {
      what: '这些数据是更新版本的和解台保存的，本版本不能打开。',
      safe: '数据完好，没有任何改动。',
      now: '请安装最新版本的和解台，再打开这个文件夹。',
    },
    en: {
      what: 'A newer version of Hejie Desk saved this data; this version cannot open it.',
      safe: 'The data is intact; nothing was changed.',
      now: 'Install the newest version of Hejie Desk and open this folder with it.',
    },
  },
  damaged: {
    zh: {
      what: '数据库文件（desk.db）已损坏，无法读取。',
      safe: '损坏的文件原样保留，没有任何改动。附件在 files 文件夹，自动备份在 backups 文件夹。',
      now: '请不要删除任何文件。在打开的页面上恢复最近的备份，或抢救还能读出的数据。',
    },
    en: {
      what: 'The database file (desk.db) is damaged and cannot be read.',
      safe: 'The damaged file is kept exactly as it was. Attachments stand in the folder files, backups in backups.',
      now: 'Do not delete anything. On the page that opens, restore the last backup or salvage what can still be read.',
    },
  },
  'disk-full': {
    zh: {
      what: '磁盘已满，数据打不开。',
      safe: '已经保存的内容都在。',
      now: '请清理磁盘空间后重新打开。请不要删除数据文件夹里的文件。',
    },
    en: {
      what: 'The disk is full and the data cannot be opened.',
      safe: 'Everything that was saved is still there.',
      now: 'Free some disk space and start again. Do not delete files inside the data folder.',
    },
  },
  unexpected: {
    zh: {
      what: '和解台遇到意外问题，无法继续。',
      safe: '已经保存的内容都在。',
      now: '请重新打开。如果仍然不行，请把数据文件夹中 logs 文件夹里的 desk.log 交给技术人员。',
    },
    en: {
      what: 'Hejie Desk met an unexpected problem and could not go on.',
      safe: 'Everything that was saved is still there.',
      now: 'Start it again. If that does not help, give desk.log in the folder logs of the data folder to someone who can help.',
    },
  },
}

/** The words for an error that `openDesk` threw. */
export function startUpProblem(error: unknown, folder: string, address: string | null = null): StartUpProblem {
  const kind = error instanceof StoreProblem ? error.kind : 'unexpected'
  return { kind, folder, address, ...advice[kind] }
}

/** The same in a few lines, for a terminal. */
export function problemSentences({ zh, en, folder, address }: StartUpProblem): string {
  const where = address === null ? [] : [address]
  return [
    `${zh.what}${zh.safe}${zh.now}`,
    `${en.what} ${en.safe} ${en.now}`,
    `数据文件夹 · Data folder: ${folder}`,
    ...where,
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, wherever it came from. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

function section(lang: string, heads: readonly [string, string], { what, safe, now }: Advice): string {
  return `<section lang="${lang}">
<h1>${escapeHtml(what)}</h1>
<h2>${heads[0]}</h2><p>${escapeHtml(safe)}</p>
<h2>${heads[1]}</h2><p>${escapeHtml(now)}</p>
</section>`
}

/**
 * One plain page without scripts: it must show where nothing else works. `more` is what can be done on it, `head` goes into its head.
 */
export function problemDocument({ zh, en, folder, address }: StartUpProblem, more = '', head = ''): string {
  const link = address === null ? '' : `<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>和解台 · Hejie Desk</title>
${head}
<style>
body { margin: 0; background: #f5f5f5; color: #1f1f1f; font: 16px/1.7 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
main { max-width: 720px; margin: 8vh auto; padding: 16px 40px 32px; background: #fff; border: 1px solid #d9d9d9; border-radius: 8px; }
h1 { font-size: 20px; margin: 24px 0 8px; }
h2 { font-size: 14px; margin: 16px 0 0; color: #595959; }
p { margin: 0; overflow-wrap: anywhere; }
section + section { border-top: 1px solid #f0f0f0; margin-top: 24px; }
li { display: flex; align-items: center; gap: 12px; justify-content: space-between; padding: 6px 0; border-top: 1px solid #f0f0f0; }
ul { margin: 8px 0; padding: 0; list-style: none; }
li form { display: flex; align-items: center; gap: 8px; flex: none; }
button { padding: 6px 14px; border: 1px solid #1d4f7c; border-radius: 6px; background: #fff; color: #1d4f7c; font: inherit; cursor: pointer; }
form > button { margin-top: 8px; }
.failed { color: #b42318; }
footer { border-top: 1px solid #f0f0f0; margin-top: 24px; padding-top: 16px; color: #595959; font-size: 14px; }
</style>
</head>
<body><main>
${section('zh-CN', ['数据是否安全', '现在怎么办'], zh)}
${section('en', ['Is the data safe', 'What to do now'], en)}
${more}
<footer><p>数据文件夹 · Data folder: ${escapeHtml(folder)}</p>${link}</footer>
</main></body>
</html>
`
}

/** Answers every request with the page; mounted in place of the desk. */
export function problemDesk(problem: StartUpProblem): { handle(request: Request): Promise<Response> } {
  const page = problemDocument(problem)
  return {
    async handle() {
      return new Response(page, {
        status: 503,
        headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      })
    },
  }
}
