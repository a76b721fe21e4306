import { Button } from 'antd'
import type { ReactNode } from 'react'
import { PrinterOutlined } from '../../ui/icons.tsx'
import { usePrint } from './printing.tsx'

/** 打印, where a list is open. */
export function PrintButton(): ReactNode {
  const print = usePrint()
  if (print === null) return null
  return (
    <Button icon={<PrinterOutlined />} title="打印整份清单（Ctrl+P）" onClick={print}>
      打印
    </Button>
  )
}
