import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { CopyDiagnostics } from './CopyDiagnostics.tsx'

/** Shown in place of a screen that can't be drawn. */
export function ErrorScreen({ error }: { readonly error: unknown }): ReactNode {
  return (
    <Result
      status="error"
      title="这个页面出了错"
      subTitle={
        <>
          显示过“已保存”的内容都在，没有丢失。请重新打开页面；再次出现时，请把诊断信息发给技术人员。
          <br />
          诊断信息里只有程序版本、系统和出错的位置，没有清单的内容。
        </>
      }
      extra={
        <>
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开页面
          </Button>
          <Button
            onClick={() => {
              window.location.hash = '#/'
              window.location.reload()
            }}
          >
            回到清单库
          </Button>
          <CopyDiagnostics error={error} />
        </>
      }
    />
  )
}
