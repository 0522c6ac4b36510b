export const zh = {
  period: {
    label: '统计周期',
    kinds: { all: '累计', day: '日', week: '周', 'half-month': '半月', month: '月', quarter: '季', year: '年' },
    before: '上一期：{name}',
    next: '下一期：{name}',
    last: '已是最近一期',
    quarter: '{year} 年第 {quarter} 季度',
    year: '{year} 年',
    days: '{from} 至 {to}',
    running: '本期未结束',
  },
  chart: {
    shown: '图表',
    table: '数据表',
    look: '显示方式',
    png: '下载图片',
    csv: '下载 CSV',
    print: '打印',
    step: '时间',
    drawing: '正在绘制…',
  },
};

export const en: typeof zh = {
  period: {
    label: 'Period',
    kinds: { all: 'All time', day: 'Day', week: 'Week', 'half-month': 'Half month', month: 'Month', quarter: 'Quarter', year: 'Year' },
    before: 'Before: {name}',
    next: 'After: {name}',
    last: 'This is the latest',
    quarter: 'quarter {quarter} of {year}',
    year: '{year}',
    days: '{from} to {to}',
    running: 'not over yet',
  },
  chart: {
    shown: 'Chart',
    table: 'Table',
    look: 'Shown as',
    png: 'Picture',
    csv: 'CSV',
    print: 'Print',
    step: 'Time',
    drawing: 'Drawing…',
  },
};
