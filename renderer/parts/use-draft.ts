import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../shared/time/instant.ts'
import { desk, queryClient } from '../app/client.ts'
import { deskNow } from '../app/clock.ts'
import { seat } from '../app/lock.ts'
import { useMe } from '../app/me.ts'
import { noteSaving } from '../app/saving.ts'

/** A form holds text, numbers and lists of them: what can be kept as JSON. */
type Content = { readonly [key: string]: unknown }

export type Draft<Value> = {
  readonly value: Value
  /** Takes what was typed; the desk has it within a second. */
  readonly setValue: (change: Partial<Value>) => void
  /** When the restored content had been saved; null where the form started empty. */
  readonly restoredAt: Instant | null
  readonly savedAt: Instant | null
  /** The desk could not be reached; it is tried again until it is. */
  readonly failing: boolean
  /** Empties the form and removes the draft. */
  readonly discard: () => Promise<void>
  /** Removes the draft of a form that was sent. What is shown stays: the page that follows may be a while in coming. */
  readonly sent: () => Promise<void>
}

const SAVE_MS = 400
const RETRY_MS = 2000

/**
 * Keeps a half-typed form (草稿) on the desk under the form's name and the record it is about ('' for a new one), and
 * brings it back when the form is opened again. `initial` is the empty form; keys that are new since then stay as there.
 */
export function useDraft<Value extends Content>(form: string, subject: string, initial: Value): Draft<Value> {
  const [value, setShown] = useState(initial)
  const [restoredAt, setRestoredAt] = useState<Instant | null>(null)
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const [failing, setFailing] = useState(false)
  const { mutateAsync: save } = useMutation(desk.drafts.save.mutationOptions())
  const { mutateAsync: remove } = useMutation(desk.drafts.discard.mutationOptions())

  // Whose words these are: they are saved under nobody else's name, however late.
  const { id: owner } = useMe()
  const latest = useRef(value)
  const empty = useRef(initial)
  const touched = useRef(false)
  const unsaved = useRef(false)
  const shownAs = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<void>>(Promise.resolve())

  const send = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const attempt = async () => {
      const sitting = seat.get()
      if (sitting !== null && sitting.personId !== owner) return
      try {
        unsaved.current = false
        // Through JSON, as it will come back: what has no JSON form is left out rather than refused.
        await save({ form, subject, content: JSON.parse(JSON.stringify(latest.current)) })
        setSavedAt(deskNow())
        setFailing(false)
      } catch {
        unsaved.current = true
        setFailing(true)
        timer.current ??= setTimeout(send, RETRY_MS)
      }
    }
    sending.current = sending.current.then(attempt)
    noteSaving(sending.current)
  }, [form, subject, save, owner])

  useEffect(() => {
    let gone = false
    const leave = () => {
      gone = true
      if (timer.current !== undefined) send()
    }
    const shown = `${form}\n${subject}`
    // Shown again after a lock: what was typed still stands in it, and may be newer than what the desk has.
    if (shownAs.current === shown && touched.current) {
      if (unsaved.current) send()
      return leave
    }
    shownAs.current = shown
    touched.current = false
    queryClient
      .fetchQuery({ ...desk.drafts.list.queryOptions(), staleTime: 0 })
      .then((drafts) => {
        const kept = drafts.find((draft) => draft.form === form && draft.subject === subject)
        // Whoever has already begun to type must not have it replaced under his hands.
        if (gone || !kept || touched.current || typeof kept.content !== 'object') return
        latest.current = { ...empty.current, ...kept.content }
        setShown(latest.current)
        setRestoredAt(kept.updatedAt)
      })
      .catch(() => setFailing(true))
    return leave
  }, [form, subject, send])

  const setValue = useCallback(
    (change: Partial<Value>) => {
      touched.current = true
      unsaved.current = true
      latest.current = { ...latest.current, ...change }
      setShown(latest.current)
      timer.current ??= setTimeout(send, SAVE_MS)
    },
    [send],
  )

  const sent = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    unsaved.current = false
    // A save that is still under way would bring the draft back.
    await sending.current
    await remove({ form, subject })
    queryClient.invalidateQueries(desk.drafts.pathFilter())
  }, [form, subject, remove])

  const discard = useCallback(() => {
    touched.current = false
    latest.current = empty.current
    setShown(empty.current)
    setRestoredAt(null)
    setSavedAt(null)
    setFailing(false)
    return sent()
  }, [sent])

  return { value, setValue, restoredAt, savedAt, failing, discard, sent }
}
