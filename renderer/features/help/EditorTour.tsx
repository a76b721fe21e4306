import { Button, Tour } from 'antd'
import type { TourProps } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { TOUR_STEPS } from './tour-steps.ts'

const TEXT_ID = 'tour-text'

/** Five steps round the editor; any of them can end it. */
export function EditorTour({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const [current, setCurrent] = useState(0)
  const renderButtons: TourProps['actionsRender'] = (_, { current: step, total }) => (
    <TourButtons
      key={step}
      first={step === 0}
      last={step === total - 1}
      onStep={(by) => setCurrent(step + by)}
      onEnd={onEnd}
    />
  )
  return (
    <Tour
      open
      current={current}
      onChange={setCurrent}
      onClose={onEnd}
      closable={{ 'aria-label': '关闭介绍' }}
      rootClassName="editor-tour"
      steps={TOUR_STEPS.map(({ place, title, text, placement }) => ({
        title,
        description: <span id={TEXT_ID}>{text}</span>,
        placement,
        target: () => placeOf(place),
      }))}
      indicatorsRender={(step, total) => `第 ${step + 1} 步，共 ${total} 步`}
      actionsRender={renderButtons}
    />
  )
}

function TourButtons(props: {
  readonly first: boolean
  readonly last: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onEnd: () => void
}): ReactNode {
  const { first, last, onStep, onEnd } = props
  return (
    <>
      {!last && (
        <Button size="small" type="text" onClick={onEnd}>
          跳过
        </Button>
      )}
      {!first && (
        <Button size="small" onClick={() => onStep(-1)}>
          上一步
        </Button>
      )}
      <Button
        size="small"
        type="primary"
        ref={focusAtOnce}
        aria-describedby={TEXT_ID}
        onClick={() => (last ? onEnd() : onStep(1))}
      >
        {last ? '开始使用' : '下一步'}
      </Button>
    </>
  )
}

/** So that Enter goes on and Escape ends. */
function focusAtOnce(button: HTMLElement | null): void {
  button?.focus()
}

/** What a step points at; the middle of the window where a narrow screen does not show it. */
function placeOf(place: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-tour="${place}"]`) ?? document.body
}
