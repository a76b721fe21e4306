import { Button, Tour } from 'antd'
import type { TourProps } from 'antd'
import { useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { TOUR_STEPS } from './tour-steps.ts'

const TEXT_ID = 'tour-text'

/** Height of a step's card and its arrow, in lines of the text's size. */
const CARD_LINES = 10

/** Five steps round the editor; any of them can end it. */
export function EditorTour({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const [current, setCurrent] = useState(0)
  const hasRoomBelow = useRoomBelow(TOUR_STEPS[current]?.place)
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
      steps={TOUR_STEPS.map(({ place, title, text, placement, withoutRoomBelow }) => ({
        title,
        description: <span id={TEXT_ID}>{text}</span>,
        placement: hasRoomBelow ? placement : (withoutRoomBelow ?? placement),
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

/**
 * Whether a step's card has room below what it speaks of. The tour looks for that when the window changes its
 * size, but the panes take theirs only afterwards: it is made to look again.
 */
function useRoomBelow(place: string | undefined): boolean {
  const [hasRoom, setHasRoom] = useState(true)
  useLayoutEffect(() => {
    if (place === undefined) return
    const target = placeOf(place)
    const look = (): void => {
      const lineSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setHasRoom(window.innerHeight - target.getBoundingClientRect().bottom >= CARD_LINES * lineSize)
    }
    look()
    const observer = new ResizeObserver(() => {
      look()
      window.dispatchEvent(new Event('resize'))
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [place])
  return hasRoom
}

/** What a step points at; the middle of the window where a narrow screen does not show it. */
function placeOf(place: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-tour="${place}"]`) ?? document.body
}
