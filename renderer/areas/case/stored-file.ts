import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { MOST_ATTACHMENT_BYTES, megabytes } from '../../../shared/attachment-size.ts'
import type { AttachmentKind } from '../../../shared/complaint/choices.ts'
import type { Problem } from '../../../shared/problem.ts'
import { token } from '../../app/token.ts'

/** The desk refused a file, or could not be reached. */
export class FileProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.reason)
    this.problem = problem
  }
}

function authorization(): Record<string, string> {
  const bearer = token.get()
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` }
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, headers: authorization() })
  } catch {
    throw new FileProblem({ code: 'unexpected', reason: 'offline' })
  }
  if (response.ok) return response
  const answer: { problem?: Problem } = await response.json().catch(() => ({}))
  throw new FileProblem(answer.problem ?? { code: 'unexpected', reason: 'unexpected' })
}

/** Everything held about a customer as a ZIP. @throws FileProblem with the desk's reason */
export async function fetchCustomerFile(customerId: number): Promise<Blob> {
  return (await request(`/customers/${customerId}/data.zip`, { method: 'POST' })).blob()
}

/** What a file is added to. */
type FileOwner = { readonly complaintId: number } | { readonly ownEntryId: number }

/**
 * Sends a file to a case, or to a card of a machine, and returns its uid. One that is too large is refused before it is sent.
 * @throws FileProblem with the desk's reason
 */
export async function sendFile(owner: FileOwner, kind: AttachmentKind, file: File, name: string): Promise<string> {
  if (file.size > MOST_ATTACHMENT_BYTES) {
    const params = { name, size: megabytes(file.size), most: megabytes(MOST_ATTACHMENT_BYTES) }
    throw new FileProblem({ code: 'too-large', reason: 'file-too-large', params })
  }
  const [key = '', id] = Object.entries(owner)[0] ?? []
  const query = new URLSearchParams({ [key]: String(id), kind, name })
  const response = await request(`/files?${query}`, { method: 'POST', body: file })
  const { uid }: { uid: string } = await response.json()
  return uid
}

/** A stored file as an address the page may show; null until it is there. It lives as long as the component. */
export function useStoredFile(uid: string): { readonly url: string | null; readonly failed: boolean } {
  const { data, isError } = useQuery({
    queryKey: ['file', uid],
    queryFn: async () => (await request(`/files/${uid}`)).blob(),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { url, failed: isError }
}
