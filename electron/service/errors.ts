import type { CallError } from '../../shared/contract/errors.ts'

function notFound(what: string): CallError {
  return {
    code: 'not-found',
    message: `${what}已不存在，可能已在别的窗口中删除；没有改动别的内容，请回到清单库重新打开清单。`,
  }
}

export const NO_LIST = notFound('这份清单')
export const NO_CATEGORY = notFound('这个类别')
export const NO_ITEM = notFound('这个事项')
export const NO_EDIT = notFound('这条修改记录')
export const NO_VERSION = notFound('这个版本')
export const NO_LAYOUT = notFound('这个版式')
export const NO_NEIGHBOUR = notFound('要移到的位置')

export const NO_BACKUP = notFound('这份备份')

export const CHANGED_ELSEWHERE: CallError = {
  code: 'conflict',
  message:
    '这一栏刚在另一个窗口或程序中改过，您刚才输入的没有保存，也没有覆盖它；请比较两边的文字，再决定留哪一份。',
}

export const CHANGED_TEXTS: CallError = {
  code: 'conflict',
  message: '有的文字刚在另一个窗口或程序中改过，这次什么都没有改；请看过现在的内容，再做一次。',
}

export const CHANGED_DIRECTORY: CallError = {
  code: 'conflict',
  message: '部门名录刚在另一个窗口或程序中改过，这次没有保存，请看过现在的名录后重试。',
}

export const CHANGED_LISTS: CallError = {
  code: 'conflict',
  message: '有的清单在预览之后又改过，这次什么都没有改，请重新预览后再确认。',
}

export const NO_DRAFT: CallError = {
  code: 'not-found',
  message:
    '识别结果已不在内存里（放得太久、一起读取的文件太大，或程序重新启动过），没有写入任何数据，请重新读取文件。',
}

export const NO_PACKAGE: CallError = {
  code: 'not-found',
  message:
    '这个清单包已不在内存里（放得太久、一起读取的文件太大，或程序重新启动过），没有写入任何数据，请重新选择文件导入。',
}

export const UNDONE_EDIT: CallError = {
  code: 'conflict',
  message: '这一步已经撤销，不能恢复到它之后；请先“恢复”这一步，或选择别的时间点。',
}

export const NOT_YET_THERE: CallError = {
  code: 'not-found',
  message: '在选定的时间点这个事项不存在，或清单里已没有可以放它的类别；没有改动，可改为恢复整份清单。',
}

export const OTHER_LIST: CallError = {
  code: 'bad-input',
  message: '事项只能移到同一份清单的类别中，请重新选择类别。',
}

export const SEVERAL_LISTS: CallError = {
  code: 'bad-input',
  message: '选中的事项不在同一份清单里，没有改动；请在一份清单里重新选择。',
}

export const SAME_CATEGORY: CallError = {
  code: 'bad-input',
  message: '类别不能与自己合并，没有改动；请选择另一个类别。',
}

export const BAD_INPUT: CallError = {
  code: 'bad-input',
  message: '填写的内容超出限制或格式不对，没有保存，请检查后重试。',
}

export const BUG: CallError = {
  code: 'bug',
  message: '程序内部出错，刚才的操作没有完成，已保存的内容不受影响，请重试。',
}
