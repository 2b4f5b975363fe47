import { words as drawer } from './drawer.ts'
import { words as first } from './first.ts'
import { words as rest } from './rest.ts'

/** Every area's words in this language. What a page does not say need not come with it, so that areas are in parts. */
export const catalogue = {
  ...first,
  ...drawer,
  ...rest,
  palette: { ...first.palette, ...rest.palette },
  reveal: { ...first.reveal, ...drawer.reveal },
  rights: { ...first.rights, ...drawer.rights },
  views: {
    ...drawer.views,
    log: { ...first.views.log, ...drawer.views.log },
    report: { ...first.views.report, ...drawer.views.report },
  },
  export: { ...first.export, ...rest.export },
  lookup: { ...first.lookup, ...rest.lookup },
  rates: { ...drawer.rates, ...rest.rates },
  story: { ...drawer.story, ...rest.story },
  privacy: { ...drawer.privacy, ...rest.privacy },
}
