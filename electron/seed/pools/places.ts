/** Districts and counties the centre serves, the near ones first. */
export const districts = ['城东区', '城西区', '江北区', '望湖区', '高新区', '临溪县', '清源县', '云岭市']

const heads =
  '幸福和平建设解放中山文化学院新华人民光明东风胜利团结红旗青年朝阳迎宾滨江环城凤凰桃园柳林竹溪松涛梅岭石桥白沙'.match(
    /../gu,
  ) ?? []

/** Streets, the main ones first. */
export const streets = [
  ...heads.flatMap((head) => ['路', '街'].map((tail) => head + tail)),
  ...heads.flatMap((head) => ['东路', '西路', '南路', '北路', '一巷', '二巷', '里弄'].map((tail) => head + tail)),
]

/** Housing estates: many, each with few customers. */
export const estates = [...'金银玉翠碧紫丹兰荷桂枫榕雅祥瑞盛'].flatMap((first) =>
  [...'湖苑庭湾景园泉峰城岸'].flatMap((second) =>
    ['小区', '花园', '新村', '家园'].map((tail) => first + second + tail),
  ),
)

/** Towns and villages, from which a call is rare. */
export const towns = [...'大小上下前后东西南北'].flatMap((first) =>
  [...'塘溪桥坞岭埠墩浦渡湾坪店'].flatMap((second) => ['镇', '村', '乡'].map((tail) => first + second + tail)),
)

/** Shops that sold the machine. */
export const sellers = [
  '城东店',
  '中山路店',
  '百盛家电广场',
  '惠民电器商行',
  '远航电器',
  '网上旗舰店',
  '平台自营',
  '临溪家电城',
  '老周电器',
  '团结路批发部',
]
