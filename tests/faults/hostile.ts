import { hash, randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Assets } from '../../electron/desk/assets.ts'
import { createRandom, type Random } from '../../electron/seed/random.ts'
import { serveDesk } from '../../electron/serve.ts'
import { findAlterations } from '../../electron/store/event-check.ts'
import { openTestDesk, register, type TestDesk } from '../desk/harness.ts'
import { hostileValue, type Procedure, plausible, proceduresOfDesk, spoiled } from './hostile-values.ts'
import { damage } from './whole.ts'

type Who = 'manager' | 'clerk' | null
type Sent = {
  readonly as: Who
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }

export type Assault = {
  readonly sent: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly procedures: number
  /** What must not have happened, in words. */
  readonly wrong: readonly string[]
}

/** Side by side, as far as one program gets. */
const AT_ONCE = 8
/** After so many requests the people are put right again: hostile saves that are in order lock them out. */
const MEND_EVERY = 40
const LONGEST_ANSWER_MS = 60_000
const MEGABYTE = 1024 * 1024

/** What only somebody signed in may read: of the customer, his machine, his case, and of the centre. */
const SECRETS = [
  '吴桂英',
  '13800001111',
  '幸福路 18 号',
  '32A7788',
  'ABC-50',
  'TS-2026',
  '机密的话',
  '91330100MA2B0X1234',
]
/** What nobody may read: the inside of the program, the file itself. */
const INSIDES =
  /SQLITE|SQLite format|sqlite3|node_modules|no such (?:table|column)|syntax error|\.ts:\d|electron\/|pin_hash|root:x|Bearer /

const PAGE = '<!doctype html><div id="root"></div>'
const assets: Assets = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', plain: new TextEncoder().encode(PAGE), brotli: null }],
])

const PATHS = [
  '/../desk.db',
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/desk.db',
  '/..%2fdesk.db',
  '/..%5cdesk.db',
  '/%252e%252e%252fdesk.db',
  '/assets/../../desk.db',
  '/assets/..%2f..%2f..%2fetc%2fpasswd',
  '/assets/....//....//desk.db',
  '/assets/%c0%ae%c0%ae/desk.db',
  '/files/../desk.db',
  '/files/%2e%2e%2fdesk.db',
  '/files/..%00.png',
  '/files/00000000-0000-4000-8000-000000000000%00',
  '/files/------------------------------------',
  '/files/ffffffff-ffff-ffff-ffff-ffffffffffff',
  '/trpc/../desk.db',
  '/trpc/..%2f..%2fdesk.db',
  '/trpc/',
  '/trpc/__proto__',
  '/trpc/constructor',
  '/trpc/toString.call',
  '/trpc/complaints.__proto__',
  '/trpc/%',
  '/trpc/%zz',
  '/trpc/complaints.get,complaints.get?batch=1',
  '/trpc/complaints.get?batch=1&input=%7B%220%22',
  '/trpc/complaints.get?input=%ff',
  `/trpc/${'setup.status,'.repeat(500)}setup.status?batch=1`,
  '//evil.example/desk.db',
  '/\\evil.example\\desk.db',
  '/desk.db',
  '/desk.db-wal',
  '/desk.lock',
  '/logs/desk.log',
  '/running.json',
  '/backups/before-0140.db',
  '/C:/Windows/win.ini',
  '/.git/config',
  '/package.json',
  '/%00',
  '/%',
  '/;/..;/desk.db',
  '/?file=../../desk.db',
  '/__proto__',
  '/constructor',
  `/${'a'.repeat(8000)}`,
  'http://evil.example/',
  '*',
]
const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']
const BROKEN = [
  '{',
  '{"a":',
  '"',
  '[1,',
  'undefined',
  'NaN',
  '{"a":1}{',
  '\u0000',
  '\ufeff{}',
  '{"json":{}}',
  '<xml/>',
  'a=b&c=d',
]
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  '',
]

function aimed(procedures: readonly Procedure[], random: Random): Sent {
  const { name, type, input } = random.pick(procedures)
  const as = random.pick<Who>(['manager', 'clerk', 'clerk', null])
  const sound = input ? plausible(input, random) : undefined
  const value = random.chance(25) ? sound : random.chance(15) ? hostileValue(random) : spoiled(sound ?? {}, random)
  const body = value === undefined ? '' : JSON.stringify(value)
  if (type === 'mutation')
    return { as, method: 'POST', path: `/trpc/${name}`, headers: { 'content-type': 'application/json' }, body }
  // The longest line that Node takes.
  const question = encodeURIComponent(Buffer.from(body).toString()).slice(0, 15_000)
  return { as, method: 'GET', path: `/trpc/${name}${body === '' ? '' : `?input=${question}`}` }
}

function malformed(procedures: readonly Procedure[], random: Random): Sent {
  const { name } = random.pick(procedures)
  const as = random.pick<Who>(['manager', 'clerk', null])
  const type = random.pick(TYPES)
  const headers = type === '' ? {} : { 'content-type': type }
  const body = random.chance(70) ? random.pick(BROKEN) : Buffer.from(random.bytes(random.int(0, 400)))
  const path = random.chance(80)
    ? `/trpc/${name}${random.pick(['', '', '?batch=1'])}`
    : '/files?complaintId=1&kind=photo&name=x'
  return { as, method: 'POST', path, headers, body }
}

function strayed(random: Random): Sent {
  return { as: random.pick<Who>(['clerk', null]), method: random.pick(METHODS), path: random.pick(PATHS) }
}

function pretended(procedures: readonly Procedure[], random: Random): Sent {
  const { name } = random.pick(procedures)
  const headers = random.pick<Record<string, string>>([
    { authorization: 'Bearer ' },
    { authorization: `Bearer ${randomBytes(24).toString('base64url')}` },
    { authorization: `Bearer ${'a'.repeat(7000)}` },
    { authorization: "Bearer ' OR 1=1 --aaaaaaaaaaaaaaaa" },
    { authorization: 'Basic MTox' },
    { cookie: 'token=1; session=1' },
    { host: 'evil.example' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'x-forwarded-for': '127.0.0.1', 'x-http-method-override': 'DELETE' },
    { 'trpc-accept': 'application/jsonl' },
    { 'content-length': '-1' },
    { 'content-encoding': 'gzip', 'content-type': 'application/json' },
  ])
  return { as: null, method: random.pick(['GET', 'POST']), path: `/trpc/${name}`, headers, body: '{}' }
}

function attached(random: Random): Sent {
  const name = encodeURIComponent(
    String(random.pick(['../../x.png', 'a\u0000.png', '<b>.png', '=1+1.png', 'x'.repeat(300), 'con'])),
  )
  const body = random.pick([
    Buffer.from('<html><script>alert(1)</script>'),
    Buffer.from('MZ\u0090'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), random.bytes(300)]),
    Buffer.alloc(0),
  ])
  const target = random.pick([
    'complaintId=1',
    'complaintId=1e99',
    'repairId=-1',
    'ownEntryId=__proto__',
    'complaintId=1&complaintId=2',
    '',
  ])
  return {
    as: random.pick<Who>(['clerk', null]),
    method: 'POST',
    path: `/files?${target}&kind=photo&name=${name}`,
    body,
  }
}

const HUGE = [
  { megabytes: 30, path: '/trpc/complaints.register' },
  { megabytes: 21, path: '/files?complaintId=1&kind=photo&name=x' },
  { megabytes: 5, path: '/trpc/rules.previewFile' },
  { megabytes: 30, path: '/files?complaintId=1&kind=photo&name=x' },
] as const
const HUGE_EVERY = 250

/** A body above every limit, or as large as is taken, in turn. */
function huge(turn: number): Sent {
  const { megabytes, path } = HUGE[turn % HUGE.length] ?? HUGE[0]
  const headers = { 'content-type': 'application/json' }
  return { as: 'manager', method: 'POST', path, headers, body: Buffer.alloc(megabytes * MEGABYTE, '"') }
}

function nextRequest(index: number, procedures: readonly Procedure[], random: Random): Sent {
  if (index % HUGE_EVERY === HUGE_EVERY - 1) return huge(Math.floor(index / HUGE_EVERY))
  const kind = random.int(1, 100)
  if (kind <= 68) return aimed(procedures, random)
  if (kind <= 80) return malformed(procedures, random)
  if (kind <= 90) return strayed(random)
  if (kind <= 96) return pretended(procedures, random)
  return attached(random)
}

/** Sends it as it is: `fetch` would put paths and headers in order first. A request that Node itself cannot send gives null. */
function send(
  port: number,
  agent: Agent,
  sent: Sent,
  tokens: Readonly<Record<'manager' | 'clerk', string>>,
): Promise<Answer | null> {
  const headers = {
    ...(sent.as === null ? {} : { authorization: `Bearer ${tokens[sent.as]}` }),
    ...(sent.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent.body)) }),
    ...sent.headers,
  }
  return new Promise((resolve) => {
    const outgoing = request(
      { host: '127.0.0.1', port, agent, method: sent.method, path: sent.path, headers },
      (incoming) => {
        const chunks: Buffer[] = []
        const settle = () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          })
        incoming.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          // A stream stays open for hours: its first line is enough.
          if (incoming.headers['content-type']?.startsWith('text/event-stream')) outgoing.destroy()
        })
        incoming.on('close', settle)
      },
    )
    outgoing.setTimeout(LONGEST_ANSWER_MS, () => outgoing.destroy(new Error('no answer')))
    outgoing.on('error', (error) => resolve('code' in error ? null : { status: 0, headers: {}, body: error.message }))
    outgoing.end(sent.body)
  })
}

/** What is wrong with an answer, in words; nothing for one as it should be. */
function faultsOf(sent: Sent, answer: Answer): string[] {
  const { status, headers, body } = answer
  const faults: string[] = []
  if (status === 0) faults.push(`no answer: ${body}`)
  if (status >= 500) faults.push(`answered ${status}`)
  const inside = INSIDES.exec(body)
  if (inside) faults.push(`tells of its inside: ${inside[0]}`)
  if (sent.as === null)
    for (const secret of SECRETS) if (body.includes(secret)) faults.push(`tells a stranger ${secret}`)
  // Requests that are no HTTP are refused by Node before the desk hears of them.
  const reachedUs = status !== 400 || headers['content-type'] !== undefined
  if (reachedUs && status > 0 && headers['x-content-type-options'] !== 'nosniff') faults.push('without nosniff')
  if (reachedUs && status > 0 && !headers['content-security-policy']) faults.push('without a content security policy')
  if (headers['access-control-allow-origin'] !== undefined) faults.push('lets other origins read')
  if (headers['set-cookie'] !== undefined) faults.push('sets a cookie')
  return faults
}

/** Opens sessions that no hostile request knows of. */
function openSession(desk: TestDesk, personId: number): string {
  const token = randomBytes(24).toString('base64url')
  const now = desk.desk.parts.clock()
  desk.store.insert('session', {
    token_hash: hash('sha256', token, 'buffer'),
    person_id: personId,
    created_at: now,
    last_seen_at: now,
  })
  return token
}

/** Undoes what saves in order may do to the people who send them. */
function mend(desk: TestDesk): void {
  for (const [id, role] of [
    [1, 'manager'],
    [2, 'clerk'],
  ] as const)
    desk.store.update('person', id, { active: 1, role, limit_fen: null, failed_count: 0, locked_until: null })
  desk.store.prepare<[number]>('UPDATE session SET ended_at = NULL, last_seen_at = ?').run(desk.desk.parts.clock())
}

/**
 * Sends so many hostile requests to a served desk: wrong values for every procedure, broken JSON, huge bodies, stray paths,
 * borrowed identities. Then looks whether the desk still works, and its register is whole. The same seed sends the same.
 */
export async function attack(requests: number, seed: number): Promise<Assault> {
  const wrong: string[] = []
  const unexpected: string[] = []
  // A second passes between two requests: nothing is spared by a limit on how many come at once.
  let passed = 0
  const desk = await openTestDesk('2026-03-16', '09:05', assets, {
    clock: (start) => start + 1000 * passed,
    log: (line) => unexpected.push(line),
  })
  const serving = await serveDesk({ desk: desk.desk, port: 0 })
  // A connection for each: one that is kept may be closed by either side at the moment the other uses it.
  const agent = new Agent({ keepAlive: false })
  const byStatus: Record<string, number> = {}
  try {
    const known = await register(desk, {
      customer: { address: '城东区幸福路 18 号' },
      complaint: { words: '机密的话：看着看着就黑屏。' },
    })
    const tokens = { manager: openSession(desk, 1), clerk: openSession(desk, 2) }
    const port = Number(new URL(serving.address).port)
    const procedures = proceduresOfDesk()
    const random = createRandom(seed)
    for (let index = 0; index < requests; index += AT_ONCE) {
      const round = Array.from({ length: Math.min(AT_ONCE, requests - index) }, (_, place) =>
        nextRequest(index + place, procedures, random),
      )
      passed += round.length
      const answers = await Promise.all(round.map((sent) => send(port, agent, sent, tokens)))
      answers.forEach((answer, place) => {
        const sent = round[place]
        if (!sent) return
        const status = answer === null ? 'cut off' : String(answer.status)
        byStatus[status] = (byStatus[status] ?? 0) + 1
        if (!answer) {
          wrong.push(
            `cut off ← ${sent.method} ${sent.path.slice(0, 300)} ${JSON.stringify(sent.headers ?? {}).slice(0, 300)}`,
          )
          return
        }
        for (const fault of faultsOf(sent, answer)) {
          const shown = typeof sent.body === 'string' ? sent.body.slice(0, 300) : ''
          wrong.push(
            `${fault} ← ${sent.as} ${sent.method} ${sent.path.slice(0, 300)} ${shown} → ${answer.body.slice(0, 200)}`,
          )
        }
      })
      if ((index / AT_ONCE) % (MEND_EVERY / AT_ONCE) === 0) mend(desk)
    }
    mend(desk)
    const polluted: object = {}
    if ('polluted' in polluted) wrong.push('the prototype of all objects was changed')
    wrong.push(...unexpected.map((line) => `in the log: ${line}`), ...damage(desk.store))
    wrong.push(...findAlterations(desk.store).map(({ eventId, what }) => `event ${eventId}: ${what}`))
    const after = await desk.request('/trpc/setup.status', {}, null)
    if (after.status !== 200) wrong.push(`the desk answers ${after.status} afterwards`)
    const again = await register(desk, { customer: { name: '后来的人' } }).catch((error: unknown) => String(error))
    if (typeof again === 'string' || again.number <= known.number) wrong.push('nothing can be saved afterwards')
    return { sent: requests, byStatus, procedures: procedures.length, wrong }
  } finally {
    agent.destroy()
    await serving.close()
    desk.close()
  }
}
