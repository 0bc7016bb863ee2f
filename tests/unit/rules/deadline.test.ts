import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintText } from '../../../shared/agreement/lint.ts'
import { damagesFor } from '../../../shared/rules/damages.ts'
import { computeDeadline, type Testing } from '../../../shared/rules/deadline.ts'
import { sayDeadline } from '../../../shared/rules/deadline-words.ts'
import { emptyFacts } from '../../../shared/rules/facts.ts'
import { fineRisk } from '../../../shared/rules/fine-risk.ts'
import { bundledPack, citeProvision, findDeadline } from '../../../shared/rules/pack.ts'
import { billCases, clauseCases, deadlineCases } from '../../../shared/rules/regulator-cases.ts'
import { addDays, type Day, daysBetween, isDay } from '../../../shared/time/day.ts'
import { bundledHolidays, isWorkday } from '../../../shared/time/holidays.ts'

function compute(id: string, event: Day, testing: Testing | null = null) {
  const deadline = findDeadline(bundledPack, id)
  if (!deadline) throw new Error(`no deadline ${id}`)
  const answer = computeDeadline(deadline, event, testing, bundledPack, bundledHolidays)
  const said = sayDeadline(answer, testing)
  const line = (of: 'rule' | 'variant' | 'former') => answer.lines.find((each) => each.of === of)
  const words = (language: 'zh' | 'en') =>
    [...said.lines.flatMap(({ name, day, how }) => [name, day, ...how]), ...said.notes].map((each) => each[language])
  return { ...answer, line, rule: line('rule'), zh: words('zh').join('\n'), en: words('en').join('\n') }
}

const restsOn = (cited: readonly { provisionId: string }[], articles: readonly string[]) =>
  articles.filter((article) => !cited.some(({ provisionId }) => `${provisionId}-`.startsWith(`${article}-`)))

describe.each(deadlineCases.map((worked) => [`${worked.id} ${worked.about}`, worked] as const))(
  '%s',
  (_name, { deadline, event, testing = null, expects, articles }) => {
    const answer = compute(deadline, event, testing)
    const { rule } = answer

    test('gives the days', () => {
      expect([rule?.day, rule?.later ?? undefined]).toEqual([expects.day, expects.later])
      expect(rule?.certain).toBe(true)
      if (expects.variant) expect(answer.line('variant')?.day).toBe(expects.variant)
      if (expects.overFrom) expect(answer.overFrom).toBe(expects.overFrom)
      if (expects.skipped) expect(rule?.skipped.map(({ from, to }) => `${from} ${to}`)).toEqual(expects.skipped)
      if (expects.makeUp) expect(rule?.makeUp).toEqual(expects.makeUp)
    })

    test('rests on the articles', () => {
      expect(
        restsOn(
          answer.lines.flatMap(({ citations }) => citations),
          articles,
        ),
      ).toEqual([])
    })
  },
)

test.each(billCases.map((worked) => [`${worked.id} ${worked.about}`, worked] as const))(
  '%s',
  (_name, { day, billedFen, expects, articles }) => {
    const fraud = { by: 'repairer', state: 'shown', paidFen: billedFen } as const
    const facts = { ...emptyFacts(day, null), fraud }
    const damages = damagesFor(facts, bundledPack, (id) => citeProvision(bundledPack, id))
    const fine = fineRisk(billedFen, bundledPack)
    expect({ refundFen: damages?.paidFen, extraFen: damages?.extraFen, fineUpToFen: fine?.upToFen }).toEqual(expects)
    expect(restsOn([...(damages?.citations ?? []), ...(fine?.citations ?? [])], articles)).toEqual([])
  },
)

test('a fine is a multiple of the gain, no more than the cap, and has its own limit where nothing was gained', () => {
  expect(fineRisk(100_00, bundledPack)?.upToFen).toBe(300_00)
  expect(fineRisk(20_000_00, bundledPack)?.upToFen).toBe(30_000_00)
  expect(fineRisk(0, bundledPack)?.upToFen).toBe(10_000_00)
})

test.each(clauseCases.map((worked) => [`${worked.id} ${worked.about}`, worked] as const))(
  '%s',
  (_name, { void: forbidden, stands, articles }) => {
    const [finding, ...others] = lintText(`${stands}${forbidden}`, bundledPack)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'block' })
    expect(forbidden).toContain(finding?.match)
    expect(restsOn(finding?.citations ?? [], articles)).toEqual([])
    expect(lintText(stands, bundledPack)).toEqual([])
  },
)

describe('what a deadline explains', () => {
  test('names each day passed over and why, and the make-up days that count', () => {
    const { zh, en } = compute('D1', '2026-09-24')
    expect(zh).toContain('2026-10-12（周一）')
    expect(zh).toContain('跳过：2026-09-25至2026-09-27中秋节放假；2026-10-01至2026-10-07国庆节放假；周末2026-10-11。')
    expect(zh).toContain('补班，算工作日：2026-10-10（周六）。')
    expect(en).toContain('2026-09-25 to 2026-09-27 (Mid-Autumn)')
    expect(en).toContain('Make-up workdays, counted: Sat 2026-10-10.')
  })

  test('shows both readings of a legal holiday and plans with the earlier', () => {
    const inside = compute('D2', '2026-08-05')
    expect(inside.zh).toContain('顺延到2026-10-08；只算法定的几天的，仍是2026-10-04')
    expect(inside.plan).toBe('2026-10-04')
    // Day 60 is 2 October, which the law itself names: both readings move it, to different days.
    const named = compute('D2', '2026-08-03')
    expect(named.rule).toMatchObject({ unrolled: '2026-10-02', day: '2026-10-04', later: '2026-10-08' })
    // New Year's Day of 2026 with the break to the 3rd.
    expect(compute('D2', '2025-11-02').rule).toMatchObject({ unrolled: '2026-01-01' })
  })

  test('keeps the two dates of a test that runs, and refuses a report before the hand-over', () => {
    const running = compute('D2', '2026-08-05', { handedOver: '2026-09-01', reported: null })
    expect([running.rule?.day, running.testingRuns]).toEqual(['2026-10-04', true])
    expect(running.zh).toContain('检测还没有出报告')
    const wrong = compute('D2', '2026-08-05', { handedOver: '2026-09-21', reported: '2026-09-01' })
    expect([wrong.rule?.day, wrong.problem]).toEqual(['2026-10-04', 'testing-order'])
    expect(wrong.zh).toContain('请核对这两个日期')
    // What the laboratory had before the acceptance is no part of the period.
    expect(compute('D2', '2026-08-05', { handedOver: '2026-08-01', reported: '2026-08-10' }).rule?.testingDays).toBe(5)
  })

  test('gives old and new rule for what was accepted before order 121, and plans with the earlier', () => {
    const both = compute('D2', '2026-03-02')
    expect(both.rule).toMatchObject({ unrolled: '2026-05-01', day: '2026-05-03', later: '2026-05-06' })
    expect(both.line('former')?.day).toBe('2026-05-08')
    expect(both.rule?.citations.map(({ provisionId }) => provisionId)).toContain('IMPL2024-46-complaint')
    expect(both.rule?.citations.map(({ provisionId }) => provisionId)).not.toContain('ORDER121-23-1-end')
    expect(both.plan).toBe('2026-05-03')
    expect(both.zh).toContain('没有见到过渡规定')
    const now = compute('D2', '2026-04-15')
    expect([now.line('former'), now.zh.includes('过渡')]).toEqual([undefined, false])
    // Before the regulations of 2024 only the old number stood.
    const old = compute('D2', '2023-03-01')
    expect([old.rule, old.plan]).toEqual([undefined, old.line('former')?.day])
  })

  test('computes nothing for a day on which no rule stood', () => {
    const before = compute('D3', '2026-04-14')
    expect([before.lines, before.plan, before.inForceSince]).toEqual([[], null, '2026-04-15'])
    expect(before.zh).toContain('不推算')
    expect(compute('D3', '2026-04-15').lines).toHaveLength(1)
    // The three years look back: they may have begun before the rule, and end under it.
    expect(compute('D6', '2023-04-14').lines).toEqual([])
    expect(compute('D6', '2023-04-15').rule?.day).toBe('2026-04-15')
  })

  test('calls a day in a year that is not loaded provisional', () => {
    const workdays = compute('D1', '2026-12-30')
    expect(workdays.rule).toMatchObject({ certain: false })
    expect(workdays.zh).toContain('2027年的放假安排还没有装入')
    expect(workdays.en).toContain('provisional')
    expect(compute('D2', '2026-11-10').zh).toContain('末日可能还要顺延')
  })

  test('says that one rule is not certain, and that no holiday rule was found', () => {
    expect(compute('D8', '2026-11-20').zh).toContain('把握不高')
    const onHoliday = compute('D7', '2026-09-17')
    expect(onHoliday.rule?.day).toBe('2026-10-02')
    expect(onHoliday.zh).toContain('是否顺延没有查到')
    expect(compute('D11', '2026-03-01').line('variant')?.day).toBe('2026-05-30')
  })
})

describe('for any day', () => {
  const days = fc.integer({ min: 0, max: 2300 }).map((count) => addDays('2020-06-01', count))
  const ids = fc.constantFrom(...bundledPack.deadlines.map(({ id }) => id))

  test('a working-day deadline ends on a working day, and counted and skipped days fill the time between', () => {
    fc.assert(
      fc.property(days, ids, (event, id) => {
        for (const line of compute(id, event).lines) {
          if (line.count.unit !== 'workdays' || !line.certain) continue
          expect(isWorkday(line.day, bundledHolidays)).toBe(true)
          const skipped = line.skipped.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
          expect(skipped + line.count.number).toBe(daysBetween(event, line.day))
        }
      }),
    )
  })

  test('the day to plan with is never later than any reading, and more testing never makes it earlier', () => {
    fc.assert(
      fc.property(days, ids, fc.nat(60), (event, id, length) => {
        const plain = compute(id, event)
        for (const line of plain.lines) {
          expect(isDay(line.day)).toBe(true)
          if (line.later !== null) expect(line.later > line.day).toBe(true)
          if (line.of !== 'variant' && plain.plan !== null) expect(plain.plan <= line.day).toBe(true)
        }
        const tested = compute(id, event, { handedOver: addDays(event, 3), reported: addDays(event, 3 + length) })
        const [before, after] = [plain.rule?.day, tested.rule?.day]
        if (before !== undefined && after !== undefined) expect(after >= before).toBe(true)
      }),
    )
  })
})
