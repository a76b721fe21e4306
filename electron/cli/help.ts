import { commandName } from '../command-line.ts'
import { COMMANDS } from './commands.ts'

/** What `--help` prints and what a wrong command gets to see. */
export function helpText(): string {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  return [
    `用法：${commandName()} 命令 [选项]`,
    '',
    '命令：',
    ...lines,
    '',
    '选项：',
    '  --data 文件夹   数据所在的文件夹（默认为本机的程序数据文件夹）',
    '  --json         在标准输出打印一个 JSON 文档（export 和 convert 中为要写入的文件）',
    '  --help         显示本帮助',
    '',
    '退出码：0 完成；2 用法不对；3 文件无法读取；4 文件中没有清单表格；5 数据文件无法使用；6 文件写不出来。',
  ].join('\n')
}
