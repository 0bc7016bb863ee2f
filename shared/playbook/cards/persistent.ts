import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/**
 * Complaints that return after everything was tried (反复投诉). They open only once the normal channel is exhausted, see
 * `exhausted.ts`; they look at the complaint and its records, never at the person.
 */
export const persistentCards = [
  card({
    id: 'persistent-checklist',
    kind: 'persistent',
    title: both('反复投诉核对单', 'Checklist: a persistent complaint'),
    about: both(
      '四条都要有记录（日期和原话）才算；少一条就按普通投诉办。绝大多数投诉是合理的。',
      'All four need a record (date and words); with one missing it is an ordinary complaint. Nearly all complaints are fair.',
    ),
    doing: [
      both(
        '一、几次谈话里都把原因全归到别人。证据：每次的日期和原话。',
        '1. In several talks all causes lie with others. Evidence: date and words of each.',
      ),
      both(
        '二、查实属于使用一方的部分，也一点不接受。证据：检测记录和当时的答复。',
        '2. Even a verified part on the user’s side is not accepted. Evidence: test record and the answer.',
      ),
      both(
        '三、话里多是“总是、从不、必须”。证据：原话，不用自己概括。',
        '3. Words such as always, never, must prevail. Evidence: the words themselves, not a summary.',
      ),
      both(
        '四、说得极细又停不下来，新事实却没有。证据：最近两次记录对照。',
        '4. Endless detail without any new fact. Evidence: the last two records compared.',
      ),
      both(
        '结论由负责人下，只写“反复投诉”和证据，写明复核日期，不上任何纸面。',
        'The person in charge decides; write only "persistent complaint" with its evidence and a day for review, and never on paper.',
      ),
    ],
    avoid: [
      both(
        '不用任何称呼给人定性；催得多、声音大、要求高都不算证据。',
        'No name for the person; many calls, a loud voice or high demands are no evidence.',
      ),
    ],
    fits: both(
      '正常办法都走完：已核对、已答复、已提方案、已告知渠道。',
      'All normal steps are done: read back, answered, proposal made, channels told.',
    ),
    never: both(
      '还有应得的没给、承诺没兑现、或涉及安全。',
      'Something owed is not given, a promise is open, or safety is involved.',
    ),
    items: ['A158', 'A159', 'A176'],
    when: [],
  }),
  card({
    id: 'persistent-talk',
    kind: 'persistent',
    title: both('反复投诉怎么谈', 'How to talk about a persistent complaint'),
    about: both(
      '仍旧先找合理的部分，用事实说话，把谈话引到办法上。',
      'Still find the fair part, speak in facts and lead to ways out.',
    ),
    doing: [
      both('复述合理的那一条，单独办好。', 'Restate the fair point and settle it by itself.'),
      both('次数、日期照记录说，不夸大也不贬低。', 'Counts and dates by the record, neither more nor less.'),
      both('约定这次谈多久、要定下哪一条。', 'Agree how long this talk lasts and which point it settles.'),
    ],
    say: [
      both(
        '我们用十分钟把这一条定下来：是延长保修期，还是约定上门时间，您选哪一个？',
        'Let us settle this in ten minutes: a longer guarantee or a time for the visit, which do you choose?',
      ),
    ],
    avoid: [both('不要用时间限制逼人放弃。', 'The time box is no means to make anyone give up.')],
    fits: both('核对单四条都有证据。', 'All four points of the list have evidence.'),
    never: both('不能因此少给、慢给任何应得的处理。', 'Never a reason to give less or later than is due.'),
    items: ['A160', 'A161', 'A162', 'A116'],
    when: [],
  }),
  card({
    id: 'persistent-exit',
    kind: 'persistent',
    title: both('仍谈不拢：最后书面答复', 'No agreement: the final written answer'),
    about: both(
      '没有必成的办法。谈不拢就写清楚，让对方能去别处。',
      'Nothing is sure to work. If it fails, write it clearly so that he can turn elsewhere.',
    ),
    doing: [
      both(
        '写明查到的事实、依据、我们愿意做的、其他渠道；负责人签发，当面或挂号送达。',
        'State the facts found, the ground, what we are willing to do and the channels; signed by the person in charge and delivered.',
      ),
    ],
    say: [
      both(
        '{{name}}，关于{{number}}：这是我们的书面答复，写了依据和我们愿意做的。您有新的事实，随时给我，我们重新看。',
        '{{name}}, about {{number}}: this is our written answer with its grounds and what we offer. Whenever you have new facts, give them to me and we look again.',
      ),
    ],
    avoid: [both('不要写“不再受理”。', 'Never "no longer accepted".')],
    fits: both('方案和替代办法都被拒绝。', 'Proposal and alternatives were refused.'),
    never: both(
      '答复期限将到而没有正当理由时，不能用“再谈谈”拖过去。',
      'Never let the time for the answer pass under the cover of more talks.',
    ),
    items: ['A163', 'A048'],
    when: [],
  }),
]
