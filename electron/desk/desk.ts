import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { MOST_CALLS_PER_REQUEST } from '../../shared/batch.ts'
import { type TrustedKey, trustedKeys } from '../../shared/rules/trusted-keys.ts'
import { TICKET_HEADER } from '../../shared/ticket.ts'
import type { Backups } from '../backup/backups.ts'
import type { FileStore } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { createAnonymousLimit } from './anonymous-limit.ts'
import { type Assets, answerAsset, securityHeaders } from './assets.ts'
import { answerAttachment, receiveAttachment } from './attachments/files.ts'
import { createLogCheck } from './audit/check.ts'
import type { Context, DeskParts, Log, Mount } from './context.ts'
import { DeskError } from './errors.ts'
import { createLive, type Live } from './live.ts'
import { removeErasedFiles } from './privacy/erase.ts'
import { answerCustomerFile } from './privacy/file.ts'
import { deskRouter } from './router.ts'
import { CURRENT_METHOD } from './session/secret.ts'
import { callerOf } from './session/service.ts'
import { createTickets } from './session/tickets.ts'
import { httpCode } from './trpc.ts'

export type DeskOptions = {
  readonly store: Store
  readonly files: FileStore
  readonly assets: Assets
  readonly clock: () => number
  readonly log: Log
  readonly mount: Mount
  /** Other publishers than the program's own, for tests. */
  readonly trustedKeys?: readonly TrustedKey[]
  readonly backups?: Backups
  /** A cheaper one, for tests. */
  readonly secretMethod?: string
}

/** The whole backend: one function from a request to its response, mounted by Electron and by `serve.ts` alike. */
export type Desk = {
  handle(request: Request): Promise<Response>
  /** For what runs beside requests, such as notifications. */
  readonly parts: DeskParts
  readonly live: Live
}

/** What ends a request before any of its calls is looked at. */
function refusal(error: DeskError): TRPCError {
  return new TRPCError({ code: httpCode[error.problem.code], cause: error })
}

/** What an answer carries unless it says otherwise. Customers' data must not outlive the sign-in in a browser's cache. */
const answerHeaders = { ...securityHeaders, 'cache-control': 'no-store' }

export function createDesk({ assets, ...options }: DeskOptions): Desk {
  const live = createLive()
  const audit = createLogCheck({ ...options, live })
  const tickets = createTickets(options.clock)
  const parts: DeskParts = {
    trustedKeys,
    backups: null,
    secretMethod: CURRENT_METHOD,
    ...options,
    live,
    audit,
    tickets,
  }
  removeErasedFiles(parts)
  const limitAnonymous = createAnonymousLimit(parts.clock)
  /** @throws DeskError `locked` when too many calls came that nobody signed in for */
  const contextOf = (request: Request, calls: number): Context => {
    const caller = callerOf(parts, request.headers.get('authorization'))
    const seconds = caller ? 0 : limitAnonymous(calls)
    if (seconds > 0) throw new DeskError('locked', 'too-many-requests', { params: { seconds } })
    return { ...parts, caller, ticket: request.headers.get(TICKET_HEADER) }
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/trpc/'))
      return fetchRequestHandler({
        endpoint: '/trpc',
        req: request,
        router: deskRouter,
        createContext: ({ info }) => {
          const calls = info.calls.length
          if (calls > MOST_CALLS_PER_REQUEST) throw refusal(new DeskError('too-large', 'too-many-calls'))
          try {
            return contextOf(request, calls)
          } catch (error) {
            throw error instanceof DeskError ? refusal(error) : error
          }
        },
      })
    if (pathname === '/files' && request.method === 'POST') return receiveAttachment(contextOf(request, 1), request)
    const file = /^\/files\/([0-9a-f-]{36})$/.exec(pathname)?.[1]
    if (file !== undefined && request.method === 'GET') return answerAttachment(contextOf(request, 1), file)
    const customer = /^\/customers\/(\d{1,15})\/data\.zip$/.exec(pathname)?.[1]
    if (customer !== undefined && request.method === 'POST')
      return answerCustomerFile(contextOf(request, 1), Number(customer))
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('method not allowed', { status: 405, headers: securityHeaders })
    return answerAsset(assets, pathname, request.headers.get('accept-encoding') ?? '')
  }

  return {
    parts,
    live,
    async handle(request) {
      try {
        const response = await answer(request)
        for (const [name, value] of Object.entries(answerHeaders))
          if (!response.headers.has(name)) response.headers.set(name, value)
        return response
      } catch (error) {
        if (error instanceof DeskError)
          return Response.json({ problem: error.problem }, { status: 429, headers: answerHeaders })
        parts.log('request failed', error)
        return new Response('internal error', { status: 500, headers: answerHeaders })
      }
    },
  }
}
