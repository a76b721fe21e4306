import { REVISION_FORMATS } from '../../shared/contract/calls/compare.ts'
import { MOST_CONFIRMED } from '../../shared/contract/calls/import.ts'
import type { Command } from './command.ts'

const OUTPUTS = ['docx', 'xlsx', 'html', 'pdf', 'json', 'dutylist']
const OUTPUT_USAGE =
  '[--docx 文件] [--xlsx 文件] [--html 文件] [--pdf 文件] [--json 文件] [--dutylist 清单包]'

/** Every command that there is, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: {
    usage: 'import 文件…',
    summary: '导入清单文件',
    operands: { min: 1, max: MOST_CONFIRMED },
    values: [],
    printsJson: true,
    inNewFolder: 'fills',
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  lists: {
    usage: 'lists',
    summary: '列出全部清单',
    operands: { min: 0, max: 0 },
    values: [],
    printsJson: true,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/lists.ts')).runLists,
  },
  show: {
    usage: 'show 清单编号',
    summary: '以 JSON 格式显示一份清单',
    operands: { min: 1, max: 1 },
    values: [],
    printsJson: true,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/show.ts')).runShow,
  },
  export: {
    usage: `export 清单编号 ${OUTPUT_USAGE}`,
    summary: '把一份清单导出为文件',
    operands: { min: 1, max: 1 },
    values: OUTPUTS,
    printsJson: false,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/export.ts')).runExport,
  },
  convert: {
    usage: `convert 文件 ${OUTPUT_USAGE}`,
    summary: '直接转换一个清单文件，不存入清单库',
    operands: { min: 1, max: 1 },
    values: OUTPUTS,
    printsJson: false,
    load: async () => (await import('./commands/convert.ts')).runConvert,
  },
  check: {
    usage: 'check 清单编号或文件',
    summary: '校对一份清单或一个文件',
    operands: { min: 1, max: 1 },
    values: [],
    printsJson: true,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  compare: {
    usage: 'compare 原清单 新清单 [--docx 文件] [--xlsx 文件]',
    summary: '比较两份清单（清单编号或文件），可生成修订对照表',
    operands: { min: 2, max: 2 },
    values: [...REVISION_FORMATS],
    printsJson: true,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/compare.ts')).runCompare,
  },
  extract: {
    usage: 'extract 清单编号 --out 文件夹 [--reply-by 日期]',
    summary: '按部门生成征求意见稿，一个部门一份 Word 文档，另有一份情况表',
    operands: { min: 1, max: 1 },
    values: ['out', 'reply-by'],
    printsJson: true,
    inNewFolder: 'looks',
    load: async () => (await import('./commands/extract.ts')).runExtract,
  },
  backup: {
    usage: 'backup 文件',
    summary: '把全部数据备份到一个文件',
    operands: { min: 1, max: 1 },
    values: [],
    printsJson: true,
    load: async () => (await import('./commands/backup.ts')).runBackup,
  },
  restore: {
    usage: 'restore 文件',
    summary: '从备份文件恢复全部数据，恢复前的数据另行保存',
    operands: { min: 1, max: 1 },
    values: [],
    printsJson: true,
    inNewFolder: 'tries',
    load: async () => (await import('./commands/restore.ts')).runRestore,
  },
  'backup-folder': {
    usage: 'backup-folder [文件夹 | --off]',
    summary: '选定自动备份另存一份的文件夹（如 U 盘），或不再另存；不给出时显示现在的',
    operands: { min: 0, max: 1 },
    values: [],
    flags: ['off'],
    printsJson: true,
    load: async () => (await import('./commands/backup-folder.ts')).runBackupFolder,
  },
  serve: {
    usage: 'serve [--port 端口]',
    summary: '在浏览器中打开编辑器，打印打开的地址',
    operands: { min: 0, max: 0 },
    values: ['port'],
    printsJson: true,
    load: async () => (await import('./commands/serve.ts')).runServe,
  },
}
