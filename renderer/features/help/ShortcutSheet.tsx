import { Modal } from 'antd'
import type { ReactNode } from 'react'

const SHORTCUTS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '清单',
    [
      ['Ctrl+Z / Ctrl+Y', '撤销 / 恢复'],
      ['Ctrl+↑ / Ctrl+↓', '上一项 / 下一项'],
      ['Ctrl+Enter', '新增事项'],
      ['Ctrl+D', '复制选中的事项'],
      ['Ctrl+G', '转到第几项'],
      ['Ctrl+F', '搜索全部内容'],
      ['F3 / Shift+F3', '搜到的下一处 / 上一处'],
      ['Ctrl+H', '查找和替换'],
      ['Ctrl+P', '打印整份清单'],
      ['Ctrl+S', '立即保存（平时会自动保存）'],
      ['F8 / Shift+F8', '下一处 / 上一处校对问题'],
    ],
  ],
  [
    '左边的类别和事项',
    [
      ['↑ ↓ Home End', '选择'],
      ['Shift+↑ / Shift+↓', '选多项（Ctrl 或 Shift 加点击也行）'],
      ['Ctrl+A / Esc', '全选 / 取消选择'],
      ['Ctrl+C / Ctrl+X / Ctrl+V', '复制 / 剪切 / 粘贴事项'],
      ['Alt+↑ / Alt+↓', '上移 / 下移'],
      ['← / →', '收起 / 展开类别'],
      ['Enter 或 F2', '编辑'],
      ['Delete', '删除（可以撤销）'],
    ],
  ],
  [
    '职责文本',
    [
      ['Enter', '下一条，自动编号'],
      ['Tab / Shift+Tab', '变为（1） / 退回上一级'],
      ['Alt+↑ / Alt+↓', '这一条上移 / 下移'],
      ['行首 Backspace', '与上一条合并'],
      ['Shift+Enter', '只换行，不编号'],
      ['Esc，再 Tab', '去下一个框'],
    ],
  ],
]

/** All keys on one sheet. */
export function ShortcutSheet(props: { readonly shown: boolean; readonly onClose: () => void }): ReactNode {
  return (
    <Modal
      open={props.shown}
      title="快捷键"
      footer={null}
      width={860}
      destroyOnHidden
      onCancel={props.onClose}
    >
      <div className="shortcut-sheet">
        {SHORTCUTS.map(([place, keys]) => (
          <section key={place}>
            <h3>{place}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
