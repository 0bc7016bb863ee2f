import { addDays, type Day, weekday } from '../time/day.ts'
import type { SkippedDays } from '../time/holidays.ts'
import type { DeadlineAnswer, DeadlineLine, Testing } from './deadline.ts'
import type { Bilingual } from './pack-schema.ts'
import { both } from './rule-card.ts'
import { countText } from './rulebook-words.ts'

/** A count in sentences: what it is, its last day with the weekday, and how it came about. */
export type SaidLine = {
  readonly name: Bilingual
  readonly day: Bilingual
  readonly later: Bilingual | null
  readonly how: readonly Bilingual[]
}

/** Says how a deadline was counted (怎么数的), line by line, and what is left open, in both languages. */
export function sayDeadline(
  answer: DeadlineAnswer,
  testing: Testing | null,
): { lines: SaidLine[]; notes: Bilingual[] } {
  return { lines: answer.lines.map((line) => sayLine(answer, line, testing)), notes: notesOf(answer) }
}

const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** A day with its weekday: `2026-10-12（周一）`. */
function dayWithWeekday(day: Day): Bilingual {
  const index = weekday(day)
  return both(`${day}（${WEEKDAYS_ZH[index]}）`, `${WEEKDAYS_EN[index]} ${day}`)
}

const breakNames: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
}

function breakText(name: string): Bilingual {
  const english = name.split('、').map((each) => breakNames[each] ?? each)
  return both(name, english.join(' and '))
}

function sayLine(answer: DeadlineAnswer, line: DeadlineLine, testing: Testing | null): SaidLine {
  const count = countText(line.count)
  const name =
    line.of === 'former'
      ? both(`旧规定：${count.zh}`, `old rule: ${count.en}`)
      : line.when
        ? both(`${line.when.zh}：${count.zh}`, `${line.when.en}: ${count.en}`)
        : count
  return {
    name,
    day: dayWithWeekday(line.day),
    later: line.later === null ? null : dayWithWeekday(line.later),
    how: [
      ...startOf(answer, line),
      ...testingOf(line, testing),
      ...skippedOf(line),
      ...rollOf(answer, line),
      ...overOf(answer, line),
      ...uncertainOf(line),
    ],
  }
}

function startOf({ deadline, event }: DeadlineAnswer, line: DeadlineLine): Bilingual[] {
  if (deadline.sense === 'before') {
    const count = countText(line.count)
    return [both(`从${event}往前数 ${count.zh}。`, `Counted back ${count.en} from ${event}.`)]
  }
  const first = line.skipped[0]?.from === addDays(event, 1) && line.count.unit === 'workdays' ? null : addDays(event, 1)
  const next =
    first === null
      ? both('从下一个工作日数起', 'the count starts on the next working day')
      : both(`从${first}数起`, `the count starts on ${first}`)
  return [both(`${event}当天不算，${next.zh}。`, `${event} itself is not counted; ${next.en}.`)]
}

function testingOf({ testingDays, of }: DeadlineLine, testing: Testing | null): Bilingual[] {
  if (of === 'former' || !testing || testing.reported === null || testingDays === 0) return []
  const { handedOver, reported } = testing
  return [
    both(
      `加上检测 ${testingDays} 日（${handedOver}送检，${reported}出报告）；首尾两天是否都算，条文没有写，多一日也有道理。`,
      `${testingDays} days of testing are added (handed over ${handedOver}, report ${reported}); the text does not say whether both days count, so one day more is arguable.`,
    ),
  ]
}

function spanText({ from, to }: SkippedDays): Bilingual {
  return from === to ? both(from, from) : both(`${from}至${to}`, `${from} to ${to}`)
}

function skippedOf({ count, skipped, makeUp }: DeadlineLine): Bilingual[] {
  if (count.unit !== 'workdays') return []
  const breaks = skipped.flatMap((span) => {
    if (span.breakName === null) return []
    const name = breakText(span.breakName)
    const days = spanText(span)
    return [both(`${days.zh}${name.zh}放假`, `${days.en} (${name.en})`)]
  })
  const weekends = skipped.filter(({ breakName }) => breakName === null).map(spanText)
  const lists = [
    ...breaks,
    ...(weekends.length > 0
      ? [both(`周末${weekends.map(({ zh }) => zh).join('、')}`, `weekends ${weekends.map(({ en }) => en).join(', ')}`)]
      : []),
  ]
  return [
    ...(lists.length > 0
      ? [
          both(
            `跳过：${lists.map(({ zh }) => zh).join('；')}。`,
            `Passed over: ${lists.map(({ en }) => en).join('; ')}.`,
          ),
        ]
      : []),
    ...(makeUp.length > 0
      ? [
          both(
            `补班，算工作日：${makeUp.map((day) => dayWithWeekday(day).zh).join('、')}。`,
            `Make-up workdays, counted: ${makeUp.map((day) => dayWithWeekday(day).en).join(', ')}.`,
          ),
        ]
      : []),
  ]
}

function rollOf({ deadline }: DeadlineAnswer, line: DeadlineLine): Bilingual[] {
  if (line.count.unit === 'workdays' || deadline.sense === 'before') return []
  const { unrolled, day, later, inBreak } = line
  if (inBreak === null) {
    const weekend = weekday(unrolled) === 0 || weekday(unrolled) === 6
    return weekend && deadline.counting !== null
      ? [
          both(
            '末日是普通周末，条文没有把它算作法定节假日，不顺延。',
            'The last day is an ordinary weekend, which the text does not call a legal holiday: it is not moved.',
          ),
        ]
      : []
  }
  const name = breakText(inBreak)
  if (deadline.counting === null)
    return [
      both(
        `末日在${name.zh}放假期间；这一期限是否顺延没有查到，按不顺延安排。`,
        `The last day lies in the ${name.en} break; whether this period moves was not found, so plan without it.`,
      ),
    ]
  if (later === null)
    return day === unrolled
      ? []
      : [
          both(
            `末日${unrolled}是法定节假日（${name.zh}），顺延到${day}。`,
            `The last day ${unrolled} is a legal holiday (${name.en}) and moves to ${day}.`,
          ),
        ]
  const narrow = day === unrolled ? both(`仍是${day}`, `it stays ${day}`) : both(`顺延到${day}`, `it moves to ${day}`)
  return [
    both(
      `末日${unrolled}在${name.zh}放假期间：整段放假都算法定节假日的，顺延到${later}；只算法定的几天的，${narrow.zh}。条文没有写明，请按较早的${day}安排。`,
      `The last day ${unrolled} lies in the ${name.en} break: it moves to ${later} if the whole break counts as legal holiday; if only the statutory days do, ${narrow.en}. The text does not say: plan with the earlier, ${day}.`,
    ),
  ]
}

function overOf({ deadline }: DeadlineAnswer, { day, of }: DeadlineLine): Bilingual[] {
  if (of !== 'rule' || (deadline.sense !== 'more-than' && !deadline.lookingBack)) return []
  return [both(`从${addDays(day, 1)}起就超过了。`, `From ${addDays(day, 1)} it is over.`)]
}

function uncertainOf({ certain, day, count }: DeadlineLine): Bilingual[] {
  if (certain) return []
  const year = Number(day.slice(0, 4))
  return count.unit === 'workdays'
    ? [
        both(
          `${year}年的放假安排还没有装入，这一天是按周一至周五暂推的，不是确定的日期。`,
          `The holiday arrangement of ${year} is not loaded: this day is provisional, counted by Mondays to Fridays, and not firm.`,
        ),
      ]
    : [
        both(
          `${year}年的放假安排还没有装入，末日可能还要顺延。`,
          `The holiday arrangement of ${year} is not loaded: the last day may still move.`,
        ),
      ]
}

function notesOf({ deadline, event, lines, testingRuns, problem, inForceSince }: DeadlineAnswer): Bilingual[] {
  const old = lines.some(({ of }) => of === 'former') && lines.some(({ of }) => of === 'rule')
  return [
    ...(lines.length === 0
      ? [
          inForceSince === null
            ? both(
                `${event}适用的规定没有查到，不推算。`,
                `No rule in force on ${event} was found: nothing is computed.`,
              )
            : both(
                `${event}早于本台所收规定的施行日（最早${inForceSince}），不推算。`,
                `${event} is before any rule kept here was in force (the earliest ${inForceSince}): nothing is computed.`,
              ),
        ]
      : []),
    ...(old
      ? [
          both(
            '新旧规定都列出：没有见到过渡规定，请按较早的安排。',
            'Both the old and the new rule are shown: no transitional rule was found, plan with the earlier.',
          ),
        ]
      : []),
    ...(testingRuns
      ? [
          both(
            '检测还没有出报告：出报告以后再加上检测的天数。',
            'The test has no report yet: its days are added once there is one.',
          ),
        ]
      : []),
    ...(problem === 'testing-order'
      ? [
          both(
            '出报告日早于送检日，检测天数没有加，请核对这两个日期。',
            'The report is earlier than the hand-over: no testing days were added, please check both dates.',
          ),
        ]
      : []),
    ...(deadline.confidence === 'high'
      ? []
      : [both('这一条的把握不高，请核对原文。', 'This rule is not certain: check the official text.')]),
  ]
}
