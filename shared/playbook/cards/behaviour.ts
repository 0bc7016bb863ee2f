import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/** How somebody behaves in this talk (行为类型), and what helps; nobody is a type. */
export const behaviourCards = [
  card({
    id: 'only-this-event',
    kind: 'behaviour',
    title: both('只是碰上了特别的事', 'Only because of what happened'),
    about: both(
      '平时不这样，今天因为一件具体的事着急或生气。先按这一张想。',
      'Usually not like this; one particular thing has made today hard. Start from this card.',
    ),
    share: 2,
    doing: [
      both('先问清那件事：什么时候、耽误了什么。', 'Ask first about that one thing: when, and what it cost.'),
      both('把那件事写成第一条问题，先办它。', 'Write it down as the first issue and deal with it first.'),
    ],
    say: [
      both(
        '{{name}}，这件事耽误您了。您先说最要紧的是哪一件，我先办那一件。',
        '{{name}}, this has cost you trouble. Tell me which part is most pressing and I will start with it.',
      ),
    ],
    avoid: [both('不要因为一次着急就给人下结论。', 'Do not judge anybody by one bad moment.')],
    fits: both('第一次来，或以前谈得都顺。', 'A first visit, or earlier talks went well.'),
    never: both('已经涉及人身安全时，先走安全处置。', 'Where safety is at stake: safety comes first.'),
    items: ['A153'],
    when: ['first-words'],
  }),
  card({
    id: 'tired-or-confused',
    kind: 'behaviour',
    title: both('也许只是累了、没听懂、说不清', 'Perhaps tired, confused or short of words'),
    about: both(
      '声音急，多半另有缘故：跑了几趟累了、被弄糊涂了、不善表达，或今天本来就不顺。',
      'A sharp voice often has another cause: tired of coming, confused, not good with words, or simply a bad day.',
    ),
    doing: [
      both('请坐，倒水，换到安静的地方谈。', 'Offer a seat and water, move to a quiet place.'),
      both('一次只问一件事，听完再问下一件。', 'One question at a time, and hear the answer out.'),
    ],
    say: [
      both(
        '您跑这一趟辛苦了，先坐下，我一条一条帮您记。',
        'Thank you for coming. Please sit down and I will note it point by point.',
      ),
    ],
    avoid: [both('不要说“您没听明白”。', 'Do not say "you did not understand".')],
    fits: both('说话乱、重复，或一开口就发火。', 'Muddled or repeated words, or anger from the first sentence.'),
    never: both(
      '对方要的是结果、时间很紧时，别只顾安慰。',
      'When a result is wanted and time is short, comfort alone is not enough.',
    ),
    items: ['A169', 'A187'],
    when: ['first-words'],
  }),
  card({
    id: 'wants-to-be-right',
    kind: 'behaviour',
    title: both('要证明自己没有错', 'Wants to be shown right'),
    about: both(
      '这次谈话里，对错比办法更要紧：明知有自己的原因，仍要我们认错。',
      'In this talk being right matters more than a way out, even where part of it lies on the other side.',
    ),
    share: 36,
    doing: [
      both('不争对错，把能认同的事实先说出来。', 'Leave right and wrong aside; name the facts you share.'),
      both('把话引到“接下来怎么办”，给两个能选的办法。', 'Turn to what happens next and offer two choices.'),
    ],
    say: [
      both(
        '您说的这一点我记下了。怎么修好、什么时候好，我给您两个办法，您看选哪个。',
        'I have noted that point. As to repairing it and by when, here are two ways; please choose.',
      ),
    ],
    avoid: [both('不要当场举证驳倒对方，即使我们有理。', 'Do not prove the customer wrong, even when you could.')],
    fits: both('事实已查清，谈话总绕回“谁的错”。', 'Facts are clear and the talk keeps returning to blame.'),
    never: both('确实是我们的过失：那就直接承认并补救。', 'Where we are at fault: admit it and put it right.'),
    items: ['A149', 'A071'],
    when: ['deciding'],
  }),
  card({
    id: 'keeps-talking',
    kind: 'behaviour',
    title: both('一直在说，顾不上谈办法', 'Talks on and does not come to a way out'),
    about: both('需要把话说完，提出的办法一时听不进去。', 'Needs to be heard; proposals do not yet arrive.'),
    share: 17,
    doing: [
      both('听完一段，用一句话复述，请他点头。', 'After a stretch, restate it in one sentence and ask for a yes.'),
      both('再约定用多少分钟把办法定下来。', 'Then agree how many minutes you will take to settle the way forward.'),
    ],
    say: [
      both(
        '我记了三点，您听听对不对。对的话，我们用十分钟把办法定下来，好吗？',
        'I have noted three points; please tell me if they are right. If so, shall we take ten minutes to settle what to do?',
      ),
    ],
    avoid: [both('不要打断，也不要边听边办别的事。', 'Do not interrupt, nor do other work meanwhile.')],
    fits: both('同一件事已说了两遍以上。', 'The same thing has been said more than twice.'),
    never: both('还有新事实没说完时，不要限时。', 'While new facts are still coming, set no time limit.'),
    items: ['A150', 'A116'],
    when: ['fact-finding'],
  }),
  card({
    id: 'wants-it-now',
    kind: 'behaviour',
    title: both('希望马上先办他的事', 'Expects it to be done at once'),
    about: both(
      '案子已在办，仍频繁来问。帖文里说，这种情形催问次数约为一般的三倍。',
      'The case is under way, yet questions come often; the post says about three times as often as usual.',
    ),
    share: 34,
    doing: [
      both(
        '说出到了哪一步、下一步是谁、几点给话。',
        'Say which step it has reached, who is next, and at what hour you will call.',
      ),
      both('在他来问之前先打过去，没有新消息也打。', 'Call before he does, even without news.'),
    ],
    say: [
      both(
        '{{name}}，您来问过 {{chases}} 次，我都记着。现在等的是这一步，{{promiseTime}}前我主动给您打电话。',
        '{{name}}, you have asked {{chases}} times and each is noted. This is the step we wait for; I will call you by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要说“已经在办了，等着吧”。', 'Do not say "it is being done, just wait".')],
    fits: both('有进展可说，或有准确的回话时间。', 'There is progress to tell, or an honest time for the next word.'),
    never: both('我们自己已经误期：先认误期，再说时间。', 'We are late ourselves: own up first, then name a time.'),
    items: ['A151', 'A076', 'A077'],
    when: ['chased', 'chased-often'],
  }),
  card({
    id: 'asks-for-the-boss',
    kind: 'behaviour',
    title: both('要求找负责人', 'Asks for whoever is in charge'),
    about: both(
      '一开始就要找领导，担心眼前的人做不了主。',
      'Asks for the manager from the start, afraid that nobody here can decide.',
    ),
    share: 11,
    doing: [
      both(
        '说清自己能定什么、超过的由谁定、多久有答复。',
        'Say what you may decide, who decides beyond it, and by when.',
      ),
      both('对方仍要见，就请负责人，不要拦。', 'If he still asks, fetch the person; do not stand in the way.'),
    ],
    say: [
      both(
        '这类事我可以直接给您办。超过我权限的，我今天就报负责人，您要当面谈我也帮您请。',
        'I can settle this kind of thing with you. What is beyond me goes to the person in charge today, and I will fetch that person if you wish.',
      ),
    ],
    avoid: [
      both(
        '不要说“领导也一样”“领导不在”来挡。',
        'Do not fend off with "the boss will say the same" or "the boss is out".',
      ),
    ],
    fits: both('事情在自己权限内，或能马上请到人。', 'It is within your limit, or the person is in reach.'),
    never: both('超出权限还硬谈下去。', 'Beyond your limit: do not talk on alone.'),
    items: ['A152', 'A060'],
    when: ['handed-on'],
  }),
  card({
    id: 'strong-words',
    kind: 'behaviour',
    title: both('话很重，想压住谈话', 'Heavy words that want to rule the talk'),
    about: both(
      '提高嗓门、提很硬的要求，或说要把事情闹大。',
      'A raised voice, hard demands, or talk of making it big.',
    ),
    doing: [
      both(
        '不跟着升高，语速放慢，说事实和能做的。',
        'Do not rise with it; speak slower, state facts and what you can do.',
      ),
      both('有同事在场，谈话如实记入沟通记录。', 'Have a colleague there and log the talk as it was.'),
    ],
    say: [
      both(
        '我听清了，您要的是{{demand}}。我能马上做的，是先把下一步定下来。',
        'I have understood: you want {{demand}}. What I can do at once is to settle the next step.',
      ),
    ],
    avoid: [
      both(
        '不要以硬对硬，也不要为了息事随口答应。',
        'Neither meet force with force nor promise something just for peace.',
      ),
    ],
    fits: both('只是话重，没有动手或危险。', 'Words only, no violence or danger.'),
    never: both(
      '有人动手、堵门、带危险物品：离开并报警。',
      'Violence, a blocked door, dangerous objects: leave and call the police.',
    ),
    items: ['A157', 'A170'],
    when: ['demand-above'],
  }),
  card({
    id: 'complains-without-asking',
    kind: 'behaviour',
    title: both('一直抱怨，没说要什么', 'Complains and names no wish'),
    about: both('不满说了很多，希望怎么办却没说。', 'Much is said about what is wrong, nothing about what is wanted.'),
    doing: [both('听完担心的事，再直接问希望怎么处理。', 'Hear out the worries, then ask directly what is wanted.')],
    say: [
      both(
        '这些我都记下了。您希望我们最后怎么处理，最要紧的是哪一条？',
        'All of this is noted. How would you like it to end, and which point matters most?',
      ),
    ],
    avoid: [both('不要替他说“您就是想换一台吧”。', 'Do not answer for him: "you just want a new one".')],
    fits: both('诉求一栏还空着。', 'The demand is still blank.'),
    never: both('对方还在说经过时，先听完。', 'While the story is still being told: listen first.'),
    items: ['A157', 'A035'],
    when: ['fact-finding'],
  }),
  card({
    id: 'says-little',
    kind: 'behaviour',
    title: both('只答“是”或“不是”', 'Answers only yes or no'),
    about: both('话很少，问一句答一字。', 'Few words; one syllable an answer.'),
    doing: [both('用“怎么”“什么时候”“当时在做什么”来问。', 'Ask with how, when, what were you doing.')],
    say: [
      both(
        '那天是怎么开始的？当时在放什么，声音和画面各是什么样？',
        'How did it begin that day? What was on, and how were sound and picture?',
      ),
    ],
    avoid: [both('不要连着问只能答是或不是的话。', 'No string of yes-or-no questions.')],
    fits: both('事实还缺，表还没填全。', 'Facts are missing.'),
    never: both('最后核对时：那时正要用是或不是来问。', 'At the final read-back, where yes and no are what you need.'),
    items: ['A157', 'A029'],
    when: ['fact-finding'],
  }),
  card({
    id: 'agrees-to-all',
    kind: 'behaviour',
    title: both('样样都说好', 'Agrees to everything'),
    about: both('客气，什么都答应，但未必真同意。', 'Kind and agreeable, which is not yet consent.'),
    doing: [
      both(
        '把结果、日期、谁来做再念一遍，请他指出不合适的地方。',
        'Read back result, day and who does it, and ask what does not suit.',
      ),
    ],
    say: [
      both(
        '您客气了。这个办法里，有没有哪一点其实不太方便？',
        'That is kind of you. Is there any point that does not really suit you?',
      ),
    ],
    avoid: [both('不要把客气当作同意就去办。', 'Do not take courtesy for consent.')],
    fits: both('要签协议、定日期之前。', 'Before an agreement or a date is fixed.'),
    never: both('已书面确认的，不要反复追问。', 'What is confirmed in writing is not asked again.'),
    items: ['A157'],
    when: ['offering'],
  }),
  card({
    id: 'says-no-first',
    kind: 'behaviour',
    title: both('每个办法都先说不行', 'Says no to each proposal first'),
    about: both('提什么都先反对，争下去只会更远。', 'Every idea meets a no; arguing leads away.'),
    doing: [
      both(
        '先说清做过的和办不到的，再请他提一个能接受的。',
        'Say what was tried and what cannot be done, then ask for one that would do.',
      ),
      both(
        '问清拒绝的原因：价格、时间、信任、机型，还是态度。',
        'Find why: price, time, trust, the model, or how it was said.',
      ),
    ],
    say: [
      both(
        '这个办法哪一点不合适，是时间、费用，还是担心修不好？',
        'Which part does not suit: the time, the cost, or the worry that it will fail again?',
      ),
    ],
    avoid: [both('不要一个接一个地加码。', 'Do not raise the offer again and again.')],
    fits: both('已提过办法，被拒绝。', 'A proposal was turned down.'),
    never: both(
      '拒绝的正是法定权利以下的办法：先把权利说全。',
      'What was refused is less than the law gives: tell the full right first.',
    ),
    items: ['A157', 'A100'],
    when: ['proposal-refused', 'offering'],
  }),
  card({
    id: 'knows-the-trade',
    kind: 'behaviour',
    title: both('讲得很内行', 'Speaks as one who knows the trade'),
    about: both('对机器或流程说得很有把握，对错都有。', 'Sure about machine and procedure, partly right.'),
    doing: [
      both(
        '直接给事实：检测单、部件、日期，请他一起看。',
        'Give facts plainly: test sheet, part, dates, and look at them together.',
      ),
    ],
    say: [
      both(
        '您说的这个部件我们测过，这是记录，您看这一行。',
        'We tested the part you mention; here is the record, please look at this line.',
      ),
    ],
    avoid: [both('不要考他，也不要用术语压人。', 'No quizzing and no jargon.')],
    fits: both('有检测记录可以出示。', 'There is a record to show.'),
    never: both('还没检测时，不要凭经验断言。', 'Before testing, claim nothing.'),
    items: ['A157'],
    when: ['repaired-often'],
  }),
  card({
    id: 'puts-off-deciding',
    kind: 'behaviour',
    title: both('迟迟不定', 'Puts off the decision'),
    about: both('办法都听了，就是不选。', 'All has been heard, nothing is chosen.'),
    doing: [both('问在等什么，帮他去掉那个顾虑。', 'Ask what it waits for and remove that worry.')],
    say: [
      both(
        '您是在等家里人商量，还是有哪一点不放心？我把办法写下来，您带回去看。',
        'Is it the family you wait for, or some doubt? I will write it down for you to take home.',
      ),
    ],
    avoid: [
      both(
        '不要用“过期就没有了”来催，除非期限是真的并写明出处。',
        'Do not press with "gone tomorrow" unless the limit is real and its source is named.',
      ),
    ],
    fits: both('方案已说清，等对方选。', 'The proposal is clear and the choice is his.'),
    never: both('法定期限将到时：先把期限和日期告诉他。', 'A legal line is near: tell the line and its date first.'),
    items: ['A157'],
    when: ['offering'],
  }),
  card({
    id: 'values-respect',
    kind: 'behaviour',
    title: both('看重情面和尊重', 'Values respect and good faith'),
    about: both('条文听不进去，在意的是有没有被当回事。', 'Articles do not reach him; being taken seriously does.'),
    doing: [
      both(
        '站在他的角度把事情说一遍，再说我们愿意做什么。',
        'Tell it from where he stands, then what we are willing to do.',
      ),
    ],
    say: [
      both(
        '换了我也会着急。您信得过我，这件事我跟到底。',
        'I would be upset too. Trust me with it and I will see it through.',
      ),
    ],
    avoid: [both('不要上来就念条文。', 'Do not open with paragraphs.')],
    fits: both('谈话卡在面子和态度上。', 'The talk is stuck on face and manner.'),
    never: both('不能拿交情代替应得的权利。', 'Good feeling never takes the place of a right.'),
    items: ['A164'],
    when: [],
  }),
  card({
    id: 'knows-the-law',
    kind: 'behaviour',
    title: both('熟悉规定，讲依据', 'Knows the rules and asks for grounds'),
    about: both('直接问适用哪一条、从哪天起算。', 'Asks which article applies and from which day.'),
    doing: [
      both('右边“权益”里有条文和日期，照着说。', 'Articles and dates stand at the right of the case: go by them.'),
      both('有两种算法就两种都说；酌情部分另外说。', 'Where there are two readings tell both; goodwill comes apart.'),
    ],
    say: [
      both(
        '按今天的情况：{{remedy}}依据是{{article}}。您看哪一天和您记的不一样？',
        'As things stand today: {{remedy}} The ground is {{article}}. Is there a day you remember otherwise?',
      ),
    ],
    avoid: [both('不要凭印象引条文。', 'Never quote from memory.')],
    fits: both('机器的日期和凭证齐全。', 'The dates and papers of the machine are known.'),
    never: both('结论还是“无法判断”时，不要硬下结论。', 'While the answer is "cannot decide", do not force one.'),
    items: ['A165', 'A053'],
    when: ['demand-above', 'deciding'],
  }),
  card({
    id: 'returns-to-the-demand',
    kind: 'behaviour',
    title: both('规定说清了，仍回到原来的要求', 'Returns to the demand after all is explained'),
    about: both('听过依据，话题还是回到同一个要求。', 'The grounds were heard, and the same demand comes back.'),
    doing: [
      both('语气软，结论不变：同一个依据、同一句话。', 'Soft in tone, firm in substance: same ground, same words.'),
      both('每次都留一个能选的替代办法。', 'Leave one alternative open each time.'),
    ],
    say: [
      both(
        '我明白您想要{{demand}}。按规定能给您的：{{remedy}}这一点我不能骗您。另外我还能帮您做的，我写在这里。',
        'I see that you want {{demand}}. What the rules give is this: {{remedy}} I will not mislead you. What else I can do I have written here.',
      ),
    ],
    avoid: [both('不要一次一个说法，也不要靠耗时间。', 'Do not change the story, and do not play for time.')],
    fits: both('权益已算清并当面说明过。', 'The entitlement is computed and was explained.'),
    never: both('应得的还没有说全。', 'Before everything he is entitled to was told.'),
    items: ['A166'],
    when: ['demand-above'],
  }),
  card({
    id: 'angry-now',
    kind: 'behaviour',
    title: both('正在生气', 'Angry right now'),
    about: both('声音高、语速快，一时听不进解释。', 'Loud and fast; explanations do not land yet.'),
    doing: [
      both(
        '先让他说完，表明态度，再说自己的权限和能做的两三个办法。',
        'Let it out, show where you stand, then name your authority and two or three ways.',
      ),
    ],
    say: [
      both(
        '您先说，我在记。说完我告诉您现在能做哪几样。',
        'Please go on, I am writing it down. Then I will tell you what can be done now.',
      ),
    ],
    avoid: [both('不要评价他的看法，不要说“您冷静点”。', 'Do not judge his view or say "calm down".')],
    fits: both('刚进门、刚接通。', 'Just arrived, just connected.'),
    never: both('已在骂人或威胁安全：看“出口伤人”那一张。', 'Abuse or danger: use the card on abusive words.'),
    items: ['A170', 'A028'],
    when: ['first-words', 'promise-late', 'chased-often'],
  }),
  card({
    id: 'dominates',
    kind: 'behaviour',
    title: both('语气很硬，要人照办', 'Commands and expects to be obeyed'),
    about: both('说话像下命令，别人的话插不进去。', 'Speaks in orders and leaves no gap.'),
    doing: [
      both(
        '重复他的关键词，先认同其中对的部分，再给几个选择。',
        'Repeat his key words, agree with what is right in them, then give choices.',
      ),
    ],
    say: [
      both(
        '您说要快，这一点我同意。快的办法有两个，您定。',
        'You say it must be quick, and I agree. There are two quick ways; you decide.',
      ),
    ],
    avoid: [both('不要抢话，也不要一味退让。', 'Neither talk over him nor keep giving way.')],
    fits: both('能给出真实的选择。', 'There are real choices to give.'),
    never: both('没有选择时不要假装有。', 'Do not pretend to choices that do not exist.'),
    items: ['A170'],
    when: [],
  }),
  card({
    id: 'steers-the-talk',
    kind: 'behaviour',
    title: both('想主导谈话的方向', 'Wants to steer the talk'),
    about: both('不断换话题、提条件，把几件事绑在一起。', 'Changes subject, sets conditions, ties matters together.'),
    doing: [
      both(
        '说清哪些能做、哪些不能做，其他问题另列一条，逐条谈。',
        'Say what can and cannot be done; list other matters apart and go one by one.',
      ),
    ],
    say: [
      both(
        '这几件事我分开记：第一件今天定，另外两件我列在后面，一件一件给您答复。',
        'I note these apart: the first we settle today, the others are listed and answered one by one.',
      ),
    ],
    avoid: [both('不要被带着一次答应几件事。', 'Do not promise several things in one breath.')],
    fits: both('几件事缠在一起。', 'Several matters are tangled.'),
    never: both('对方补充的是同一件事的新事实：那要听。', 'New facts of the same matter: listen to those.'),
    items: ['A170', 'A066', 'A067'],
    when: ['deciding', 'demand-above'],
  }),
  card({
    id: 'abusive-words',
    kind: 'behaviour',
    title: both('出口伤人', 'Abusive words'),
    about: both('骂人、羞辱，谈话已无法继续。', 'Insults that make a talk impossible.'),
    doing: [
      both(
        '不往心里去；严肃地请对方停下，同时问一句实际需要。',
        'Do not take it in; ask firmly to stop, and ask what is needed.',
      ),
      both(
        '请第二个人到场；两次仍不停，就说明今天先到这里并定回话时间，记入沟通记录。',
        'Call a second person; if it goes on after two requests, end the talk, name when you will call, and log it.',
      ),
    ],
    say: [
      both(
        '请不要骂人，我愿意帮您把事情办好。您现在最需要解决的是哪一件？',
        'Please do not insult me; I want to get this done for you. What do you need most right now?',
      ),
    ],
    avoid: [both('不要回骂，不要嘲笑，不要录了发到群里。', 'No insults back, no mockery, no recording passed around.')],
    fits: both('有辱骂，没有危险。', 'Abuse without danger.'),
    never: both('只是声音大：那是生气，不是辱骂。', 'A loud voice alone is anger, not abuse.'),
    items: ['A170'],
    when: [],
  }),
]
