import { can } from '../../../shared/workflow/roles.ts'
import { refuse } from '../attachments/files.ts'
import type { Context } from '../context.ts'
import { DeskError } from '../errors.ts'
import { exportFile } from './export.ts'

/** The ZIP of one customer's data (客户资料文件) for a manager. A POST, because it leaves its line on the log. */
export function answerCustomerFile(context: Context, customerId: number): Response {
  const { caller } = context
  if (!caller) return refuse({ code: 'signed-out', reason: 'signed-out' })
  if (!can(caller.role, 'personal-data')) return refuse({ code: 'forbidden', reason: 'forbidden' })
  try {
    return new Response(Uint8Array.from(exportFile({ ...context, caller }, customerId)), {
      headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment' },
    })
  } catch (error) {
    if (error instanceof DeskError) return refuse(error.problem)
    throw error
  }
}
