/** What a reader of text documents left out or changed. */
export interface DocumentRemarks {
  changes: boolean
  textBoxes: number
  nestedTables: number
  notes: boolean
  hidden: boolean
}

export function noRemarks(): DocumentRemarks {
  return { changes: false, textBoxes: 0, nestedTables: 0, notes: false, hidden: false }
}

/**
 * The warnings for the preview.
 *
 * @param boxes what became of the text in text boxes, the end of a sentence that begins with their number
 */
export function remarkWarnings(remarks: DocumentRemarks, boxes: string): string[] {
  const warnings: string[] = []
  if (remarks.changes) warnings.push('文件中有未处理的修订，已按接受全部修订后的文字导入。')
  if (remarks.textBoxes > 0) warnings.push(`有 ${remarks.textBoxes} 个文本框，${boxes}`)
  if (remarks.nestedTables > 0) {
    warnings.push(`有 ${remarks.nestedTables} 个嵌套在单元格内的表格，已按文字并入所在单元格。`)
  }
  if (remarks.notes) warnings.push('文件中的批注、脚注未导入。')
  if (remarks.hidden) warnings.push('文件中设为隐藏的内容未导入。')
  return warnings
}
