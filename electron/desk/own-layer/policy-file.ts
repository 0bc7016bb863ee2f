import { type OwnTerms, type PolicyFile, policyFileSchema } from '../../../shared/rules/own-layer-schema.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { policyRowByCode } from './queries.ts'
import { addEntry, addVersion } from './record.ts'

/** One thing wrong with a file: at which policy (from 1, null: the file itself), in which field, why. */
export type FileFault = { readonly policy: number | null; readonly field: string; readonly reason: string }

/** More faults than these nobody reads. */
const MOST_FAULTS = 20

function readFile(text: string): { file: PolicyFile } | { faults: FileFault[] } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { faults: [{ policy: null, field: '', reason: 'not-json' }] }
  }
  const read = policyFileSchema.safeParse(value)
  if (read.success) {
    const codes = read.data.policies.map(({ code }) => code)
    const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
    return twice < 0 ? { file: read.data } : { faults: [{ policy: twice + 1, field: 'code', reason: 'code-twice' }] }
  }
  return {
    faults: read.error.issues.slice(0, MOST_FAULTS).map((issue) => {
      const at = issue.path[0] === 'policies' && typeof issue.path[1] === 'number' ? issue.path[1] : null
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : null
      const field = unknown ?? issue.path.slice(at === null ? 0 : 2).join('.')
      const named = /^[a-z][a-z0-9-]*$/.test(issue.message)
      return {
        policy: at === null ? null : at + 1,
        field,
        reason: unknown ? 'unknown-field' : named ? issue.message : 'wrong-value',
      }
    }),
  }
}

/** What bringing in a policy would do to the register: new, another version of what is there, or nothing. */
function effectOf(store: Store, code: string, terms: OwnTerms) {
  const before = policyRowByCode(store, code)
  if (!before) return { effect: 'new' as const, before: null }
  const same = JSON.stringify(before.terms) === JSON.stringify(terms)
  return { effect: same ? ('same' as const) : ('changed' as const), before }
}

/** Looks over a file of policies (导入前预览) without writing anything: what it would bring, or everything that is wrong with it. */
export function previewFile(store: Store, text: string) {
  const read = readFile(text)
  if ('faults' in read) return { faults: read.faults, issuer: null, date: null, policies: [] }
  const { issuer, date, policies } = read.file
  return {
    faults: [],
    issuer,
    date,
    policies: policies.map(({ code, ...terms }) => ({ code, terms, effect: effectOf(store, code, terms).effect })),
  }
}

/**
 * Brings a file of policies into the own layer (导入): nobody signed it, so it is marked as such and never becomes a rule of
 * the law. Known codes get another version, those that say nothing new stay as they are. One wrong policy refuses the file.
 * @throws DeskError `invalid`
 */
export function importFile(context: SignedIn, text: string): { added: number; changed: number; same: number } {
  const { store, caller } = context
  const read = readFile(text)
  if ('faults' in read) throw new DeskError('invalid', 'policy-file-wrong')
  return command(context, (now) => {
    const done = { added: 0, changed: 0, same: 0 }
    for (const { code, ...terms } of read.file.policies) {
      const { effect, before } = effectOf(store, code, terms)
      if (before === null) {
        addEntry(store, { unitId: null, origin: 'imported', code, terms, authorId: caller.personId }, now)
        done.added += 1
      } else if (effect === 'changed') {
        store.updateVersion('own_entry', before.id, before.version, {})
        addVersion(store, before.id, before.version + 1, terms, caller.personId, now)
        done.changed += 1
      } else done.same += 1
    }
    return {
      kind: 'own-layer.imported',
      subject: null,
      details: { issuer: read.file.issuer, date: read.file.date, ...done, policies: read.file.policies },
      areas: ['own-layer'],
      result: done,
    }
  })
}
