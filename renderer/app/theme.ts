import { theme } from 'antd'
import type { ThemeConfig } from 'antd'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { TextSize } from '../../shared/contract/preferences.ts'

const FONTS =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

const SHARED_TOKENS = {
  fontFamily: FONTS,
  fontSize: 14,
  borderRadius: 4,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
}

/** Of fields and buttons, as the library has it. */
const CONTROL_HEIGHT = 32

/** Colours are chosen for 4.5 : 1 contrast of text against its ground, light and dark. */
export const LIGHT_THEME: ThemeConfig = {
  token: {
    ...SHARED_TOKENS,
    colorPrimary: '#1c5fb8',
    // The library's own is too pale for words on white.
    colorPrimaryHover: '#2a6fc9',
    colorInfo: '#1c5fb8',
    colorLink: '#1c5fb8',
    colorError: '#cf222e',
    // So are its green and yellow for words.
    colorSuccessText: '#2b7a0b',
    colorWarningText: '#945700',
    colorBgLayout: '#eef1f5',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
    colorTextDescription: 'rgba(0, 0, 0, 0.6)',
  },
}

export const DARK_THEME: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...SHARED_TOKENS,
    // The library's own is pure black, which stands out hard beside the panes.
    colorBgLayout: '#0b0d10',
    colorPrimary: '#4083d6',
    colorInfo: '#4083d6',
    colorLink: '#7db1f5',
    colorError: '#fb7d7c',
    colorSuccessText: '#6abe39',
    colorTextTertiary: 'rgba(255, 255, 255, 0.62)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.55)',
    colorTextDescription: 'rgba(255, 255, 255, 0.62)',
  },
}

const darkQuery = '(prefers-color-scheme: dark)'
const lessMotionQuery = '(prefers-reduced-motion: reduce)'

/** How much larger than designed each text size is. */
export const TEXT_SCALES: Record<TextSize, number> = { normal: 1, large: 8 / 7, larger: 9 / 7 }

/**
 * Light or dark as the system has it, following a change at once, in the text size that was chosen. Where the
 * system asks for less motion when the program starts, nothing slides or fades in.
 */
export function useTheme(textSize: TextSize): ThemeConfig {
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches)
  // Changed later, the library would draw every screen anew.
  const [motion] = useState(() => !window.matchMedia(lessMotionQuery).matches)
  return useMemo(() => {
    const base = dark ? DARK_THEME : LIGHT_THEME
    const scale = TEXT_SCALES[textSize]
    const sizes = {
      fontSize: SHARED_TOKENS.fontSize * scale,
      controlHeight: Math.round(CONTROL_HEIGHT * scale),
    }
    // The library's style sheet is loaded whole: making styles anew whenever a screen is drawn costs half of the drawing.
    return { ...base, hashed: false, zeroRuntime: true, token: { ...base.token, ...sizes, motion } }
  }, [dark, motion, textSize])
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
