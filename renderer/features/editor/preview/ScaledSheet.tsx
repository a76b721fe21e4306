import type { CSSProperties, ReactNode } from 'react'
import { BORDER } from '../../../../shared/typesetting/measure.ts'
import { PIXELS_PER_MM, PIXELS_PER_POINT } from './pixels.ts'

/**
 * Paper drawn smaller or larger than it is. It is set at its real size and scaled as a picture: set
 * small, its type would be held at the least size that a browser draws and its lines at a pixel, so
 * that less would fit on a page than does in print.
 *
 * @param props.zoom 1 is the size on paper
 * @param props.above pixels over the paper, at its real size, for what is drawn there
 */
export function ScaledSheet(props: {
  readonly page: { readonly width: number; readonly height: number }
  readonly zoom: number
  readonly above?: number
  readonly className?: string
  readonly children: ReactNode
}): ReactNode {
  const { page, zoom, above = 0, className = '', children } = props
  const [width, height] = [page.width * PIXELS_PER_MM, page.height * PIXELS_PER_MM + above]
  const style: CSSProperties & { '--line-width': string } = {
    width,
    height,
    transform: `scale(${zoom})`,
    '--line-width': `${lineWidth(zoom)}px`,
  }
  return (
    <div className={className} style={{ width: width * zoom, height: height * zoom }}>
      <div className="scaled-sheet" style={style}>
        {children}
      </div>
    </div>
  )
}

/** As many whole pixels of the screen as are nearest to the thickness on paper, and one at least. */
function lineWidth(zoom: number): number {
  const onScreen = zoom * window.devicePixelRatio
  return Math.max(1, Math.round(BORDER * PIXELS_PER_POINT * onScreen)) / onScreen
}
