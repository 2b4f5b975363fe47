import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

const mozilla = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [mozilla('Macintosh; Intel Mac OS X 10_15_7', `${webkit} Chrome/141.0.0.0 Safari/537.36`), 'Chrome', 'macOS'],
  [mozilla('Windows NT 10.0; Win64; x64', `${webkit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`), 'Edge', 'Windows'],
  [mozilla('X11; Linux x86_64; rv:143.0', 'Gecko/20100101 Firefox/143.0'), 'Firefox', 'Linux'],
  [mozilla('X11; Linux x86_64', `${webkit} HeadlessChrome/141.0.0.0 Safari/537.36`), 'Chrome', 'Linux'],
  [
    mozilla(
      'iPhone; CPU iPhone OS 18_6 like Mac OS X',
      'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    ),
    'Safari',
    'iPhone',
  ],
  [
    mozilla('Linux; Android 10; K', `${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`),
    'Samsung Internet',
    'Android',
  ],
  [mozilla('X11; CrOS x86_64 14541.0.0', `${webkit} Chrome/141.0.0.0 Safari/537.36`), 'Chrome', 'ChromeOS'],
  ['curl/8.5.0', '', ''],
  ['', '', ''],
])('%s', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system })
})
