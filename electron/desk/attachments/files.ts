import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { MOST_ATTACHMENT_BYTES, megabytes } from '../../../shared/attachment-size.ts'
import { attachmentKinds } from '../../../shared/complaint/choices.ts'
import type { Problem } from '../../../shared/problem.ts'
import { can } from '../../../shared/workflow/roles.ts'
import { command } from '../command.ts'
import { namedComplaint } from '../complaints/service.ts'
import type { Context } from '../context.ts'
import { DeskError, found, problemOfFolder } from '../errors.ts'
import { ownEntryRow } from '../own-layer/queries.ts'
import { namedRepair } from '../repairs/service.ts'
import { attachmentByUid } from './queries.ts'
import { sniffType } from './sniff.ts'

const target = z.object({
  complaintId: z.coerce.number().int().optional(),
  repairId: z.coerce.number().int().optional(),
  ownEntryId: z.coerce.number().int().optional(),
  kind: z.enum(attachmentKinds),
  name: z.string().trim().min(1).max(120),
})

const statusOf = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  invalid: 400,
  conflict: 409,
} as const

export function refuse(problem: Problem): Response {
  const status = problem.code in statusOf ? statusOf[problem.code as keyof typeof statusOf] : 500
  return Response.json({ problem }, { status })
}

/**
 * Takes a photo, a scan or a recording: the bytes as the body, where it belongs in the query (`complaintId`, `repairId` or
 * `ownEntryId`, `kind`, `name`). Answers with its uid, or with the problem.
 */
export async function receiveAttachment(context: Context, request: Request): Promise<Response> {
  try {
    const { caller, store, files } = context
    if (!caller) throw new DeskError('signed-out', 'signed-out')
    if (!can(caller.role, 'log')) throw new DeskError('forbidden', 'forbidden')
    const input = target.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!input.success) throw new DeskError('invalid', 'check-the-fields')
    checkSize(input.data.name, Number(request.headers.get('content-length') ?? 0))
    const bytes = new Uint8Array(await request.arrayBuffer())
    checkSize(input.data.name, bytes.length)
    const mime = sniffType(bytes)
    if (mime === null) throw new DeskError('invalid', 'not-a-picture', { params: { name: input.data.name } })
    const { complaintId = null, repairId = null, ownEntryId = null, kind, name } = input.data
    const owner = found(
      complaintId !== null
        ? namedComplaint(store, complaintId)
        : ownEntryId !== null
          ? ownEntryRow(store, ownEntryId)
          : namedRepair(store, repairId ?? -1),
    )
    const sha256 = files.write(bytes)
    const attachment = command({ ...context, caller }, (now) => {
      const uid = uuidv7()
      const id = store.insert('attachment', {
        uid,
        complaint_id: complaintId,
        repair_id: complaintId === null && ownEntryId === null ? repairId : null,
        own_entry_id: complaintId === null ? ownEntryId : null,
        kind,
        name,
        mime,
        bytes: bytes.length,
        sha256,
        author_id: caller.personId,
        created_at: now,
      })
      return {
        kind: 'attachment.added',
        subject: uid,
        details: { owner: owner.uid, kind, name, sha256 },
        areas: ['complaints', 'repairs', 'own-layer'],
        result: { id, uid },
      }
    })
    return Response.json(attachment)
  } catch (error) {
    if (error instanceof DeskError) return refuse(error.problem)
    const ofFolder = problemOfFolder(error, context.store.folder)
    if (ofFolder) return refuse(ofFolder)
    throw error
  }
}

function checkSize(name: string, bytes: number): void {
  if (bytes <= MOST_ATTACHMENT_BYTES) return
  const params = { name, size: megabytes(bytes), most: megabytes(MOST_ATTACHMENT_BYTES) }
  throw new DeskError('too-large', 'file-too-large', { params })
}

/** The bytes of an attachment for someone signed in; the page shows them as a `blob:`. */
export function answerAttachment(context: Context, uid: string): Response {
  if (!context.caller) return refuse({ code: 'signed-out', reason: 'signed-out' })
  const attachment = attachmentByUid(context.store, uid)
  if (attachment && attachment.erasedAt !== null) return refuse({ code: 'not-found', reason: 'file-erased' })
  const bytes = attachment ? context.files.read(attachment.sha256) : null
  if (!attachment || !bytes) return refuse({ code: 'not-found', reason: 'file-missing' })
  return new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': attachment.mime, 'content-disposition': 'inline', 'cache-control': 'private, no-store' },
  })
}
