import type { Instant } from '../../shared/time/instant.ts'
import { staff } from '../seed/staff.ts'
import type { FileStore } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { agreedCases } from './cases/agreed.ts'
import { counterCases } from './cases/counter.ts'
import { openCases } from './cases/open.ts'
import { ownPolicies } from './cases/own-layer.ts'
import { ownPlaybook } from './cases/playbook.ts'
import { markedRules, rareCases } from './cases/rare.ts'
import { openStand } from './script.ts'

/** Who can sign in to the demo. */
export const demoPins: readonly { readonly name: string; readonly pin: string }[] = staff.map(({ name, pin }) => ({
  name,
  pin,
}))

/**
 * Fills an empty store with the demo cases (演示案例): the complaints of the source documents in our own words, and a few
 * from the counter, with their days counted back from `now`. All of it goes through the desk itself, in the order in which
 * it would have happened.
 */
export async function makeDemo(store: Store, files: FileStore, now: Instant): Promise<void> {
  const stand = await openStand(store, files, now)
  const scenes = [
    ...ownPolicies(stand),
    ...ownPlaybook(stand),
    ...markedRules(stand),
    ...openCases(stand),
    ...agreedCases(stand),
    ...counterCases(stand),
    ...rareCases(stand),
  ]
  for (const scene of scenes.sort((a, b) => a.at - b.at)) {
    // Early in the morning the scenes of today happen now, not in the future.
    stand.setClock(Math.min(scene.at, now))
    await scene.play()
  }
  stand.setClock(now)
  await stand.close()
}
