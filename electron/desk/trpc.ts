import { randomUUID } from 'node:crypto'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Problem } from '../../shared/problem.ts'
import type { Right } from '../../shared/workflow/roles.ts'
import type { Context } from './context.ts'
import { DeskError, problemOfFolder } from './errors.ts'
import { may, refused } from './may.ts'
import { authorityOf } from './session/authority.ts'

/** What our own page never sends: no JSON, a save as a read, another content type. */
const MALFORMED: ReadonlySet<string> = new Set([
  'PARSE_ERROR',
  'BAD_REQUEST',
  'METHOD_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
] satisfies TRPCError['code'][])

/** The problem an error stands for: its own, a wrong input's, a full disk's, or `unexpected` with a reference to the log. */
function problemOf(error: TRPCError, context: Context | undefined): Problem {
  const cause = error.cause
  if (cause instanceof DeskError) return cause.problem
  if (cause instanceof z.ZodError)
    return {
      code: 'invalid',
      reason: 'check-the-fields',
      fields: Object.fromEntries(cause.issues.flatMap(fieldReasons)),
    }
  if (error.code === 'NOT_FOUND') return { code: 'not-found', reason: 'not-found' }
  if (MALFORMED.has(error.code)) return { code: 'invalid', reason: 'wrong-request' }
  if (error.code === 'PAYLOAD_TOO_LARGE') return { code: 'too-large', reason: 'too-large' }
  const ofFolder = context && problemOfFolder(cause, context.store.folder)
  if (ofFolder) return ofFolder
  const reference = randomUUID().slice(0, 8)
  context?.log(`unexpected ${reference}`, cause ?? error)
  return { code: 'unexpected', reason: 'unexpected', params: { reference } }
}

/** Where a record may be named or typed in anew, the page knows the field without that distinction: `unit.purchaseDay`. */
const fieldPath = (path: readonly PropertyKey[]) => path.filter((part) => part !== 'new').join('.')

/** Field path and reason key of an issue. Of the ways a union could have been meant, the one that was filled in furthest counts. */
function fieldReasons(issue: z.core.$ZodIssue): [string, string][] {
  if (issue.code === 'invalid_union') {
    const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map((inner) => inner.path.length))
    const [meant] = [...issue.errors].sort((a, b) => depth(b) - depth(a))
    return (meant ?? []).flatMap((inner) => fieldReasons({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [[fieldPath(issue.path), reasonOf(issue)]]
}

/** Our schemas put a reason key into the message; zod's own sentences become one plain reason. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9-]*$/.test(issue.message)) return issue.message
  return issue.code === 'too_big' ? 'too-long' : 'required'
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    // Never the raw message: it may hold what a customer said, or SQL.
    message: error.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem: problemOf(error, ctx) },
  }),
})

export const router = t.router

/** A door that needs no sign-in: first run, the sign-in page itself. */
export const open = t.procedure.use(async ({ next }) => expectedErrors(await next()))

/** A door for anyone who is signed in and whose role holds `right`, or who brings a manager's leave for this very call. */
export function allowed(right: Right) {
  return open.use(async ({ ctx, next, path, getRawInput }) => {
    if (!ctx.caller) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new DeskError('signed-out', 'signed-out') })
    const authority = ctx.ticket ? authorityOf(ctx, ctx.caller, ctx.ticket, path, await getRawInput()) : null
    const caller = { ...ctx.caller, authority }
    if (!may(caller, right)) throw new TRPCError({ code: 'FORBIDDEN', cause: refused(caller, right) })
    return next({ ctx: { ...ctx, caller } })
  })
}

/** The HTTP status of each expected failure, by its name in tRPC. */
export const httpCode = {
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  forbidden: 'FORBIDDEN',
  'signed-out': 'UNAUTHORIZED',
  locked: 'TOO_MANY_REQUESTS',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'disk-full': 'INTERNAL_SERVER_ERROR',
  unwritable: 'INTERNAL_SERVER_ERROR',
  unexpected: 'INTERNAL_SERVER_ERROR',
} as const

/** Gives expected failures their HTTP status; everything else stays the 500 it is. */
function expectedErrors<Result extends { ok: boolean; error?: TRPCError }>(result: Result): Result {
  if (!result.ok && result.error?.cause instanceof DeskError)
    throw new TRPCError({ code: httpCode[result.error.cause.problem.code], cause: result.error.cause })
  return result
}
