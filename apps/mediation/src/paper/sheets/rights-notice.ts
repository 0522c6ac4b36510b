import { notesOf, partiesIn } from '../record.js';
import type { Sheet } from '../record.js';

/** 权利义务告知书 (人民调解法 23, 24): what each party is to be told before it begins. */
export const rightsNotice: Sheet = {
  asks: ['role', 'kind', 'name'],
  layout: {
    blocks: [
      { kind: 'title', tag: 'title' },
      { kind: 'end', tag: 'number' },
      { kind: 'line', tag: 'to' },
      { kind: 'text', text: '根据《中华人民共和国人民调解法》的规定，现将调解中的权利、义务告知如下。' },
      { kind: 'text', strong: true, text: '一、当事人的权利' },
      {
        kind: 'text',
        text: '（一）选择或者接受人民调解员；\n（二）接受调解、拒绝调解或者要求终止调解；\n（三）要求调解公开进行或者不公开进行；\n（四）自主表达意愿、自愿达成调解协议。',
      },
      { kind: 'text', strong: true, text: '二、当事人的义务' },
      { kind: 'text', text: '（一）如实陈述纠纷事实；\n（二）遵守调解现场秩序，尊重人民调解员；\n（三）尊重对方当事人行使权利。' },
      { kind: 'text', strong: true, text: '三、其他事项' },
      {
        kind: 'text',
        text: '（一）调解不收取任何费用。\n（二）调解员对当事人的个人隐私和商业秘密负有保密义务。\n（三）不愿调解、调解不成，或者对协议的履行、内容有争议的，可以依法通过仲裁、行政、司法等途径维护自己的权利；调解不影响当事人行使这些权利。\n（四）经调解达成的协议具有法律约束力，当事人应当按照约定履行。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。',
      },
      { kind: 'text', text: '以上内容本人已经知悉。' },
      { kind: 'signatures', tag: 'signed' },
    ],
  },
  values: (record) => {
    const parties = partiesIn(record);
    const names = parties.map(({ name = '' }) => name).filter((name) => name !== '');
    return {
      title: '调解权利义务告知书',
      number: record.number,
      to: names.length > 0 ? `${names.join('、')}：` : '',
      signed: [
        ...parties.map(({ side = '', name = '' }) => ({ who: `${side}${name === '' ? '' : ` ${name}`}（签名）`, on: '' })),
        { who: '告知人（签名）', on: '' },
      ],
      notes: notesOf(record),
    };
  },
};
