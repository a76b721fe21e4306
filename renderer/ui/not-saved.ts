/** Why something was not done while what was typed is not on disk, and what to do: 导出, 打印, 复制. */
export function notSavedText(what: string): string {
  return `刚才输入的内容还没有保存成功，没有${what}；请先点“重试”存好，再${what}。`
}
