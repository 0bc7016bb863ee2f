import { agreementsRouter } from './agreements/router.ts'
import { attachmentsRouter } from './attachments/router.ts'
import { auditRouter } from './audit/router.ts'
import { backupRouter } from './backup/router.ts'
import { changesRouter } from './changes-router.ts'
import { complaintsRouter } from './complaints/router.ts'
import { contactsRouter } from './contacts/router.ts'
import { customersRouter } from './customers/router.ts'
import { draftsRouter } from './drafts/router.ts'
import { favouritesRouter } from './favourites/router.ts'
import { followUpsRouter } from './follow-ups/router.ts'
import { handOversRouter } from './hand-overs/router.ts'
import { linesRouter } from './lines/router.ts'
import { ownLayerRouter } from './own-layer/router.ts'
import { peopleRouter } from './people/router.ts'
import { playbookRouter } from './playbook/router.ts'
import { privacyRouter } from './privacy/router.ts'
import { proposalsRouter } from './proposals/router.ts'
import { recoveryRouter } from './recovery/router.ts'
import { repairsRouter } from './repairs/router.ts'
import { rulesRouter } from './rules/router.ts'
import { searchRouter } from './search/router.ts'
import { sessionRouter } from './session/router.ts'
import { setupRouter } from './setup/router.ts'
import { tasksRouter } from './tasks/router.ts'
import { todayRouter } from './today/router.ts'
import { router } from './trpc.ts'

/** Every call a page can make, one line an area. */
export const deskRouter = router({
  agreements: agreementsRouter,
  attachments: attachmentsRouter,
  audit: auditRouter,
  backup: backupRouter,
  changes: changesRouter,
  complaints: complaintsRouter,
  contacts: contactsRouter,
  customers: customersRouter,
  drafts: draftsRouter,
  favourites: favouritesRouter,
  followUps: followUpsRouter,
  handOvers: handOversRouter,
  ownLayer: ownLayerRouter,
  lines: linesRouter,
  people: peopleRouter,
  playbook: playbookRouter,
  privacy: privacyRouter,
  proposals: proposalsRouter,
  recovery: recoveryRouter,
  repairs: repairsRouter,
  rules: rulesRouter,
  search: searchRouter,
  session: sessionRouter,
  setup: setupRouter,
  tasks: tasksRouter,
  today: todayRouter,
})

export type DeskRouter = typeof deskRouter
