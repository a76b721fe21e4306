import { App } from 'antd'
import { useEffect } from 'react'
import { guardLeaving } from '../../app/route.ts'
import type { Saver } from './save/saver.ts'

/** Saves before the list is left, and asks where that fails: what was typed would be lost. */
export function useLeaveGuard(listId: number, saver: Saver): void {
  const { modal } = App.useApp()
  useEffect(() => {
    const ask = (): Promise<boolean> =>
      new Promise((answer) => {
        modal.confirm({
          title: '刚才输入的内容还没有保存成功',
          content: `${saver.state().problem ?? ''}现在离开，没有保存的内容会丢失。`,
          okText: '留在这里',
          cancelText: '不保存，离开',
          // Escape is the dialog's “cancel”, which here throws the text away.
          keyboard: false,
          onOk: () => answer(false),
          onCancel: () => {
            saver.drop()
            answer(true)
          },
        })
      })
    return guardLeaving(async (target) => {
      if (target?.screen === 'list' && target.listId === listId) return true
      return (await saver.flush()) || ask()
    })
  }, [listId, modal, saver])
}
