import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/** First sentences (开场话): they lower the pressure and promise nothing yet. */
export const openingCards = [
  card({
    id: 'open-willing',
    kind: 'opening',
    title: both('第一句：我愿意帮您', 'First sentence: I want to help'),
    about: both(
      '来的人常以为没人会帮。第一句只表明愿意。',
      'Many arrive sure that nobody will help. The first sentence only shows the will.',
    ),
    say: [
      both(
        '{{name}}，您好，我是{{centre}}的{{me}}。请给我一个机会，让我看看能帮您做到哪一步。',
        'Good day {{name}}, I am {{me}} of {{centre}}. Please give me the chance to see how far I can help.',
      ),
      both(
        '您坐下慢慢说，我一条一条记，记完念给您听。',
        'Please sit and take your time; I note point by point and read it back.',
      ),
    ],
    avoid: [
      both('第一句不道歉到底，也不答应结果。', 'No sweeping apology and no promised result in the first sentence.'),
    ],
    fits: both('刚到柜台、刚接通。', 'Just arrived or connected.'),
    never: both('机器有危险时，第一句是停用和断电。', 'With a dangerous machine the first sentence is to unplug it.'),
    items: ['A173'],
    when: ['first-words'],
  }),
  card({
    id: 'open-long-wait',
    kind: 'opening',
    title: both('让对方久等了', 'After a long wait'),
    about: both('电话接得慢、柜台排了队。', 'A slow line, a queue at the counter.'),
    say: [both('让您久等了，对不起。我现在专门办您这件事。', 'I am sorry you had to wait. Now I am all yours.')],
    avoid: [both('不要解释有多忙。', 'Do not explain how busy it is.')],
    fits: both('对方先抱怨等得久。', 'The wait is the first complaint.'),
    never: both('等的是结果而不是接待：用催办那几张。', 'When the wait is for the result: see the chase cards.'),
    items: ['A178'],
    when: ['first-words'],
  }),
  card({
    id: 'open-asked-again',
    kind: 'opening',
    title: both('又打来催的', 'Calling again'),
    about: both(
      '先报出我们记着的，再说这次有什么不同。',
      'First what we have on record, then what is different this time.',
    ),
    say: [
      both(
        '{{name}}，您前面来问过 {{chases}} 次（{{chaseDates}}），都记在案上，不用您再说一遍。我先看现在到哪一步。',
        '{{name}}, you asked {{chases}} times before ({{chaseDates}}); it is all on the case and you need not repeat it. Let me look where it stands.',
      ),
      both(
        '上次答应您的是：{{promise}}，时间是{{promiseTime}}。',
        'What we promised last is: {{promise}}, by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要问“您是哪位，什么事”。', 'Not "who is it, what about".')],
    fits: both('第二次以后的来电、来人。', 'From the second call on.'),
    never: both('没看案卷之前不要回答进度。', 'No word on progress before looking at the case.'),
    items: ['A178', 'A076'],
    when: ['chased', 'chased-often'],
  }),
  card({
    id: 'open-look-at-history',
    kind: 'opening',
    title: both('我先看一下您的记录', 'Let me see your record'),
    about: both(
      '给自己半分钟，也让对方知道有记录。',
      'Half a minute for you, and the customer knows there is a record.',
    ),
    say: [
      both(
        '您的{{product}}我查一下以前的记录，半分钟，好找最快的办法。',
        'Let me look up the record of your {{product}}, half a minute, to find the quickest way.',
      ),
    ],
    avoid: [both('不要让对方干等不出声。', 'Do not leave him in silence.')],
    fits: both('机器修过，或客户来过。', 'The machine was here before.'),
    never: both('客户看得见屏幕时先按 F6。', 'When he can see the screen press F6 first.'),
    items: ['A178'],
    when: ['repaired-often', 'chased'],
  }),
  card({
    id: 'open-your-choices',
    kind: 'opening',
    title: both('说说您现在的几个选择', 'Here are your choices'),
    about: both('把话从埋怨带到办法。', 'Leads from complaint to ways out.'),
    say: [
      both(
        '我理解您着急。按今天的情况：{{remedy}}我把几个办法都说给您听，您来选。',
        'I understand the worry. As things stand: {{remedy}} Let me lay out the ways and you choose.',
      ),
    ],
    avoid: [both('不要只说一个办法让人选“要不要”。', 'Not one way with a take-it-or-leave-it.')],
    fits: both('听完、核对完之后。', 'After listening and reading back.'),
    never: both('权益还没算清时。', 'Before the entitlement is known.'),
    items: ['A178', 'A030'],
    when: ['deciding', 'offering'],
  }),
  card({
    id: 'open-late-promise',
    kind: 'opening',
    title: both('我们误了期，先开口', 'We missed the date: speak first'),
    about: both(
      '承诺的时间过了，主动打比等他来问好。',
      'The time has passed; calling first is better than being asked.',
    ),
    say: [
      both(
        '{{name}}，我是{{centre}}的{{me}}。答应您{{promiseTime}}做到的事（{{promise}}）没有做到，对不起。现在的情况是这样，新的时间我说准：',
        '{{name}}, this is {{me}} of {{centre}}. What we promised by {{promiseTime}} ({{promise}}) was not done, and I am sorry. This is how it stands, and the new time is firm:',
      ),
    ],
    avoid: [both('不要先讲理由后道歉。', 'No reasons before the apology.')],
    fits: both('承诺已过时间。', 'A promise is overdue.'),
    never: both('新的时间还定不下来，就只说下次回话的钟点。', 'No new date yet: name only the hour of the next call.'),
    items: ['A106', 'A107'],
    when: ['promise-late'],
  }),
  card({
    id: 'open-read-back',
    kind: 'opening',
    title: both('我念一遍，您听对不对', 'Let me read it back'),
    about: both('记完先核对，再谈怎么办。', 'Read back before talking of solutions.'),
    say: [
      both(
        '{{name}}，我念一遍：您的{{product}}有这些问题，您希望的是{{demand}}。有没有漏的、不对的？',
        '{{name}}, let me read it back: these are the faults of your {{product}}, and you wish for {{demand}}. Is anything missing or wrong?',
      ),
    ],
    avoid: [both('不要加进自己的判断。', 'Add no judgement of your own.')],
    fits: both('登记完、读给客户听时。', 'At the end of registration.'),
    never: both('对方还在说经过时。', 'While the story is still being told.'),
    items: ['A034', 'A029'],
    when: ['first-words', 'fact-finding'],
  }),
  card({
    id: 'open-follow-up',
    kind: 'opening',
    title: both('回访：现在用得怎么样', 'Follow-up: how is it now'),
    about: both('问还有什么不满意，要不要调整。', 'Ask what is still not right and whether to adjust.'),
    say: [
      both(
        '{{name}}，我是{{centre}}的{{me}}。您的{{product}}这几天用得怎么样？还有哪一点不满意，我们再看要不要调整。',
        '{{name}}, this is {{me}} of {{centre}}. How has your {{product}} been? If something is still not right we will see what to change.',
      ),
    ],
    avoid: [both('不要引导打高分。', 'Do not steer towards a high mark.')],
    fits: both('处理完之后的电话。', 'The call after the work is done.'),
    never: both('机器还没交还时。', 'Before the machine is back.'),
    items: ['A109', 'A110'],
    when: ['asking-back'],
  }),
]

/** Saying no, and saying sorry (婉拒与致歉). A no always comes with an alternative and the customer's channels. */
export const declineCards = [
  card({
    id: 'regret',
    kind: 'decline-apology',
    title: both('表示遗憾（责任没查清）', 'Regret, responsibility unclear'),
    about: both(
      '对不便表示歉意，不对没查实的事下结论。',
      'Regret for the trouble without judging what is not yet known.',
    ),
    say: [
      both(
        '{{name}}，给您添了这些麻烦，我们很抱歉。原因正在查，{{promiseTime}}前把结果告诉您。',
        '{{name}}, we are sorry for all this trouble. The cause is being looked into and you will hear by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要说“如果您觉得不舒服的话”。', 'Not "if you feel inconvenienced".')],
    fits: both('任何时候都可以说。', 'Always allowed.'),
    never: both('已查实是我们的错：用“承认并道歉”。', 'Known to be our fault: use the admission.'),
    items: ['A093', 'A122'],
    when: ['safety', 'first-words', 'undecided', 'chased'],
  }),
  card({
    id: 'admission',
    kind: 'decline-apology',
    title: both('承认并道歉（是我们的责任）', 'Admission: the fault is ours'),
    about: both('说清错在哪里、怎么补、什么时候补完。', 'What went wrong, how and by when it is put right.'),
    say: [
      both(
        '{{name}}，这件事是{{centre}}没有做好，向您道歉。我们这样补救：这是要做的事和时间，由{{me}}负责到底。',
        '{{name}}, {{centre}} did not do this well and apologises. This is how we put it right, with dates; {{me}} is answerable for it.',
      ),
    ],
    avoid: [both('不要加“但是”。', 'No "but".')],
    fits: both('事实已查清，责任在我们。', 'Facts are clear and the responsibility is ours.'),
    never: both('涉及人身损害的责任认定，先报负责人。', 'Liability for injury: the person in charge first.'),
    items: ['A093', 'A122'],
    when: ['promise-late', 'chased-often'],
  }),
  card({
    id: 'sorry-for-the-misunderstanding',
    kind: 'decline-apology',
    title: both('查过记录，没有这样说过', 'The record shows otherwise'),
    about: both('记录在我们这边，也不写信讨说法。', 'Even with the record on our side, write no accusing letter.'),
    say: [
      both(
        '我把当时的记录都查了，可能是那次没说清，让您误会了，对不起。记录在这里，我们照现在这个办法往下办，好吗？',
        'I checked the whole record; perhaps it was not said clearly, and I am sorry for the misunderstanding. Here is the record; shall we go on from here?',
      ),
    ],
    avoid: [both('不要说“您记错了”。', 'Not "you remember it wrongly".')],
    fits: both('说法不一，记录完整。', 'Accounts differ and the record is complete.'),
    never: both('记录不全时，不能拿它压人。', 'With an incomplete record, do not lean on it.'),
    items: ['A093', 'A074'],
    when: [],
  }),
  card({
    id: 'decline-with-alternative',
    kind: 'decline-apology',
    title: both('明确地说不，同时给另一条路', 'A clear no, with another way'),
    about: both(
      '依据说清、替代办法说清、其他渠道说清，三样都要有。',
      'Ground, alternative, other channels: all three.',
    ),
    say: [
      both(
        '{{name}}，{{demand}}这一项，按规定给不到，依据是{{demandArticle}}。',
        '{{name}}, {{demand}} is not what the rules give; the ground is {{demandArticle}}.',
      ),
      both(
        '按规定能给您的：{{remedy}}另外可以商量的，我也写在这里。',
        'What the rules do give: {{remedy}} What can be talked about besides I have written here.',
      ),
      both(
        '您不同意这个结果，可以向消费者协会、12315 反映，也可以申请调解、仲裁或起诉，我把联系方式写给您。',
        'If you do not agree you can turn to the consumer association or 12315, seek mediation or arbitration, or go to court; I will write down where.',
      ),
    ],
    avoid: [both('不要只说“不行”，不要说“没有规定”了事。', 'Not a bare no, nor "there is no rule".')],
    fits: both(
      '权益已算清，诉求超出应得，酌情也已考虑过。',
      'Entitlement is computed, the demand lies above it, goodwill was considered.',
    ),
    never: both(
      '结论是“有权”或“无法判断”时，绝不用这一张。',
      'Never while the answer is "entitled" or "cannot decide".',
    ),
    items: ['A048', 'A197', 'A052'],
    when: ['demand-above', 'proposal-refused'],
  }),
  card({
    id: 'partly-yes',
    kind: 'decline-apology',
    title: both('一部分可以，一部分不行', 'Part yes, part no'),
    about: both('先说能给的，再说给不到的和原因。', 'First what is possible, then what is not and why.'),
    say: [
      both(
        '修理和运输的费用由我们承担，这一项定了。误工费三包规定里没有这一项，可以协商，我报负责人后{{promiseTime}}前答复您。',
        'Repair and transport are on us, that is settled. Lost wages are not in the three-guarantee rules and can be talked about; I will ask and answer by {{promiseTime}}.',
      ),
    ],
    avoid: [both('不要说“有证明就能赔”。', 'Not "a proof will do".')],
    fits: both('几项诉求情况不同。', 'The demands differ.'),
    never: both('不能把应得的那部分当作交换条件。', 'What is owed is never made a condition.'),
    items: ['A040', 'A188'],
    when: ['demand-above', 'offering'],
  }),
  card({
    id: 'not-mine-to-decide',
    kind: 'decline-apology',
    title: both('超出权限，我去报', 'Beyond my limit, I will ask'),
    about: both('说清谁定、多久有答复，不空口答应。', 'Who decides and by when, with no empty yes.'),
    say: [
      both(
        '这一项要负责人定。我把您的意思和我的意见今天报上去，{{promiseTime}}前不管结果怎样都给您回话。',
        'This one is for the person in charge. I report your wish and my opinion today, and answer by {{promiseTime}} whatever the result.',
      ),
    ],
    avoid: [both('不要暗示“应该会批”。', 'Do not hint that it will pass.')],
    fits: both('超出本人酌情权限。', 'Above your own goodwill limit.'),
    never: both('法定应得的不需要审批才告知。', 'What the law gives needs no approval to be told.'),
    items: ['A018', 'A019', 'A060'],
    when: ['deciding', 'demand-above'],
  }),
  card({
    id: 'end-abusive-talk',
    kind: 'decline-apology',
    title: both('谈话先到这里', 'Ending a talk for now'),
    about: both('两次请停仍在骂，或已影响他人安全。', 'Abuse after two requests, or others are at risk.'),
    say: [
      both(
        '我愿意继续帮您办，今天这样谈不下去，我们先到这里。您的事照常在办，{{promiseTime}}前给您回话。',
        'I am willing to go on helping, but today we cannot talk like this, so let us stop here. Your case goes on as usual and you will hear by {{promiseTime}}.',
      ),
    ],
    doing: [
      both(
        '当场记沟通记录：几点、说过哪两次请停、谁在场、约定的回话时间。',
        'Log it at once: the hour, the two requests, who was there, when you will call.',
      ),
    ],
    avoid: [both('不要摔电话，不要说不再受理。', 'No slammed phone, no refusal of the case.')],
    fits: both('辱骂在两次提醒后仍继续。', 'Abuse after two requests.'),
    never: both('对方只是激动、哭、声音大。', 'Upset, in tears or loud is not a reason.'),
    items: ['A170'],
    when: [],
  }),
  card({
    id: 'thanks-and-improvement',
    kind: 'decline-apology',
    title: both('办完，感谢并说改进', 'Done: thanks and what we improve'),
    about: both(
      '谢意见、再致歉、说一件真改了的事。',
      'Thank, regret once more, name one thing that was truly changed.',
    ),
    say: [
      both(
        '{{name}}，谢谢您把问题告诉我们，也再次为这些不便道歉。因为您的意见，我们改了这一处，以后不再这样。',
        '{{name}}, thank you for telling us, and once more our regret. Because of you we changed this.',
      ),
    ],
    avoid: [both('没有真改就不要说改了。', 'Claim no improvement that was not made.')],
    fits: both('结案、回访时。', 'Closing and follow-up.'),
    never: both('客户还不满意时，先办不满意的那一条。', 'While he is not content: that point first.'),
    items: ['A032', 'A126'],
    when: ['closed', 'asking-back'],
  }),
]
