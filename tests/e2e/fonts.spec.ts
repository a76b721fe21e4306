import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** What a browser can see of the fonts is the width of letters: here those of a computer of an office. */
const OFFICE_FONTS = /FZXiaoBiaoSong|SimHei|FangSong_GB2312|SimSun|Times New Roman/

test('the start says which official fonts this computer lacks, once; the export menu says it again', async ({
  page,
}) => {
  const notice = page.getByRole('alert').filter({ hasText: '这台电脑没有装' })
  const isComplete = (await notice.count()) === 0
  test.skip(isComplete, 'this computer has all official fonts')
  await expect(notice).toContainText('不影响编辑和导出')
  await expect(notice).toContainText('方正小标宋简体：本机用')
  await expect(notice).toContainText('编辑器不附带字体')
  await notice.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await openSample(page)
  await expect(notice).toHaveCount(0)

  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: /^本机缺少 \d 种规定的字体/ }).click()
  await expect(page.getByRole('dialog')).toContainText('导出的 Word、Excel 文件里写的仍是规定的字体')
  await page.getByRole('button', { name: '知道了' }).click()
})

test('nothing is said on a computer that has the official fonts', async ({ page }) => {
  await page.addInitScript((known) => {
    const office = new RegExp(known)
    const real = CanvasRenderingContext2D.prototype.measureText
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      // A font that is there is as wide whatever stands behind it.
      if (office.test(this.font)) this.font = '72px serif'
      return real.call(this, text)
    }
  }, OFFICE_FONTS.source)
  await page.reload()
  await openSample(page)
  await page.getByRole('button', { name: '导出' }).click()
  await expect(page.getByRole('menuitem', { name: 'Word 文档（.docx）' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /本机缺少/ })).toHaveCount(0)
})
