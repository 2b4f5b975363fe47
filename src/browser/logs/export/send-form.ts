// Has the browser save an answer by itself: what is downloaded never passes through this page's memory.
import { routeUrl } from '#browser/api/fetch-route.ts'
import { exportRows } from '#contract/routes/export.ts'

const FRAME = 'tollbook-export'

/** Sends what is asked for as a form. The answer is an attachment, so that nothing on screen changes. */
export function sendForm(resource: string, request: object): void {
  const frame = document.querySelector(`iframe[name="${FRAME}"]`) ?? makeFrame()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = routeUrl(exportRows, { resource })
  form.target = FRAME
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'request'
  field.value = JSON.stringify(request)
  form.append(field)
  frame.after(form)
  form.submit()
  form.remove()
}

// Kept: a download ends with the frame that asked for it.
function makeFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.name = FRAME
  frame.hidden = true
  frame.setAttribute('aria-hidden', 'true')
  frame.title = FRAME
  document.body.append(frame)
  return frame
}
