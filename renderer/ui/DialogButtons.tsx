import { Button } from 'antd'
import type { ReactNode } from 'react'

/** The buttons at the foot of a form in a dialog. */
export function DialogButtons(props: {
  readonly submitText: string
  readonly busy: boolean
  readonly disabled?: boolean
  readonly onCancel: () => void
}): ReactNode {
  return (
    <div className="dialog-buttons">
      <Button onClick={props.onCancel}>取消</Button>
      <Button type="primary" htmlType="submit" loading={props.busy} disabled={props.disabled ?? false}>
        {props.submitText}
      </Button>
    </div>
  )
}
