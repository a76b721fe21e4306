type Placement = 'right' | 'bottom' | 'bottomRight'

export interface TourStep {
  /** The value of the `data-tour` attribute of what the step speaks of. */
  readonly place: string
  readonly title: string
  readonly text: string
  readonly placement: Placement
  /** Where what it speaks of may reach down to the end of the window. */
  readonly withoutRoomBelow?: Placement
}

/** What a new clerk has to know, in the order of the work. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    place: 'outline',
    title: '左边：类别和事项',
    text: '点一项就打开它的表单。拖动或按 Alt+↑、Alt+↓ 换位置，按 Ctrl+Enter 新增；序号和“一、二、三”自动重排。',
    placement: 'right',
  },
  {
    place: 'form',
    title: '中间：一个事项一张表单',
    text: '对应上级部门逐个填写，输入时有提示。写职责时按回车就是下一条，按 Tab 变成（1），编号不用自己打。',
    placement: 'bottom',
    withoutRoomBelow: 'right',
  },
  {
    place: 'saved',
    title: '随写随存',
    text: '看到“已保存”，内容就已经在硬盘上，不用另外存盘。改错了按 Ctrl+Z 撤销，关掉程序再打开也能撤销；“历史”里能找回任何一天的样子。',
    placement: 'bottom',
  },
  {
    place: 'proofread',
    title: '校对',
    text: '序号、部门、标点、用词的问题一次找全，说明原因；能放心改的一键改好。按 F8 逐处查看。',
    placement: 'bottom',
  },
  {
    place: 'export',
    title: '导出',
    text: '交上去的 Word、Excel、PDF 从这里出，标题、表头、页码按规范版式排好。交之前点“整份预览”逐页看一遍。以后忘了快捷键，按 F1。',
    placement: 'bottomRight',
  },
]
