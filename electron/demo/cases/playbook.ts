import type { Scene, Stand } from '../script.ts'

/** The card the centre wrote for its own counter (本店沟通参考卡片). */
export function ownPlaybook(stand: Stand): Scene[] {
  const { ask } = stand.worker('陈经理')
  return [
    {
      at: stand.at(60, '09:10'),
      play: async () => {
        await ask.playbook.add({
          card: {
            kind: 'opening',
            title: '等配件的老客户来电',
            about: '机器在店里等件，客户打来问。',
            say: [
              '{{name}}，您好，我是{{centre}}的{{me}}。您的{{product}}等的配件我刚跟厂家核对过，{{promiseTime}}前不管到没到，我都给您打电话。',
              '等件这些天您不方便，备用机可以先借一台，您今天来取还是我们送？',
            ],
            doing: ['先打开等待记录，看厂家最近一次答复的日期，再接着说。'],
            avoid: ['不要说“厂家不给我们也没办法”。'],
            fits: '机器在修、缺件、客户主动来问。',
            never: '已经过了缺件期限：先告知换货的权利和日期。',
            when: ['waiting'],
          },
        })
      },
    },
  ]
}
