import type { Texts } from '#access';

export const zh = {
  'attachment.too-large': '文件超过 {megabytes} MB。照片、扫描件请压缩后再传；多页扫描可以分成几份，按顺序上传。',
  'attachment.too-many': '本案已有 {most} 份材料，不能再添加。请先移除重复的，或者把几页合并成一份扫描件。',
  'attachment.no-such-piece': '没有第 {n} 段，这份材料共 {pieces} 段。',
  'attachment.piece-length': '第 {n} 段应为 {bytes} 字节，请重新上传这一段。',
  'attachment.another-piece': '第 {n} 段与先前收到的不同：文件可能改动过。请取消后重新上传。',
  'attachment.piece-lost': '这份材料的第 {n} 段在存放处找不到，不能打开。请告知系统运维人员；有原件的，请移除后重新上传。',
  'attachment.incomplete': '这份材料还差 {missing} 段没有传完，请继续上传。',
  'attachment.not-what-it-says':
    '文件的内容与它的扩展名不符，没有保存。请打开原件核对，另存为 PDF 或者图片后再传；带宏的文档请先转为 PDF。',
  'attachment.not-taken': '不接收这种文件，没有保存。请上传照片（JPEG、PNG、WebP）、扫描件（PDF）或者录音（MP3、M4A、WAV、OGG、AMR）。',
  'attachment.no-shelf': '本服务没有设置材料的存放位置，暂不能上传或者查看。请告知系统运维人员（FILES）。',
} as const;

export const en: Texts<typeof zh> = {
  'attachment.too-large': 'The file is larger than {megabytes} MB. Make the photo or scan smaller; a scan of many pages may come in parts.',
  'attachment.too-many':
    'The case has {most} attachments and takes no more: remove what is there twice, or put pages together in one scan.',
  'attachment.no-such-piece': 'There is no piece {n}: it comes in {pieces}.',
  'attachment.piece-length': 'Piece {n} has to be {bytes} bytes long: send it again.',
  'attachment.another-piece': 'Piece {n} is not the one that came before: the file may have changed. Cancel, and upload it anew.',
  'attachment.piece-lost':
    'Piece {n} of it is not where attachments are kept, so it does not open. Tell whoever runs the system; who has the original removes it here and uploads it again.',
  'attachment.incomplete': '{missing} of its pieces are still missing: go on with the upload.',
  'attachment.not-what-it-says':
    'What is in the file is not what its ending says; it was not kept. Open the original and save it as a PDF or picture; documents with macros have to be made a PDF first.',
  'attachment.not-taken':
    'Files of this kind are not taken; it was not kept. Send a photo (JPEG, PNG, WebP), a scan (PDF) or a recording (MP3, M4A, WAV, OGG, AMR).',
  'attachment.no-shelf': 'This service was given no place for attachments: tell whoever runs it (FILES).',
};
