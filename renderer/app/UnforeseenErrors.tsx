import { App } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { CallFailed } from '../api/client.ts'
import { CopyDiagnostics } from './CopyDiagnostics.tsx'
import { reportError, watchPageErrors } from './report-errors.ts'

const KEY = 'unforeseen-error'

/** Says once that something in the page went wrong which left the screen as it was. */
export function UnforeseenErrors(): ReactNode {
  const { notification } = App.useApp()
  useEffect(
    () =>
      watchPageErrors((error) => {
        if (error instanceof CallFailed) {
          notification.warning({ key: KEY, title: '操作没有完成', description: error.message })
          return
        }
        void reportError(error)
        notification.warning({
          key: KEY,
          title: '程序内部出错',
          description:
            '刚才的操作可能没有完成；显示过“已保存”的内容都在。再次出现时，请把诊断信息发给技术人员。',
          actions: <CopyDiagnostics error={error} />,
          duration: 0,
        })
      }),
    [notification],
  )
  return null
}
