import type { Messages } from '../language/translate';

/** The menu by which tables and reports are copied, saved and printed. */
export const exportMenu = {
  menu: ['导出', 'Export'],
  'menu.of': ['复制、保存或打印{what}', 'Copy, save or print {what}'],
  copy: ['复制为表格', 'Copy as a table'],
  'copy.hint': ['可直接粘贴到表格', 'Pastes into a spreadsheet'],
  xlsx: ['保存为 Excel', 'Save as Excel'],
  csv: ['保存为 CSV', 'Save as CSV'],
  print: ['打印一页', 'Print one page'],
  'print.hint': ['在打印窗口可另存为 PDF', 'Or save it as a PDF there'],
  what: ['已加载的 {count} 个板块', '{count} loaded {count:section|sections}'],
  copied: ['已复制报告', 'Copied the report'],
  notCopied: ['浏览器不允许复制', 'The browser did not allow copying'],
  exported: ['已导出：{file}', 'Exported: {file}'],
  exporting: ['正在生成 Excel…', 'Writing Excel…'],
  notExported: ['没能生成文件，请重试', 'The file could not be written. Try again'],
} as const satisfies Messages;
