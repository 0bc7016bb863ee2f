import { useRef, useState } from 'react'
import { useToday } from '../../app/clock.ts'
import { problemOf } from '../../app/problem.ts'
import type { Draft } from '../../parts/use-draft.ts'
import { focusFirstWrong } from '../customer/enter-form.tsx'
import { type CaseForm, caseFormOf, caseReasons, earlyReasons, knownCustomer, knownUnit, tidied } from './case-form.ts'
import { type CasePart, freshCase, freshCustomer, useSaveCase } from './save-case.ts'

/** A record that somebody else saved meanwhile: which one, and the form as it would be with theirs. */
export type CaseConflict = { readonly part: CasePart; readonly theirs: CaseForm }

type Saved = { readonly id: number; readonly number: string }

type SubmitCase = {
  readonly draft: Draft<CaseForm>
  readonly draftKey: { readonly form: string; readonly subject: string }
  /** The complaint being completed; null for a new one. */
  readonly existing: Saved | null
  readonly onSaved: (saved: Saved) => void
}

/** Sends a registration (提交登记): what is wrong is marked first, a conflict is kept for the person to settle. */
export function useSubmitCase({ draft, draftKey, existing, onSaved }: SubmitCase) {
  const today = useToday()
  const { registerCase, saveCase } = useSaveCase()
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [conflict, setConflict] = useState<CaseConflict | null>(null)
  const working = useRef(false)

  /** The form with the record that somebody else changed put in the place of ours. */
  const withTheirs = async (part: CasePart, form: CaseForm): Promise<CaseForm | null> => {
    if (part === 'complaint') {
      if (existing === null) return null
      const { complaint, version } = caseFormOf(await freshCase(existing.id))
      return { ...form, complaint, version }
    }
    if (form.customerId === null) return null
    const brief = await freshCustomer(form.customerId)
    if (part === 'customer') return { ...form, ...knownCustomer(brief) }
    return { ...form, ...knownUnit(brief.units.find((unit) => unit.id === form.unitId) ?? null) }
  }

  const send = async (typed: CaseForm) => {
    if (working.current) return
    const form = tidied(typed)
    setTried(true)
    setError(null)
    setConflict(null)
    draft.setValue(form)
    if (Object.keys(caseReasons(form, today)).length > 0) {
      focusFirstWrong()
      return
    }
    working.current = true
    let part: CasePart = 'customer'
    let reached = form
    try {
      const onStep = (change: Partial<CaseForm>, next: CasePart) => {
        part = next
        reached = { ...reached, ...change }
        draft.setValue(change)
      }
      const saved = existing ?? (await registerCase(form, today, draftKey, onStep))
      if (existing) await saveCase(existing.id, form, today, onStep)
      // It is saved: a draft that could not be cleared must not make it look otherwise, or it would be saved twice.
      await draft.sent().catch(() => undefined)
      onSaved(saved)
    } catch (failure) {
      const problem = problemOf(failure)
      const theirs = problem.reason === 'changed-meanwhile' ? await withTheirs(part, reached).catch(() => null) : null
      if (theirs) setConflict({ part, theirs })
      else setError(failure)
      focusFirstWrong()
    }
    working.current = false
  }

  const form = draft.value
  return {
    submit: () => send(form),
    /** Ours over theirs, knowingly: under the version they made. */
    keepMine: () => {
      if (!conflict) return
      const { customerVersion, unitVersion, version } = conflict.theirs
      send({ ...form, customerVersion, unitVersion, version })
    },
    takeTheirs: () => {
      if (conflict) draft.setValue(conflict.theirs)
      setConflict(null)
    },
    conflict,
    closeConflict: () => setConflict(null),
    error,
    /** What is wrong and may be said now: everything once saving was tried. */
    reasons: tried ? caseReasons(form, today) : earlyReasons(form, today),
    /** Saving was tried and something must be put right first. */
    wrong: tried && Object.keys(caseReasons(form, today)).length > 0,
  }
}
