import { App } from 'antd'

let told = 0

/**
 * Says that something is done. It speaks of the screen it is said on, and goes when another is shown; what
 * went wrong, and what can be taken back from the message itself, is for `message` and stays.
 *
 * @returns shows a text, for some seconds
 */
export function useTellDone(): (text: string, seconds?: number) => void {
  const { message } = App.useApp()
  return (text, seconds = 3) => {
    told += 1
    const key = `done-${told}`
    const withdraw = (): void => message.destroy(key)
    window.addEventListener('hashchange', withdraw, { once: true })
    void message.success({
      key,
      content: text,
      duration: seconds,
      onClose: () => window.removeEventListener('hashchange', withdraw),
    })
  }
}
