import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { desk, queryClient } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'

const SAVE_MS = 500
const RETRY_MS = 2_000
const RETRIES = 30

/** The text that stands, when a save was refused because another hand had changed it. */
function standingText(error: unknown): string | null {
  const { reason, theirs } = problemOf(error)
  if (reason !== 'changed-meanwhile' || typeof theirs !== 'object' || theirs === null) return null
  return 'extraText' in theirs && typeof theirs.extraText === 'string' ? theirs.extraText : null
}

/**
 * The typing of the further terms of a draft (其他约定). Words are kept after a short pause, when the field is left and when
 * the page is left; a save that reached nobody is tried again. What is being typed is never replaced: text from another
 * hand is taken over only while nothing is unsaved, else it comes back as `theirs`, to be chosen from. `text` is the
 * draft's as last read, at `readAt`.
 */
export function useExtraTerms(id: number, text: string, readAt: number) {
  const [typed, setTyped] = useState(text)
  const [theirs, setTheirs] = useState<string | null>(null)
  // `kept` is the text the desk is known to hold, in the desk's own spelling: without blanks at the ends.
  const now = useRef({ typed: text, kept: text, saving: false, disputed: false })

  const { mutate, failureReason, isSuccess } = useMutation(
    desk.agreements.setExtraText.mutationOptions({
      retry: (count, error) =>
        count < RETRIES && ['unexpected', 'disk-full', 'unwritable'].includes(problemOf(error).code),
      retryDelay: RETRY_MS,
      onSuccess: (_, sent) => {
        now.current.saving = false
        now.current.kept = sent.text
        // A paper asked for before this save still holds the older words; the new question makes its answer void.
        queryClient.invalidateQueries(desk.agreements.get.pathFilter())
        flush()
      },
      onError: (error) => {
        now.current.saving = false
        const standing = standingText(error)
        now.current.disputed = standing !== null
        setTheirs(standing)
      },
    }),
  )

  const flush = useCallback(() => {
    const { typed, kept, saving, disputed } = now.current
    const next = typed.trim()
    if (saving || disputed || next === kept) return
    now.current.saving = true
    mutate({ id, before: kept, text: next })
  }, [id, mutate])

  const type = (next: string) => {
    now.current.typed = next
    setTyped(next)
  }

  const decideLater = () => {
    now.current.disputed = false
    setTheirs(null)
  }

  const settle = (words: string) => {
    if (theirs === null) return
    now.current.kept = theirs
    decideLater()
    type(words)
    flush()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer counts, also one with the same words again
  useEffect(() => {
    const { typed, kept, saving } = now.current
    if (text === kept || saving || typed.trim() !== kept) return
    now.current.kept = text
    now.current.typed = text
    setTyped(text)
  }, [text, readAt])

  useEffect(() => {
    if (typed.trim() === now.current.kept) return
    const timer = setTimeout(flush, SAVE_MS)
    return () => clearTimeout(timer)
  }, [typed, flush])

  useEffect(() => flush, [flush])

  return {
    typed,
    type,
    flush,
    theirs,
    keepMine: () => settle(typed),
    takeTheirs: () => settle(theirs ?? typed),
    decideLater,
    /** Whether the paper beside it holds every word typed here. */
    settled: typed.trim() === text,
    saved: isSuccess && typed.trim() === text,
    error: theirs === null ? failureReason : null,
  }
}

export type ExtraTermsTyping = ReturnType<typeof useExtraTerms>
