import type { Channel } from '../../../shared/complaint/choices.ts'
import { computeDeadline, type Testing } from '../../../shared/rules/deadline.ts'
import { sayDeadline } from '../../../shared/rules/deadline-words.ts'
import { findDeadline, findInstrument, findProvision } from '../../../shared/rules/pack.ts'
import type { Bilingual, RulePack } from '../../../shared/rules/pack-schema.ts'
import { placeOf } from '../../../shared/rules/rule-card.ts'
import type { Day } from '../../../shared/time/day.ts'
import type { HolidayCalendar } from '../../../shared/time/holidays.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { complaintRow } from '../complaints/queries.ts'
import { found } from '../errors.ts'
import { centreOf } from '../setup/centre.ts'
import { holidaysOfCase, packOfCase } from './law.ts'

/**
 * The last days of one deadline (办理时限) counted from the day of its event, in sentences of both languages, each count
 * with the articles it rests on. Nothing is stored.
 * @throws DeskError `not-found` when the pack has no such deadline
 */
export function deadlineSaid(
  pack: RulePack,
  holidays: HolidayCalendar,
  id: string,
  event: Day,
  testing: Testing | null,
) {
  const deadline = found(findDeadline(pack, id))
  const answer = computeDeadline(deadline, event, testing, pack, holidays)
  const { lines, notes } = sayDeadline(answer, testing)
  return {
    id,
    name: deadline.name,
    plan: answer.plan,
    lines: answer.lines.map(({ of, day, later, certain, citations }, index) => ({
      of,
      day,
      later,
      certain,
      said: lines[index],
      basis: places(
        pack,
        citations.map(({ provisionId }) => provisionId),
      ),
    })),
    notes,
  }
}

function places(pack: RulePack, ids: readonly string[]): Bilingual[] {
  return ids.flatMap((id) => {
    const provision = findProvision(pack, id)
    return provision ? [placeOf(findInstrument(pack, provision.instrument), provision.article)] : []
  })
}

/** The bodies that pass a complaint on. */
const OUTSIDE = ['12315', 'association'] as const satisfies Channel[]
/** What the centre itself must do when the complaint came by the 12315 platform, and what runs at the authority meanwhile. */
const OURS = 'D8'
const OF_THE_AUTHORITY = ['D1', 'D2', 'D3'] as const
/** How far the law binds the centre towards the market authority; of associations nothing was found. */
const ANSWER_NOTE = 'RR5'

/**
 * What follows from the day on which a complaint came from an outside body (外来件时限): the count for businesses enrolled
 * on the platform, and the authority's own deadlines, each counted from its first day where that was written down. Null where the complaint
 * came from nobody outside.
 * @throws DeskError `not-found`
 */
export function outsideDeadlines(store: Store, complaintId: number) {
  const complaint = found(complaintRow(store, complaintId))
  const { channel: from, channelReference, reportedAt } = complaint
  const channel = OUTSIDE.find((each) => each === from)
  if (channel === undefined) return null
  const { pack } = packOfCase(store, complaintId)
  const said = (id: string, from: Day) => deadlineSaid(pack, holidaysOfCase(store, complaintId), id, from, null)
  const event = dayOf(reportedAt, centreOf(store).zone)
  const authority = channel === '12315' ? OF_THE_AUTHORITY : []
  const began = {
    D1: complaint.authorityReceivedDay,
    D2: complaint.authorityAcceptedDay,
    D3: complaint.authorityEndedDay,
  }
  return {
    channel,
    reference: channelReference,
    letterDay: complaint.authorityLetterDay,
    event,
    ours: channel === '12315' && findDeadline(pack, OURS) ? said(OURS, event) : null,
    authority: authority.flatMap((id) => {
      const deadline = findDeadline(pack, id)
      if (!deadline) return []
      const first = began[id]
      const counted = first === null ? null : said(id, first)
      return [{ id, name: deadline.name, from: deadline.from, first, counted }]
    }),
    answer: channel === '12315' ? (pack.computingNotes.find(({ id }) => id === ANSWER_NOTE)?.text ?? null) : null,
  }
}
