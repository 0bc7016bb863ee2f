import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/** Ways to lead a talk (沟通办法). Some contradict each other, so each says when it does not fit. */
export const methodCards = [
  card({
    id: 'honest-time',
    kind: 'method',
    title: both('说清要等多久', 'Say how long it takes'),
    about: both('知道要等多久的人更等得住。', 'Whoever knows how long it takes can wait.'),
    doing: [
      both('给到哪一天几点，只说有把握做到的时间。', 'Name day and hour, and only one you can keep.'),
      both(
        '余量留在内部安排里，对客户说的日期必须是真的。',
        'Keep the margin in your own plan; the date told is the true one.',
      ),
    ],
    say: [
      both(
        '配件按厂家答复的日期算，我{{promiseTime}}给您回话，到没到货我都打。',
        'We go by the date the maker gave; I will call by {{promiseTime}}, whether the part has come or not.',
      ),
    ],
    avoid: [both('不要故意报长，也不要为了好听报短。', 'Neither stretch the time nor shorten it to please.')],
    fits: both('要等配件、检测或审批。', 'Waiting for a part, a test or an approval.'),
    never: both(
      '不能用来拖过法定期限；期限不因等待而停。',
      'Never to sit out a legal line; those do not stop for waiting.',
    ),
    items: ['A104', 'A105', 'A106', 'A154'],
    when: ['waiting', 'chased', 'promise-today'],
  }),
  card({
    id: 'true-reason',
    kind: 'method',
    title: both('给一个真实的原因', 'Give the true reason'),
    about: both('知道缘由比只听结论容易接受。', 'A reason makes an answer easier to take.'),
    doing: [
      both(
        '只说查实的原因：检测结果、厂家答复、库存。',
        'Only what is verified: test result, the maker’s answer, the stock.',
      ),
    ],
    say: [
      both(
        '原因查清了，检测记录在这里。是这个部件的问题，所以要这样修。',
        'The cause is found and here is the test record. It is this part, hence this repair.',
      ),
    ],
    avoid: [
      both(
        '没查清就说“还没查清，几点前告诉您”，不要编一个。',
        'Not found yet? Say so and say when you will know; invent nothing.',
      ),
    ],
    fits: both('原因已检测或有书面答复。', 'The cause was tested or confirmed in writing.'),
    never: both('原因未经核实。', 'While the cause is unverified.'),
    items: ['A155', 'A154'],
    when: ['waiting', 'repaired-often'],
  }),
  card({
    id: 'thank-for-patience',
    kind: 'method',
    title: both('谢谢对方的配合', 'Thank for the patience'),
    about: both('被感谢的人更愿意一起想办法。', 'Thanks open the way to working together.'),
    doing: [
      both(
        '谢具体的事：带了发票、等了三天、拍了视频。',
        'Thank for something definite: the invoice brought, the days waited, the video made.',
      ),
    ],
    say: [
      both(
        '谢谢您把凭证都带齐了，这样今天就能往下办。',
        'Thank you for bringing all the papers; with them we can go on today.',
      ),
    ],
    avoid: [both('不要拿感谢代替办事。', 'Thanks do not replace the work.')],
    fits: both('对方刚刚配合做了一件事。', 'Right after the customer has helped.'),
    never: both('因为我们误了事让对方久等：先道歉。', 'Where we caused the wait: apologise first.'),
    items: ['A154', 'A126'],
    when: ['carrying-out'],
  }),
  card({
    id: 'listen-stand-commit',
    kind: 'method',
    title: both('一听、二表态、三落实', 'Listen, take a stand, commit'),
    about: both('平下怒气的三步，多数情形都用得上。', 'Three steps that calm most anger.'),
    doing: [
      both('听：不打断，记下不满在哪里。', 'Listen: no interruption, note what hurts.'),
      both('表态：说明这件事我们会管。', 'Take a stand: say that we see to it.'),
      both(
        '落实：能办的马上办；不能的，登记一条有日期和钟点的承诺（F8）。',
        'Commit: do at once what can be done; for the rest log a promise with day and hour (F8).',
      ),
    ],
    say: [
      both(
        '我听完了，这件事我们负责跟到底。第一步现在就办。',
        'I have heard it all, and we will follow this through. The first step starts now.',
      ),
    ],
    avoid: [both('没有把握的事不要说“一定”。', 'No "certainly" without being certain.')],
    fits: both('几乎所有带着怒气来的谈话。', 'Nearly every talk that begins in anger.'),
    never: both('危险正在发生时，先停用、断电、报险。', 'In danger: stop use, cut the power, report first.'),
    items: ['A167', 'A106'],
    when: ['first-words', 'chased', 'promise-late'],
  }),
  card({
    id: 'gentle-denial',
    kind: 'method',
    title: both('委婉地说不同', 'Disagree gently'),
    about: both(
      '先接住对方的话，再补上另一面，不用“但是”。',
      'Take up what was said, then add the other side, without a "but".',
    ),
    doing: [both('用“是的，同时……”或“除非……”起头。', 'Begin with "yes, and" or "unless".')],
    say: [
      both(
        '是的，来了几次确实烦；同时这三次里记入换货次数的，要看修理记录，我们一起看。',
        'Yes, coming so often is tiresome; and which of the visits count towards an exchange the repair records tell, let us look together.',
      ),
      both(
        '现在按规定给不到这一项，除非检测能证明是机器本身的问题，我马上安排检测。',
        'As it stands the rules do not give this, unless a test shows it to be the machine itself; I will arrange the test now.',
      ),
    ],
    avoid: [both('不要说“是，但是您……”。', 'Not "yes, but you…".')],
    fits: both('对方的说法有一半不准。', 'Half of what was said is not accurate.'),
    never: both('对方说得对：就直接说“您说得对”。', 'Where he is right: just say so.'),
    items: ['A167', 'A168'],
    when: ['demand-above', 'undecided'],
  }),
  card({
    id: 'clear-a-misunderstanding',
    kind: 'method',
    title: both('把误会说开', 'Clear up a misunderstanding'),
    about: both(
      '不满来自误解时，演示比解释快。',
      'Where a misunderstanding is the cause, showing is quicker than telling.',
    ),
    doing: [
      both(
        '请对方一起操作一遍，或发图示；结论让机器自己说。',
        'Do it together once, or send pictures; let the machine speak.',
      ),
    ],
    say: [
      both(
        '我们一起开机看一遍，您看这里的提示，是不是和您遇到的一样？',
        'Let us switch it on together; is this the message you saw?',
      ),
    ],
    avoid: [both('不要说“您不会用”“说明书上写着”。', 'Not "you cannot use it" or "it is in the manual".')],
    fits: both('已查清机器没有故障。', 'The machine is known to be sound.'),
    never: both(
      '没复现不等于没有故障：两次上门没查到，请第二个人再看。',
      'Not reproduced is not sound: after two visits without a finding a second person looks.',
    ),
    items: ['A167', 'A144', 'A145'],
    when: ['repaired-often'],
  }),
  card({
    id: 'admit-and-repair',
    kind: 'method',
    title: both('承认错误，马上补救', 'Admit it and put it right'),
    about: both('确实是我们的错，越早承认，代价越小。', 'Where the fault is ours, early admission costs least.'),
    doing: [
      both(
        '说清错在哪里、怎么补、什么时候补完，当场开始。',
        'Say what went wrong, how and by when it is put right, and begin.',
      ),
    ],
    say: [
      both(
        '{{name}}，这件事是我们没做好：原先答应您{{promiseTime}}做到（{{promise}}），没有做到。现在这样补：',
        '{{name}}, this is our failing: we said {{promise}} by {{promiseTime}} and did not do it. This is how we put it right:',
      ),
    ],
    avoid: [both('不要推给同事、厂家或系统。', 'Do not blame a colleague, the maker or the computer.')],
    fits: both('承诺误期、修理没修好、态度确有不当。', 'A missed promise, a failed repair, a poor manner.'),
    never: both(
      '责任还没查清：用“表示遗憾”，不承认没有查实的事。',
      'Responsibility unclear: express regret, admit nothing unverified.',
    ),
    items: ['A167', 'A093'],
    when: ['promise-late'],
  }),
  card({
    id: 'set-aside',
    kind: 'method',
    title: both('把岔出去的话题先放一放', 'Park what leads away'),
    about: both(
      '与这件事无关的话，记下来，先不展开。',
      'What does not belong to the matter is noted and left for later.',
    ),
    doing: [
      both(
        '写进“另外的问题”，说明什么时候再谈，然后回到当前一条。',
        'Note it as a further issue, say when it comes, return to the present one.',
      ),
    ],
    say: [
      both(
        '这件事我记在旁边，等会儿单独谈。我们先把修理这一条定下来。',
        'I note this aside for later. Let us first settle the repair.',
      ),
    ],
    avoid: [both('不要装作没听见，也不要冷落不理。', 'Do not act as if you had not heard.')],
    fits: both('话题越扯越远。', 'The talk wanders.'),
    never: both(
      '凡涉及安全、伤害或法定权利的，都不能放。',
      'Anything of safety, harm or a legal right is never parked.',
    ),
    items: ['A167', 'A066'],
    when: ['deciding'],
  }),
  card({
    id: 'light-word',
    kind: 'method',
    title: both('轻松一句', 'A light word'),
    about: both('事情办成以后，一句轻松话能收住气氛。', 'Once it is done, a light word rounds it off.'),
    doing: [both('只拿自己或机器开玩笑。', 'Joke only about yourself or the machine.')],
    say: [both('这台机器总算听话了，有事您随时找我。', 'The machine behaves at last; call me any time.')],
    avoid: [both('不要拿客户、价格、等待时间开玩笑。', 'Never about the customer, the price or the wait.')],
    fits: both('双方满意之后，对方先放松下来。', 'After both are content and the customer has relaxed first.'),
    never: both('事情没解决之前一律不用。', 'Never before the matter is solved.'),
    items: ['A167', 'A156'],
    when: ['asking-back', 'closed'],
  }),
  card({
    id: 'restate-core',
    kind: 'method',
    title: both('挑出合理的那一点，用自己的话说回去', 'Find the reasonable core and restate it'),
    about: both('再激动的话里，也有一条站得住的要求。', 'Even heated words hold one fair request.'),
    doing: [both('只复述那一条，请对方确认。', 'Restate that one and ask for a yes.')],
    say: [
      both(
        '我听下来，最要紧的是机器要能正常用、日子要说准，是这样吗？',
        'What I hear is this: the set must work and the date must hold. Is that right?',
      ),
    ],
    avoid: [both('不要逐句反驳其余的话。', 'Do not refute the rest line by line.')],
    fits: both('抱怨很多、很杂。', 'Many mixed complaints.'),
    never: both('安全方面的话一条都不能略去。', 'Nothing about safety is ever left out.'),
    items: ['A160', 'A034'],
    when: ['fact-finding', 'chased-often'],
  }),
  card({
    id: 'dates-not-impressions',
    kind: 'method',
    title: both('用日期和次数说话', 'Speak in dates and counts'),
    about: both(
      '印象有出入时，一起看记录，谁都不难堪。',
      'Where memories differ, look at the record together and nobody loses face.',
    ),
    doing: [
      both(
        '读出每次联系的日期；记录缺了，就承认缺了并补记。',
        'Read the dates of each contact; where one is missing, say so and add it.',
      ),
    ],
    say: [
      both(
        '我这里记的是您来问过 {{chases}} 次，{{chaseDates}}。要是漏了哪次，您告诉我，我补上。',
        'I have {{chases}} calls noted, on {{chaseDates}}. If one is missing tell me and I will add it.',
      ),
    ],
    avoid: [both('不要说“您哪有打那么多次”。', 'Not "you never called that often".')],
    fits: both('次数、时间说法不一致。', 'Counts or times differ.'),
    never: both('我们没有记录时，不能拿“没有记录”否定对方。', 'Our lack of a record is no proof against the customer.'),
    items: ['A161', 'A078'],
    when: ['chased', 'chased-often'],
  }),
  card({
    id: 'solution-questions',
    kind: 'method',
    title: both('用“怎样算解决”来问', 'Ask what would solve it'),
    about: both('道歉说过一次以后，问题要转到办法上。', 'After one apology, turn to ways out.'),
    doing: [both('给两三个真能做到的选项来问。', 'Ask with two or three things you can truly do.')],
    say: [
      both(
        '修好以后多保一段时间，或者先借您一台用着，哪一样更合您的意？',
        'A longer guarantee after the repair, or a loaner meanwhile: which would suit you better?',
      ),
    ],
    avoid: [both('不要反复说对不起却没有动作。', 'Not "sorry" over and over without a deed.')],
    fits: both('已表示过歉意，谈话停在埋怨上。', 'Regret was expressed and the talk is stuck in complaint.'),
    never: both(
      '不能用来回避该有的道歉；表示遗憾任何时候都可以。',
      'Not a way round an apology that is due; regret is always allowed.',
    ),
    items: ['A162', 'A133'],
    when: ['deciding'],
  }),
  card({
    id: 'do-something-now',
    kind: 'method',
    title: both('现在就做一件实事', 'Do one real thing now'),
    about: both(
      '想给的给不了，也总有一件能马上做的。',
      'When the wish cannot be met, something can still be done now.',
    ),
    doing: [
      both(
        '打给厂家催件、约上门钟点、借出备用机、开一张缺件说明。',
        'Call the maker, fix the hour of a visit, lend a set, write a note on the missing part.',
      ),
    ],
    say: [
      both(
        '这一项我现在做不到，能马上做的是这一件，我当着您的面打电话。',
        'This I cannot do now; what I can do at once is this, and I will call while you are here.',
      ),
    ],
    avoid: [both('不要说“没办法”，说出另一条路。', 'Not "impossible"; name another way.')],
    fits: both('诉求暂时满足不了。', 'The demand cannot be met for now.'),
    never: both('不能拿小动作代替应得的处理。', 'A gesture never replaces what is owed.'),
    items: ['A132', 'A197', 'A174'],
    when: ['waiting', 'demand-above', 'chased-often'],
  }),
  card({
    id: 'small-extra',
    kind: 'method',
    title: both('在规定以外，添一点相称的心意', 'A small extra, in proportion'),
    about: both(
      '应得的给足以后，小小的额外能让人记住。',
      'After what is owed is given in full, a little more is remembered.',
    ),
    doing: [
      both(
        '从酌情项目里选，金额和权限照本店规定，超过的先报批。',
        'Choose from the goodwill items within the limits; what is above them goes to approval.',
      ),
    ],
    say: [
      both(
        '该办的都给您办好了。另外耽误您这几趟，我们送您一次免费清洁保养。',
        'What is due is done. For the trouble of coming we add one free cleaning.',
      ),
    ],
    avoid: [both('不要用小礼物换对方不说话、不投诉。', 'Never in exchange for silence.')],
    fits: both('确有不便，且在本店权限内。', 'There was real trouble, and it is within the limits.'),
    never: both('应得的还没给足之前。', 'Before what is owed has been given.'),
    items: ['A131', 'A123', 'A061'],
    when: ['offering', 'carrying-out'],
  }),
  card({
    id: 'higher-voice',
    kind: 'method',
    title: both('请更高一级的人出面', 'Let someone higher speak'),
    about: both('负责人打一个电话或上门一趟，分量不一样。', 'A call or a visit by the person in charge weighs more.'),
    doing: [
      both(
        '先把案情、已答应的事和意见交给负责人，再定时间。',
        'Brief the person in charge first: facts, promises, opinion; then fix the time.',
      ),
    ],
    say: [
      both(
        '这件事我们{{centre}}的负责人会亲自给您打电话，时间定在{{promiseTime}}前。',
        'The person in charge of {{centre}} will call you in person, by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要让客户对新来的人从头讲一遍。', 'Do not make the customer tell it all again.')],
    fits: both(
      '态度类投诉、催了多次、涉及媒体或部门。',
      'Complaints about manner, many chases, media or an authority.',
    ),
    never: both('负责人还不了解情况时，不要仓促上阵。', 'Not before the person in charge knows the case.'),
    items: ['A143', 'A142'],
    when: ['chased-often', 'outside-body', 'handed-on'],
  }),
  card({
    id: 'own-pace',
    kind: 'method',
    title: both('心里有底，按自己的节奏谈', 'Know your line and keep your pace'),
    about: both(
      '谈之前想好：开口给什么、到哪里为止、超过了找谁。',
      'Before the talk: what to open with, where it ends, whom to ask beyond.',
    ),
    doing: [both('每一轮只谈一条，谈完写下结果和下一步。', 'One point a round; write the result and the next step.')],
    say: [
      both(
        '这一条我们谈定了，我写下来。下一条是{{demand}}。',
        'This point is settled and I write it down. The next is {{demand}}.',
      ),
    ],
    avoid: [both('不要被催着一次把话说满。', 'Do not let haste make you promise all at once.')],
    fits: both('诉求不止一条，或金额较大。', 'Several demands, or a large sum.'),
    never: both('法定应得的不是筹码，先说全。', 'What the law gives is no bargaining chip: tell it first.'),
    items: ['A064', 'A065', 'A067'],
    when: ['deciding', 'offering', 'demand-above'],
  }),
  card({
    id: 'say-it-personally',
    kind: 'method',
    title: both('像人一样说话，别像机器', 'Speak as a person, not a machine'),
    about: both(
      '同一个意思，替对方想一步再说，听着就不同。',
      'The same answer sounds different when it thinks one step for the customer.',
    ),
    doing: [
      both(
        '先说看到了他的难处，再说替他问了谁、结果如何。',
        'Name his difficulty first, then whom you asked for him and what came of it.',
      ),
    ],
    say: [
      both(
        '您后天要出门，我替您问了仓库，今天能不能先取，五点前我告诉您。',
        'You leave the day after tomorrow, so I asked the store whether it can be fetched today; I will tell you by five.',
      ),
    ],
    avoid: [both('不要只发一条链接或一段格式话。', 'Not just a link or a form sentence.')],
    fits: both('微信、电话里的日常回复。', 'Everyday replies by phone and WeChat.'),
    never: both('正式书面答复要用规定的写法。', 'Formal written answers keep their form.'),
    items: ['A179'],
    when: [],
  }),
  card({
    id: 'point-to-channels',
    kind: 'method',
    title: both('中立地告诉对方还有哪些渠道', 'Name the other channels neutrally'),
    about: both('对方想问别处，是他的权利。', 'Asking elsewhere is his right.'),
    doing: [
      both(
        '把消协、12315、调解、仲裁、法院的渠道说全，记一笔“已告知渠道”。',
        'Name association, 12315, mediation, arbitration and court in full, and note that it was told.',
      ),
    ],
    say: [
      both(
        '除了跟我们谈，您也可以咨询消费者协会、拨打 12315，或者申请调解、起诉。需要的材料我帮您打印。',
        'Besides talking with us you can ask the consumer association, call 12315, seek mediation or go to court. I can print the papers you need.',
      ),
    ],
    avoid: [
      both(
        '不要说“去哪儿告都一样”，也不要借此把人支走。',
        'Neither belittle the channels nor use them to get rid of anyone.',
      ),
    ],
    fits: both('分歧还在，或对方主动问起。', 'You still differ, or he asks.'),
    never: both('不能当作赢得时间的办法。', 'Never as a way to gain time.'),
    items: ['A052', 'A051'],
    when: ['outside-body', 'proposal-refused', 'demand-above'],
  }),
]
