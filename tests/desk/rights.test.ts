import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskRouter } from '../../electron/desk/router.ts'
import { can, type Right, type Role, roles } from '../../shared/workflow/roles.ts'
import { openTestDesk, type TestDesk } from './harness.ts'

/** What a procedure asks for: a right, or nothing at all, before anybody has signed in. */
type Door = Right | 'anyone'

/**
 * The right of every procedure, written down a second time: what stands here is what was meant, and a procedure that
 * asks for another right, or stands here not at all, is found.
 */
const doors: Readonly<Record<string, Door>> = {
  'agreements.attachScan': 'sign',
  'agreements.correct': 'issue-agreement',
  'agreements.draft': 'propose',
  'agreements.get': 'read',
  'agreements.issue': 'issue-agreement',
  'agreements.registrationForm': 'read',
  'agreements.setExtraText': 'propose',
  'agreements.sign': 'sign',
  'agreements.void': 'void',
  'attachments.get': 'read',
  'attachments.list': 'read',
  'attachments.void': 'void',
  'audit.checkWhole': 'settings',
  'audit.compare': 'read',
  'audit.digestSheet': 'read',
  'audit.status': 'read',
  'audit.warnings': 'read',
  'backup.drill': 'restore',
  'backup.list': 'back-up',
  'backup.look': 'anyone',
  'backup.moveIn': 'anyone',
  'backup.preview': 'restore',
  'backup.restore': 'restore',
  'backup.saveSetting': 'back-up',
  'backup.setting': 'back-up',
  'backup.start': 'back-up',
  'backup.status': 'read',
  'backup.uses': 'back-up',
  'changes.stream': 'read',
  'complaints.confirmReadBack': 'edit',
  'complaints.get': 'read',
  'complaints.list': 'read',
  'complaints.move': 'edit',
  'complaints.noteChannelsGiven': 'log',
  'complaints.register': 'register',
  'complaints.save': 'edit',
  'complaints.saveClaimFacts': 'edit',
  'complaints.saveOutside': 'edit',
  'complaints.void': 'void',
  'contacts.log': 'log',
  'contacts.movePromise': 'log',
  'contacts.promise': 'log',
  'contacts.settlePromise': 'log',
  'contacts.void': 'void',
  'customers.byPhone': 'read',
  'customers.get': 'read',
  'customers.models': 'read',
  'customers.save': 'edit',
  'customers.saveUnit': 'edit',
  'customers.void': 'void',
  'customers.voidUnit': 'void',
  'drafts.discard': 'read',
  'drafts.list': 'read',
  'drafts.save': 'read',
  'favourites.list': 'read',
  'favourites.set': 'read',
  'followUps.plan': 'log',
  'followUps.record': 'log',
  'handOvers.accept': 'log',
  'handOvers.give': 'log',
  'handOvers.note': 'log',
  'handOvers.return': 'log',
  'handOvers.withdraw': 'log',
  'lines.board': 'read',
  'ownLayer.addCard': 'edit',
  'ownLayer.addPolicy': 'settings',
  'ownLayer.cards': 'read',
  'ownLayer.changeCard': 'edit',
  'ownLayer.changePolicy': 'settings',
  'ownLayer.compute': 'read',
  'ownLayer.importFile': 'settings',
  'ownLayer.ofComplaint': 'read',
  'ownLayer.policies': 'read',
  'ownLayer.previewFile': 'settings',
  'ownLayer.versions': 'read',
  'ownLayer.void': 'void',
  'people.add': 'manage-staff',
  'people.change': 'manage-staff',
  'people.list': 'read',
  'playbook.add': 'settings',
  'playbook.cards': 'read',
  'playbook.change': 'settings',
  'playbook.hide': 'settings',
  'playbook.kept': 'settings',
  'playbook.show': 'settings',
  'playbook.versions': 'settings',
  'playbook.void': 'settings',
  'privacy.anonymise': 'personal-data',
  'privacy.carryOut': 'personal-data',
  'privacy.exportSheet': 'personal-data',
  'privacy.hold': 'personal-data',
  'privacy.liftHold': 'personal-data',
  'privacy.preview': 'personal-data',
  'privacy.retention': 'personal-data',
  'privacy.retentionPreview': 'personal-data',
  'privacy.setRetention': 'personal-data',
  'proposals.decide': 'approve',
  'proposals.propose': 'propose',
  'proposals.waiting': 'approve',
  'proposals.withdraw': 'propose',
  'proposals.worth': 'read',
  'recovery.make': 'recovery-key',
  'recovery.noteTold': 'read',
  'recovery.status': 'recovery-key',
  'recovery.untold': 'read',
  'recovery.use': 'anyone',
  'repairs.finish': 'repair',
  'repairs.get': 'read',
  'repairs.list': 'read',
  'repairs.save': 'repair',
  'repairs.saveWait': 'repair',
  'repairs.takeIn': 'repair',
  'repairs.void': 'void',
  'rules.compute': 'read',
  'rules.deadline': 'read',
  'rules.decidedUnder': 'read',
  'rules.entitlement': 'read',
  'rules.explanationSheet': 'read',
  'rules.holidayYears': 'read',
  'rules.law': 'read',
  'rules.outsideDeadlines': 'read',
  'rules.previewFile': 'settings',
  'rules.productClasses': 'read',
  'rules.rulebook': 'read',
  'rules.suppose': 'read',
  'rules.takeFile': 'settings',
  'rules.voidHolidayYear': 'settings',
  'search.find': 'read',
  'session.authorise': 'read',
  'session.changeOwnPin': 'read',
  'session.me': 'read',
  'session.signIn': 'anyone',
  'session.signOut': 'read',
  'setup.centre': 'read',
  'setup.firstRun': 'anyone',
  'setup.saveCentre': 'settings',
  'setup.setLockMinutes': 'settings',
  'setup.status': 'anyone',
  'tasks.board': 'read',
  'tasks.list': 'read',
  'tasks.settle': 'log',
  'today.counts': 'read',
  'today.list': 'read',
}

const procedures = Object.entries(
  // At run time the procedures are flat, by their dotted names; the type shows them nested.
  deskRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).map(([name, { _def }]) => ({ name, type: _def.type }))

let desk: TestDesk
const tokens = new Map<Role, string>()
beforeAll(async () => {
  desk = await openTestDesk()
  for (const [index, role] of roles.entries()) {
    const limitFen = role === 'owner' || role === 'manager' ? null : 0
    const pin = `900${index}`
    const { id } = await desk.ask<{ id: number }>('people.add', { name: role, role, limitFen, pin }, 'manager')
    tokens.set(role, (await desk.ask<{ token: string }>('session.signIn', { personId: id, pin })).token)
  }
})
afterAll(() => desk.close())

/** How a call of it ends; what it is given is no input of anything, so that an allowed one changes nothing. */
async function statusFor(name: string, type: string, role: Role | null): Promise<number> {
  const token = role === null ? undefined : tokens.get(role)
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const nothing = JSON.stringify({ nothing: 'of the kind' })
  const init = type === 'mutation' ? { method: 'POST', headers, body: nothing } : { headers }
  const query = type === 'mutation' ? '' : `?input=${encodeURIComponent(nothing)}`
  const answer = await desk.desk.handle(new Request(`http://127.0.0.1/trpc/${name}${query}`, init))
  if (type !== 'subscription') {
    await answer.body?.cancel()
    return answer.status
  }
  // A stream is opened before it is refused: its first lines say so.
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!/"areas"|"httpStatus"/.test(text)) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return Number(/"httpStatus":(\d+)/.exec(text)?.[1] ?? answer.status)
}

/** What ends the session that asks must not end it for those who ask after it. */
const endsSession = 'session.signOut'

describe('rights', () => {
  it('are declared for every procedure, and for none that is gone', () => {
    expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort())
  })

  it.each(procedures.filter(({ name }) => name !== endsSession))(
    'of $name hold for every role and for nobody',
    async ({ name, type }) => {
      const door = doors[name]
      for (const role of [null, ...roles]) {
        const status = await statusFor(name, type, role)
        if (door === 'anyone') expect([401, 403], `${role}`).not.toContain(status)
        else if (role === null) expect(status).toBe(401)
        else if (door !== undefined && can(role, door)) expect([401, 403], role).not.toContain(status)
        else expect(status, role).toBe(403)
      }
    },
  )

  it('of files ask for a sign-in to read, and for somebody who works on cases to add', async () => {
    const ask = async (method: 'GET' | 'POST', role: Role | null) => {
      const token = role === null ? undefined : tokens.get(role)
      const path = method === 'POST' ? '/files' : '/files/00000000-0000-4000-8000-000000000000'
      const headers = token ? { authorization: `Bearer ${token}` } : {}
      return (await desk.desk.handle(new Request(`http://127.0.0.1${path}`, { method, headers }))).status
    }
    expect(await ask('GET', null)).toBe(401)
    expect(await ask('POST', null)).toBe(401)
    for (const role of roles) {
      expect(await ask('GET', role)).toBe(404)
      expect(await ask('POST', role), role).toBe(can(role, 'log') ? 400 : 403)
    }
  })

  it('are the shop’s: who decides what, role by role', () => {
    const may = (right: Right) => roles.filter((role) => can(role, right))
    expect(may('read')).toEqual([...roles])
    expect(may('log')).toEqual(['owner', 'manager', 'clerk', 'technician'])
    expect(may('register')).toEqual(['owner', 'manager', 'clerk'])
    for (const right of ['approve', 'override-gate', 'void', 'manage-staff', 'settings', 'recovery-key'] as const)
      expect(may(right), right).toEqual(['owner', 'manager'])
    expect(may('approve-any-amount')).toEqual(['owner'])
  })

  it('end with the session', async () => {
    expect(await statusFor(endsSession, 'mutation', null)).toBe(401)
    expect(await statusFor(endsSession, 'mutation', 'reader')).toBe(200)
    expect(await statusFor('session.me', 'query', 'reader')).toBe(401)
  })
})
