export type OutputReason =
  | 'locked'
  | 'read-only-file'
  | 'read-only'
  | 'full'
  | 'too-long'
  | 'no-folder'
  | 'is-folder'
  | 'is-device'
  | 'is-file'
  | 'not-empty'
  | 'other'

/** Why a file, or a folder of files, could not be written. Whatever stood at its path before is still there. */
export interface OutputProblem {
  readonly reason: OutputReason
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string
  /** A name that is free in the same folder, to offer. */
  readonly otherName: string
}

/** @param code the system's error code, shown only where nothing better is known */
export function outputProblem(
  reason: OutputReason,
  name: string,
  otherName: string,
  code: string,
): OutputProblem {
  const advice: Record<OutputReason, string> = {
    locked: `“${name}”正被其他程序（如 Word、WPS）打开，原文件没有改动；请先关闭它再导出，或者另存为“${otherName}”。`,
    'read-only-file': `“${name}”是只读文件，原文件没有改动；请取消它的只读属性，或者另存为“${otherName}”。`,
    'read-only': `没有权限在所选文件夹中写入“${name}”；请换一个文件夹（如“文档”或桌面）保存。`,
    full: `磁盘已满，写不下“${name}”，原有文件没有改动；请清理磁盘空间，或者换一个磁盘保存。`,
    'too-long': `“${shortened(name)}”的文件名或路径太长；请缩短文件名，或者换一个层级较少的文件夹保存。`,
    'no-folder': `保存“${name}”的文件夹不存在或已断开；请重新选择文件夹。`,
    'is-folder': `所选位置已有名为“${name}”的文件夹；请另存为“${otherName}”。`,
    'is-device': `“${name}”不是普通文件（是设备或管道），没有写入；请换一个文件名，例如“${otherName}”。`,
    'is-file': `“${name}”是一个文件，不是文件夹，没有写入任何文件；请换一个名称，例如“${otherName}”。`,
    'not-empty': `文件夹“${name}”里已经有文件（可能有部门填好的意见），没有写入任何文件；请换一个新的文件夹，例如“${otherName}”。`,
    other: `“${name}”写入失败（${code || '原因不明'}），原有文件没有改动；请换一个文件夹再试。`,
  }
  return { reason, message: advice[reason], otherName }
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : name
}
