// What people on call write back to a page, by language.
import type { Language } from '../places.ts'

export const pageReplies: Record<Language, readonly string[]> = {
  en: [
    'On it',
    'Looking now, laptop open',
    'Give me 5 min, I am on the train',
    'Same as yesterday, restarting the pods',
  ],
  de: ['Bin dran', 'Schaue gerade drauf', 'Fünf Minuten, sitze noch in der Bahn', 'Neustart läuft'],
  fr: ['Je regarde', 'Je m’en occupe tout de suite', 'J’arrive devant mon poste'],
  es: ['Voy', 'Lo estoy mirando', 'Dame cinco minutos', 'Reiniciando el servicio'],
  pt: ['Já estou a ver', 'Um minuto, vou abrir o portátil', 'Reiniciei, vamos ver'],
  uk: ['Дивлюся', 'Вже беруся', 'Хвилинку, відкриваю ноутбук'],
  ru: ['Смотрю', 'Уже занимаюсь', 'Пять минут, я в дороге'],
  hi: ['देख रहा हूँ', 'पाँच मिनट दीजिए', 'Restart कर दिया है'],
  ar: ['أتابع الآن', 'دقيقة من فضلك', 'تم إعادة التشغيل'],
  ja: ['確認します', '対応中です', '5分ください'],
}

/** Answers to "you are on call now". */
export const dutyReplies: readonly string[] = ['👍', 'OK', 'ok, thanks', '👌', 'Roger', '🙏']
