import drawer from './drawer.json'
import rateWords from './rate-words.json'
import storyLink from './story-link.json'
import textsRemoved from './texts-removed.json'

/** What the drawer of an entry says, besides. */
export const words = {
  drawer,
  rates: rateWords,
  story: storyLink,
  privacy: textsRemoved,
}
