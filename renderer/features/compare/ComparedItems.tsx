import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { ComparedState } from '../../app/route.ts'
import { ComparedItem } from './ComparedItem.tsx'
import type { ComparedItem as Item } from './groups.ts'

/** Items drawn at a time: words of thousands are not compared before anyone looks. */
const STEP = 40
/** How far below the sight the next ones are drawn. */
const NEAR = '600px'

/** The items one below the other; more are drawn as their end comes into sight. */
export function ComparedItems(props: {
  readonly items: readonly Item[]
  readonly before: ComparedState
  readonly after: ComparedState
}): ReactNode {
  const { items, before, after } = props
  const [count, setCount] = useState(STEP)
  const rest = items.length - count
  const showMore = useCallback(() => setCount((present) => present + STEP), [])

  return (
    <>
      {items.slice(0, count).map((item) => (
        <ComparedItem
          key={`${item.before?.number ?? ''}→${item.after?.number ?? ''}`}
          item={item}
          before={before}
          after={after}
        />
      ))}
      {rest > 0 && (
        <More key={count} onMore={showMore}>
          再看后面的 {rest} 个事项
        </More>
      )}
    </>
  )
}

/** Asks for more when it comes near the sight, or by hand. */
function More({
  onMore,
  children,
}: {
  readonly onMore: () => void
  readonly children: ReactNode
}): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore()
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <div ref={place} className="compare-more">
      <Button onClick={onMore}>{children}</Button>
    </div>
  )
}
