// Only the language on screen is fetched; the other comes when somebody switches.
import i18next, { type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './languages.ts'

const catalogues: Record<Language, () => Promise<{ catalogue: object }>> = {
  en: () => import('./en/index.ts'),
  ru: () => import('./ru/index.ts'),
}

export async function startI18n(language: Language): Promise<void> {
  const { catalogue } = await catalogues[language]()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: catalogue } },
    // A missing key is a failing test (catalogues.test.ts), never another language on screen.
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** The words of a language, which need not be the one on screen. */
export async function loadWords(language: Language): Promise<TFunction> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { catalogue } = await catalogues[language]()
    i18next.addResourceBundle(language, 'translation', catalogue)
  }
  return i18next.getFixedT(language)
}

export async function switchLanguage(language: Language): Promise<void> {
  await loadWords(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
