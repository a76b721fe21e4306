import { goneFromMemory, type CallError } from '../../shared/contract/errors.ts'

/** @param next what to do now */
function notFound(what: string, next = '请回到清单库重新打开清单'): CallError {
  return {
    code: 'not-found',
    message: `${what}已不存在，可能已在别的窗口中删除；没有改动别的内容，${next}。`,
  }
}

export const NO_LIST = notFound('这份清单')
export const NO_CATEGORY = notFound('这个类别')
export const NO_ITEM = notFound('这个事项')
export const NO_EDIT = notFound('这条修改记录')
export const NO_VERSION = notFound('这个版本')
export const NO_LAYOUT = notFound('这个版式', '请重新打开版式设置')
export const NO_NEIGHBOUR = notFound('要移到的位置')
export const NO_BACKUP = notFound('这份备份', '请重新打开“备份”')

/** @param next what to do now */
function letGo(what: string, next: string): CallError {
  return { code: 'not-found', message: `${goneFromMemory(what)}，没有写入任何数据，${next}` }
}

export const NO_DRAFT = letGo('识别结果', '请重新读取文件。')
export const NO_PACKAGE = letGo('这个清单包', '请重新选择文件导入。')

export const NOT_YET_THERE: CallError = {
  code: 'not-found',
  message: '在选定的时间点这个事项不存在，或清单里已没有可以放它的类别；没有改动，可改为恢复整份清单。',
}

function conflict(message: string): CallError {
  return { code: 'conflict', message }
}

export const CHANGED_ELSEWHERE = conflict(
  '这一栏刚在另一个窗口或程序中改过，您刚才输入的没有保存，也没有覆盖它；请比较两边的文字，再决定留哪一份。',
)
export const CHANGED_TEXTS = conflict(
  '有的文字刚在另一个窗口或程序中改过，这次什么都没有改；请看过现在的内容，再做一次。',
)
export const CHANGED_DIRECTORY = conflict(
  '部门名录刚在另一个窗口或程序中改过，这次没有保存，请看过现在的名录后重试。',
)
export const CHANGED_LISTS = conflict('有的清单在预览之后又改过，这次什么都没有改，请重新预览后再确认。')
export const UNDONE_EDIT = conflict('这一步已经撤销，不能恢复到它之后；请先“恢复”这一步，或选择别的时间点。')

function badInput(message: string): CallError {
  return { code: 'bad-input', message }
}

export const OTHER_LIST = badInput('事项只能移到同一份清单的类别中，请重新选择类别。')
export const SEVERAL_LISTS = badInput('选中的事项不在同一份清单里，没有改动；请在一份清单里重新选择。')
export const SAME_CATEGORY = badInput('类别不能与自己合并，没有改动；请选择另一个类别。')
export const BAD_INPUT = badInput('填写的内容超出限制或格式不对，没有保存，请检查后重试。')

export const BUG: CallError = {
  code: 'bug',
  message: '程序内部出错，刚才的操作没有完成，已保存的内容不受影响，请重试。',
}
