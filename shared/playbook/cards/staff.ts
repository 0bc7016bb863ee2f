import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/** How staff keep themselves steady and safe (稳住自己). */
export const selfControlCards = [
  card({
    id: 'calm-card',
    kind: 'self-control',
    title: both('冷静卡：心里默念七句', 'Calm card: seven sentences to oneself'),
    about: both('开口之前，用十秒钟读一遍。', 'Ten seconds before you speak.'),
    doing: [
      both('我是来解决问题的，场面由我稳住。', 'I am here to solve it, and I keep the room steady.'),
      both('他气的是这件事，不是我这个人。', 'He is angry at the matter, not at me.'),
      both('先吸一口气，慢慢吐出来。', 'One breath in, slowly out.'),
      both('不满意的是他，我不必跟着不满意。', 'The displeasure is his; it need not become mine.'),
      both('话虽重，我先听清意思。', 'Hard as the words are, I hear the meaning first.'),
      both('我要知道经过和真相，急了就听不见。', 'I need the facts, and haste is deaf.'),
      both('我放松，他也会慢下来。', 'When I am at ease, he slows down too.'),
    ],
    fits: both('心跳加快、想回嘴的时候。', 'When the pulse rises and a retort is near.'),
    never: both('遇到危险不靠忍，先离开、叫人。', 'Danger is not for enduring: leave and call for help.'),
    items: ['A171'],
    when: ['chased-often', 'promise-late'],
  }),
  card({
    id: 'calm-face',
    kind: 'self-control',
    title: both('表情和声音不带情绪', 'No mood in face or voice'),
    about: both('委屈可以有，先不写在脸上。', 'You may feel it; do not wear it yet.'),
    doing: [both('声音放低半度，语速放慢，手里记字。', 'Half a tone lower, slower, and write while you listen.')],
    avoid: [both('不要叹气、翻眼、看表。', 'No sighs, no rolled eyes, no look at the clock.')],
    fits: both('听到不公道的指责。', 'When blame is unfair.'),
    never: both('不是叫你忍受辱骂；骂人可以请他停。', 'It does not mean enduring abuse; that may be stopped.'),
    items: ['A172'],
    when: [],
  }),
  card({
    id: 'safety-first',
    kind: 'self-control',
    title: both('人的安全先于一切', 'People’s safety before everything'),
    about: both('机器冒烟、漏电、有人受伤，或有人要动手。', 'Smoke, shock, injury, or somebody about to strike.'),
    doing: [
      both(
        '机器的事：请对方立即停用、断电、离开，不要自己拆；当天上门。',
        'The machine: stop using it, cut the power, keep away, do not open it; visit today.',
      ),
      both(
        '人的事：叫第二个人来，退到有出口的一侧；动手、堵门就报警。',
        'People: call a second person, stay near the way out; violence or a blocked door means the police.',
      ),
      both(
        '事后如实记下：谁在场、说了什么、几点。',
        'Afterwards log it as it was: who was there, what was said, when.',
      ),
    ],
    say: [
      both(
        '{{name}}，请先拔掉插头、不要再用，人离远一点。我们今天就派人来看，费用的事之后再谈。',
        '{{name}}, please unplug it, do not use it and keep away. We will send someone today; costs can wait.',
      ),
    ],
    avoid: [
      both(
        '不要先问责任，也不要让客户自己检查。',
        'Do not ask who is to blame first, nor let the customer inspect it.',
      ),
    ],
    fits: both('凡提到冒烟、起火、电击、受伤。', 'Any word of smoke, fire, shock or injury.'),
    never: both('没有例外：安全事项不压级、不等待。', 'No exception: safety is never put lower and never waits.'),
    items: ['A070', 'A038'],
    when: ['safety'],
  }),
  card({
    id: 'long-talk',
    kind: 'self-control',
    title: both('谈得太久，换人或约时间', 'Too long: change the person or fix a time'),
    about: both('超过一小时的谈话，双方都听不进去了。', 'After an hour neither side hears any more.'),
    doing: [
      both(
        '把已谈定的写下来，请第二个人接着谈，或约好钟点再谈。',
        'Write down what is settled, let a second person go on, or fix an hour to continue.',
      ),
    ],
    say: [
      both(
        '今天谈定的我写在这张纸上。剩下这一条，{{promiseTime}}前我给您准话。',
        'What we settled today is on this sheet. For the remaining point you will have my word by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要一个人硬撑到下班以后。', 'Do not hold out alone past closing time.')],
    fits: both('同一条反复谈，没有新内容。', 'The same point over and over, nothing new.'),
    never: both('不能用换人、改期来耗人。', 'Never to wear anybody out.'),
    items: ['A069'],
    when: ['chased-often'],
  }),
  card({
    id: 'after-the-talk',
    kind: 'self-control',
    title: both('谈完，缓一缓再复盘', 'Afterwards: breathe, then look back'),
    about: both(
      '难谈的话会留在心里，说出来、写下来就轻了。',
      'Hard talks stay; telling and writing makes them lighter.',
    ),
    doing: [
      both('离开柜台五分钟；需要时请同事接下一位。', 'Five minutes away; let a colleague take the next.'),
      both(
        '冷静后看一眼：问题到底出在哪里，下次怎么早一步。',
        'Then look: where did it really go wrong, and how to be a step earlier.',
      ),
    ],
    avoid: [both('不要在群里议论客户。', 'No talk about the customer in groups.')],
    fits: both('一次难谈的话之后。', 'After a hard talk.'),
    never: both('还有答应当场要做的事：先做完。', 'Something promised on the spot is still open: do that first.'),
    items: ['A091', 'A092'],
    when: ['closed', 'asking-back'],
  }),
]

/** What makes a talk worse (要避免的). */
export const mistakeCards = [
  card({
    id: 'joke-too-early',
    kind: 'mistake',
    title: both('没解决就开玩笑', 'Joking before it is solved'),
    about: both('对方会觉得没被当回事。', 'It looks as if nobody cares.'),
    doing: [both('办完之前，只说事情和时间。', 'Until it is done, speak of the matter and the time.')],
    fits: both('问题还开着的整段时间。', 'All the while it is open.'),
    never: both(
      '对方先笑了、事情也办完了，就不必绷着。',
      'Once it is done and he has smiled first, no need to stay stiff.',
    ),
    items: ['A156'],
    when: ['first-words'],
  }),
  card({
    id: 'everybody-knows',
    kind: 'mistake',
    title: both('以为人人都懂', 'Taking knowledge for granted'),
    about: both('我们的常识，客户第一次听。', 'What is plain to us is new to the customer.'),
    doing: [
      both(
        '用平常话说，必要时演示一遍，再问“这样清楚吗”。',
        'Plain words, a demonstration where needed, then "is that clear?".',
      ),
    ],
    avoid: [both('少用“线路板”“主板逆程”这类词。', 'Few technical terms.')],
    fits: both('讲故障、讲规定的时候。', 'When explaining faults or rules.'),
    never: both('对方是内行，就直接给检测数据。', 'With an expert, give the test data straight.'),
    items: ['A156', 'A144'],
    when: ['fact-finding'],
  }),
  card({
    id: 'too-many-words',
    kind: 'mistake',
    title: both('说得太多', 'Saying too much'),
    about: both('话越多，疑问越多，说错的机会也越多。', 'The more words, the more questions and slips.'),
    doing: [both('一次三句：结论、依据、下一步，说完停住。', 'Three sentences: result, ground, next step; then stop.')],
    fits: both('解释了两遍还在解释。', 'Explaining for the second time.'),
    never: both('该告知的权利和渠道，一句都不能省。', 'Rights and channels that must be told are never cut short.'),
    items: ['A156'],
    when: ['deciding'],
  }),
  card({
    id: 'hurting-phrases',
    kind: 'mistake',
    title: both('伤人的话', 'Phrases that hurt'),
    about: both('一句伤自尊的话，后面十句都白说。', 'One wounding phrase undoes ten good ones.'),
    doing: [
      both(
        '“您怎么连这个都不会” → “这一步确实容易漏，我陪您做一遍”。',
        '"You cannot even do this?" → "this step is easily missed, let us do it together".',
      ),
      both('“您听懂没有” → “不知我说清楚了没有”。', '"Did you get it?" → "I hope I made it clear".'),
      both(
        '“这不归我管” → “这件事我帮您转给谁、什么时候有回音”。',
        '"Not my job" → "I pass it to …, and you will hear by …".',
      ),
      both(
        '“规定就是这样” → “规定是这一条，为什么这样定，我给您看”。',
        '"Rules are rules" → "it is this rule, let me show you why".',
      ),
    ],
    fits: both('发出文字之前、拿起电话之前看一眼。', 'A glance before writing or calling.'),
    never: both('不是话术：事情没办，话再软也没用。', 'Kind words do not replace the work.'),
    items: ['A177'],
    when: ['first-words'],
  }),
  card({
    id: 'arguing',
    kind: 'mistake',
    title: both('和客户争输赢', 'Arguing to win'),
    about: both('赢了道理，丢了解决的机会。', 'The point is won and the way out is lost.'),
    doing: [
      both(
        '分歧写成一条待核实的事实，去查，不当场辩。',
        'Turn the difference into a fact to be checked, and check it.',
      ),
    ],
    say: [
      both(
        '这一点我们记得不一样，我去查记录，{{promiseTime}}前告诉您结果。',
        'We remember this differently; I will check and tell you by {{promiseTime}}.',
      ),
    ],
    fits: both('双方各说各的。', 'Each side repeats itself.'),
    never: both('涉及安全的错误做法，要当场说清。', 'A dangerous practice must be corrected at once.'),
    items: ['A071', 'A033'],
    when: ['deciding', 'demand-above'],
  }),
  card({
    id: 'promise-on-the-spot',
    kind: 'mistake',
    title: both('没把握就当场答应', 'Promising without being sure'),
    about: both('一句随口的答应，比说不更难收场。', 'A careless yes ends worse than a no.'),
    doing: [
      both(
        '说“我核实后给您准话”，并登记承诺的日期和钟点（F8）。',
        'Say "I will check and give you a firm answer", and log day and hour (F8).',
      ),
    ],
    say: [
      both(
        '这一条超过我的权限，我今天报上去，{{promiseTime}}前给您答复。',
        'This is beyond my limit; I report it today and answer by {{promiseTime}}.',
      ),
    ],
    fits: both('金额、换退、日期没核实之前。', 'Before sums, exchanges or dates are checked.'),
    never: both('不能拿“要请示”拖着已经确定的权利。', '"I must ask" never delays a right that is certain.'),
    items: ['A036', 'A037'],
    when: ['undecided', 'demand-above'],
  }),
  card({
    id: 'passing-on',
    kind: 'mistake',
    title: both('推来推去', 'Passing the customer on'),
    about: both('换一个人、再讲一遍，是火上加油。', 'Another person, the same story again: it feeds the fire.'),
    doing: [
      both(
        '首问负责：转交用本案的“转交”，对方接了再告诉客户找谁。',
        'First asked, first responsible: hand over on the case and name the new person once it was accepted.',
      ),
    ],
    say: [
      both(
        '您不用再跑，我转给同事并陪着跟到底，您有事还是找我。',
        'You need not go elsewhere; I pass it on and stay with it. Come to me as before.',
      ),
    ],
    fits: both('需要别的部门或厂家配合。', 'Another department or the maker is needed.'),
    never: both('不能因此越权替别人答应。', 'No promise in somebody else’s name.'),
    items: ['A174', 'A006'],
    when: ['handed-on', 'chased-often'],
  }),
  card({
    id: 'sorry-without-deed',
    kind: 'mistake',
    title: both('一直道歉，没有动作', 'Sorry, and nothing done'),
    about: both('道歉说到第三遍，听着就像敷衍。', 'By the third time it sounds hollow.'),
    doing: [
      both(
        '道歉一次，跟一件做完的事；下次联系先说做了什么。',
        'One apology, one deed; the next contact begins with what was done.',
      ),
    ],
    fits: both('多次催办、多次误期。', 'Many chases, missed dates.'),
    never: both('没道过歉的，不要省掉那一次。', 'If nobody has apologised yet, do not skip it.'),
    items: ['A033', 'A132'],
    when: ['chased-often', 'promise-late'],
  }),
  card({
    id: 'answer-not-asked',
    kind: 'mistake',
    title: both('答非所问', 'Answering what was not asked'),
    about: both('对方要的是演示，给的却是说明书在哪里。', 'He wanted to be shown and was told where the manual lies.'),
    doing: [both('先用一句话说出对方要的帮助，再答。', 'Say in one sentence what help is wanted, then answer.')],
    say: [both('您是想让我直接演示一遍，对吗？', 'You would like me to show you, is that right?')],
    fits: both('刚听完、准备回答时。', 'Just before answering.'),
    never: both('对方只要一个日期时，别讲成一课。', 'When only a date is wanted, give no lecture.'),
    items: ['A198', 'A145'],
    when: ['fact-finding'],
  }),
  card({
    id: 'bending-time',
    kind: 'mistake',
    title: both('把时间往假里说', 'Bending the time'),
    about: both('报短会误，报长会骗，两样都失信。', 'Too short breaks, too long deceives; both cost trust.'),
    doing: [
      both(
        '报有依据的时间，说明依据是谁的答复；变了马上告诉对方。',
        'Give a time with its ground, whose answer it is, and tell at once when it changes.',
      ),
    ],
    fits: both('给上门、到货、修好的时间时。', 'Naming visits, parts, repairs.'),
    never: both(
      '没有依据就说“还没有准日子，几点再告诉您”。',
      'Without a ground say that there is none yet and when you will know.',
    ),
    items: ['A104'],
    when: ['waiting', 'promise-today'],
  }),
]
