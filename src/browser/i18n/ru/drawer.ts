import drawer from './drawer.json'
import rateWords from './rate-words.json'
import reveal from './reveal.json'
import rights from './rights.json'
import storyLink from './story-link.json'
import textsRemoved from './texts-removed.json'
import views from './views.json'

/** What the drawer of an entry says, besides. */
export const words = {
  drawer,
  reveal,
  rights,
  views,
  rates: rateWords,
  story: storyLink,
  privacy: textsRemoved,
}
