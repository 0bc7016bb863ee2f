import { both } from '../../rules/rule-card.ts'
import { card } from '../card.ts'

/** The six steps that calm a customer (安抚六步), in their order. */
export const stepCards = [
  card({
    id: 'step-1-let-out',
    kind: 'calming-step',
    title: both('第一步：让对方把话说完', 'Step 1: let it out'),
    about: both('气像充满的气球，放出来才谈得下去。', 'Anger is like air in a balloon; once out, talk begins.'),
    doing: [
      both(
        '不插话、不辩解，点头、记字，让对方看见你在听。',
        'No interruption, no defence; nod, write, be seen to listen.',
      ),
    ],
    say: [both('您说，我在听，都记着。', 'Please go on, I am listening and writing it down.')],
    fits: both('一开始，情绪最高的时候。', 'At the start, when feelings run highest.'),
    never: both('提到冒烟、触电、受伤，马上转安全处置。', 'Smoke, shock or injury: safety at once.'),
    items: ['A028'],
    when: ['first-words'],
  }),
  card({
    id: 'step-2-regret-and-confirm',
    kind: 'calming-step',
    title: both('第二步：致歉，并说明已经听懂', 'Step 2: regret, and show that you understood'),
    about: both(
      '致歉不等于认错；把问题归纳成几条，请对方确认。',
      'Regret is no admission; sum up in points and ask for a yes.',
    ),
    say: [
      both(
        '给您添麻烦了。我归纳成三条，您看对不对。',
        'I am sorry for the trouble. Let me put it in three points; is that right?',
      ),
    ],
    avoid: [both('不要把时间花在分清谁对谁错上。', 'Spend no time on who was right.')],
    fits: both('话说完、语速慢下来。', 'The words are out and slow down.'),
    never: both('没听完就归纳。', 'Before hearing it all.'),
    items: ['A034', 'A093'],
    when: ['first-words', 'fact-finding'],
  }),
  card({
    id: 'step-3-facts',
    kind: 'calming-step',
    title: both('第三步：把事实问全', 'Step 3: gather the facts'),
    about: both('客户会漏说，也不知道哪些要紧。', 'Things are left out, often unknowingly.'),
    doing: [
      both(
        '问对的问题、问够、听回答；先开放地问，再封闭地核对。',
        'Ask the right questions, enough of them, and listen; open first, closed to confirm.',
      ),
      both('问清他的标准、怎么用的、希望换成什么样。', 'His standard, how it was used, what he would want instead.'),
    ],
    say: [both('您平时怎么用的，出问题那天和平时有什么不同？', 'How do you use it, and what was different that day?')],
    fits: both('核实阶段，案卷还有空项。', 'Fact-finding, while items are blank.'),
    never: both('不要问与本案无关的个人情况。', 'Nothing about the person that the matter does not need.'),
    items: ['A095', 'A094', 'A096', 'A029'],
    when: ['fact-finding'],
  }),
  card({
    id: 'step-4-propose',
    kind: 'calming-step',
    title: both('第四步：提出办法', 'Step 4: propose'),
    about: both('先说应得的，再说本店还能加的。', 'First what is owed, then what we can add.'),
    say: [
      both(
        '按规定：{{remedy}}依据是{{article}}。另外我们可以给您这样安排，您看合适吗？',
        'By the rules: {{remedy}} The ground is {{article}}. Besides we could arrange this for you; would it suit?',
      ),
    ],
    fits: both('事实和权益都清楚。', 'Facts and entitlement are clear.'),
    never: both('超出权限的还没批，不要先说出口。', 'Nothing beyond your limit before it is approved.'),
    items: ['A030', 'A123'],
    when: ['deciding', 'offering'],
  }),
  card({
    id: 'step-5-ask',
    kind: 'calming-step',
    title: both('第五步：问对方的意见', 'Step 5: ask what he thinks'),
    about: both('想法常和我们猜的不一样，问了才知道。', 'It often differs from what we guess.'),
    say: [both('这个办法您看怎么样？还有哪一点要改？', 'What do you think of it? What should be changed?')],
    avoid: [both('能答应的当场办，别再绕一圈。', 'What can be granted is done at once.')],
    fits: both('办法提出之后。', 'After the proposal.'),
    never: both('不要问了又不听。', 'Not if the answer will not count.'),
    items: ['A035', 'A195'],
    when: ['offering'],
  }),
  card({
    id: 'step-6-follow',
    kind: 'calming-step',
    title: both('第六步：跟到底', 'Step 6: follow through'),
    about: both('办完打个电话，问还差什么。', 'Call when it is done and ask what is still missing.'),
    say: [
      both(
        '{{name}}，事情都按说好的办了吗？有没有要再改的？',
        '{{name}}, was everything done as agreed? Is there anything to change?',
      ),
    ],
    fits: both('执行和回访阶段。', 'Execution and follow-up.'),
    never: both('没办完就去问满意度。', 'No satisfaction question before it is done.'),
    items: ['A109', 'A110', 'A026'],
    when: ['carrying-out', 'asking-back'],
  }),
]
