/** 文书: what is made from the record of a case. */
export const zh = {
  paperwork: {
    title: '文书',
    hint: '内容从登记和调解记录中带出，不用重新填写。PDF 用来打印签字，Word 可以再修改。',
    name: {
      cover: '卷宗封面',
      catalogue: '卷内目录',
      application: '调解申请书',
      acceptance: '受理登记表',
      'rights-notice': '权利义务告知书',
      minutes: '调解记录',
      agreement: '调解协议书',
      'oral-register': '口头协议登记表',
      'follow-up': '回访记录',
      'transfer-letter': '移送函',
      'result-letter': '结果告知函',
      'closing-report': '结案报告',
      'back-cover': '卷内备考表',
    },
    which: '{name}（第 {nth} 份，{on}）',
    make: '{what}：{format}',
    saved: '已下载：{name}。看完、打印完，请从本机删除。',
    save: '再下载一次',
    later: '暂时不能制作的（{count} 种）',
  },
};

export const en: typeof zh = {
  paperwork: {
    title: 'Papers',
    hint: 'They are filled in from the register and the record. Print the PDF to be signed; the Word file can be changed.',
    name: {
      cover: 'Cover of the file',
      catalogue: 'Catalogue of the file',
      application: 'Application',
      acceptance: 'Acceptance slip',
      'rights-notice': 'Notice of rights and duties',
      minutes: 'Minutes',
      agreement: 'Agreement',
      'oral-register': 'Register of the oral agreement',
      'follow-up': 'Follow-up',
      'transfer-letter': 'Transfer letter',
      'result-letter': 'Result letter to the court',
      'closing-report': 'Closing report',
      'back-cover': 'Back cover of the file',
    },
    which: '{name} ({nth}, {on})',
    make: '{what}: {format}',
    saved: 'Saved as {name}. Delete it from this machine once it is read or printed.',
    save: 'Save it again',
    later: 'Not yet to be made ({count})',
  },
};
