import type { Layout, Values } from '#documents';
import type { Agreement } from '../../agreement/agreement.js';
import { standingText } from '../../agreement/agreement.js';
import { day, moment } from '../record.js';
import type { CaseRecord } from '../record.js';

export type Checked = Readonly<{ desk: string; text: string; key: string; at: string | undefined }>;

const layout: Layout = {
  blocks: [
    { kind: 'title', tag: 'title' },
    {
      kind: 'form',
      rows: [
        [
          { label: '文本版本', tag: 'version' },
          { label: '制作日期', tag: 'on' },
        ],
        [{ label: '由哪里的调解系统出具（代号）', tag: 'desk' }],
      ],
    },
    { kind: 'words', label: '协议文本的校验值（SHA-256）', tag: 'text' },
    {
      kind: 'table',
      tag: 'hands',
      columns: [
        { label: '签署人', tag: 'who' },
        { label: '方式', tag: 'how' },
        { label: '时间', tag: 'on', wide: true },
      ],
    },
    { kind: 'words', label: '怎样核验', tag: 'how' },
    { kind: 'words', label: '该系统的公钥（Ed25519）', tag: 'key' },
    { kind: 'words', label: '能证明什么、不能证明什么', tag: 'proves' },
  ],
};

/** A county is a place and no organ: what is said to have made a paper is its system. */
export const systemOf = (unit: string, desk: string): string => `${unit}的调解系统（${desk}）`;

/** 核验页: by what the paper can be checked. Parties stand on it by their numbers alone. */
export function verification(
  record: CaseRecord,
  made: Agreement,
  { desk, text, key, at }: Checked,
): Readonly<{ layout: Layout; values: Values }> {
  const values = {
    title: '核验页',
    version: `第${standingText(made).version}稿`,
    on: day(record.today),
    desk,
    text,
    hands: handsIn(record, made),
    how: [
      `一、打开${at ?? '办理本案的郡安系统网址后加 /verify'}，选择本文件。文件只在您的浏览器中计算，不会上传，只查询它的校验值。`,
      '二、不联网核验：在装有郡安程序的计算机上运行 npm run verify -- 文件 --key 公钥。公钥请向承办本案的调解组织另行索取，与下面的核对。',
      '三、纸质打印件不能这样核验，请与原文件对照。',
    ].join('\n'),
    key,
    proves:
      '能证明：本文件由上述调解系统出具，此后没有改动；随附的协议文本就是校验值所指的文本。不能证明：签名的人是谁、协议是否仍然有效（请在网上查询）、登记的姓名和证件是否真实。',
    notes: [],
  };
  return { layout, values };
}

function handsIn({ hands }: CaseRecord, made: Agreement) {
  const byLink = hands.get(made.id) ?? [];
  const parties = (made.hands ?? []).map(({ party, on }) => {
    const drawn = byLink.find((hand) => hand.party === party);
    return { who: `第${party}号当事人`, how: drawn ? '一次性链接' : '纸质', on: drawn ? moment(drawn.at) : day(on) };
  });
  const together = made.hands || !made.signed.parties ? [] : [{ who: '各方当事人', how: '纸质', on: day(made.signed.parties) }];
  const others = (['mediator', 'committee'] as const).flatMap((by) => {
    const on = made.signed[by];
    return on === undefined ? [] : [{ who: by === 'mediator' ? '调解员' : '调解组织', how: '纸质', on: day(on) }];
  });
  return [...parties, ...together, ...others];
}
