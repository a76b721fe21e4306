import { Button, Result } from 'antd'
import type { ReactNode } from 'react'

/** Shown in place of a screen that can't be drawn. */
export function ErrorScreen({ detail }: { readonly detail: string }): ReactNode {
  return (
    <Result
      status="error"
      title="这个页面出了错"
      subTitle="显示过“已保存”的内容都在，没有丢失。请重新打开页面；再次出现时，请把下面的说明发给技术人员。"
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
        </>
      }
    >
      <pre className="error-detail">{detail}</pre>
    </Result>
  )
}
