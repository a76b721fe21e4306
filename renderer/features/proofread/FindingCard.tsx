import { Button, Popover, Tag } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import type { Finding } from '../../../shared/proofread/types.ts'
import { Excerpt } from './Excerpt.tsx'
import { SEVERITY_COLORS } from './severity-colors.ts'
import { SEVERITY_NAMES, placeLabel } from '../../../shared/proofread/wording.ts'

const USUAL_REASONS = ['上级文件原文如此', '本地习惯说法', '不是错误']

export interface FindingCardProps {
  readonly finding: Finding
  /** The whole text that the finding stands in. */
  readonly text: string
  readonly current: boolean
  /** Hides the place where it is clear from what is around. */
  readonly withPlace: boolean
  readonly onShow: () => void
  readonly onFix: () => void
  readonly onIgnore: (reason: string) => void
}

/** One finding: where, what, why, and what can be done. */
export function FindingCard(props: FindingCardProps): ReactNode {
  const { finding, text, current, withPlace } = props
  const [asking, setAsking] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div ref={card} className="proof-finding" aria-current={current || undefined}>
      <div className="proof-finding-head">
        <Tag color={SEVERITY_COLORS[finding.severity]}>{SEVERITY_NAMES[finding.severity]}</Tag>
        {withPlace && (
          <Button type="link" size="small" onClick={props.onShow}>
            {placeLabel(finding)}
          </Button>
        )}
      </div>
      {finding.quote !== '' && (
        <Excerpt text={text} start={finding.start} end={finding.end} fix={finding.fix} />
      )}
      <div className="proof-finding-message">{finding.message}</div>
      <div className="button-row">
        {finding.fix !== null && (
          <Button size="small" type="primary" ghost onClick={props.onFix}>
            改正
          </Button>
        )}
        <Popover
          trigger="click"
          open={asking}
          onOpenChange={setAsking}
          destroyOnHidden
          content={
            <IgnoreForm
              onIgnore={(reason) => {
                setAsking(false)
                props.onIgnore(reason)
              }}
            />
          }
        >
          <Button size="small">忽略…</Button>
        </Popover>
      </div>
    </div>
  )
}

function IgnoreForm({ onIgnore }: { readonly onIgnore: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <div className="ignore-form">
      <TextField
        label="忽略的理由"
        placeholder="以后查看时好明白，可以不填"
        focusAtStart
        value={reason}
        onChange={setReason}
        onEnter={() => onIgnore(reason)}
      />
      <div className="button-row">
        {USUAL_REASONS.map((usual) => (
          <Button key={usual} size="small" onClick={() => onIgnore(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <Button type="primary" size="small" onClick={() => onIgnore(reason)}>
        忽略这一处
      </Button>
    </div>
  )
}
