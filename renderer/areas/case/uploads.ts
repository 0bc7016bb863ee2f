import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentKind } from '../../../shared/complaint/choices.ts'
import { language } from '../../app/preferences.ts'
import { reasonWords } from '../../app/problem.ts'
import { FileProblem, sendFile } from './stored-file.ts'
import { refreshCase } from './use-act.ts'

export type Uploads = {
  /** The name of the file that is being sent. */
  readonly sending: string | null
  /** What was refused, in words, one a file. */
  readonly failures: readonly string[]
  /** Sends files one after the other; one that is refused does not stop the next. Returns the uids of those that were kept. */
  readonly send: (files: readonly File[], kind: AttachmentKind | null) => Promise<string[]>
  readonly clear: () => void
}

/** A scan comes as PDF, a sound from a recorder, everything else from a camera. */
function kindOf(file: File): AttachmentKind {
  if (file.type.startsWith('audio/')) return 'recording'
  return file.type === 'application/pdf' ? 'scan' : 'photo'
}

/** Adds files to the case (添加附件). A null kind is told from the file. */
export function useUploads(complaintId: number): Uploads {
  const { t } = useTranslation()
  const spoken = language.use()
  const [sending, setSending] = useState<string | null>(null)
  const [failures, setFailures] = useState<readonly string[]>([])
  // A pasted picture has no name of its own.
  const nameOf = (file: File) => (file.name === '' || file.name === 'image.png' ? t('case.attach.pasted') : file.name)

  const send: Uploads['send'] = async (files, kind) => {
    setFailures([])
    const kept: string[] = []
    for (const file of files) {
      const name = nameOf(file).slice(-120)
      setSending(name)
      try {
        kept.push(await sendFile({ complaintId }, kind ?? kindOf(file), file, name))
      } catch (error) {
        const problem = error instanceof FileProblem ? error.problem : { reason: 'unexpected', params: {} }
        const reason = reasonWords(problem.reason, problem.params, spoken)
        const failure = reason.includes(name) ? reason : t('case.attach.failed', { name, reason })
        setFailures((before) => [...before, failure])
      }
    }
    setSending(null)
    if (kept.length > 0) await refreshCase()
    return kept
  }
  return { sending, failures, send, clear: () => setFailures([]) }
}
