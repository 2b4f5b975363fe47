// What subscribers of a status page read, by language. Texts in Latin script keep to the GSM-7 alphabet, as a
// careful sender does, with one exception: the carrier outage.
import type { Language } from '../places.ts'

const LINK = 'https://status.merrowline.example'

interface NoticeTexts {
  readonly page: string
  readonly opened: (title: string) => string
  readonly update: (title: string) => string
  readonly resolved: (title: string) => string
  readonly planned: (title: string) => string
  readonly started: (title: string) => string
  readonly finished: (title: string) => string
}

export const noticeTexts: Record<Language, NoticeTexts> = {
  en: {
    page: 'Merrowline Status',
    opened: (title) => `Merrowline: ${title}. We are looking into it. ${LINK}`,
    update: (title) => `Merrowline update: ${title}. Cause found, we are working on a fix. ${LINK}`,
    resolved: (title) => `Merrowline: solved - ${title}. Thank you for your patience.`,
    planned: (title) => `Merrowline, planned works: ${title}, in two days at 20:00 UTC. Deliveries go on. ${LINK}`,
    started: (title) => `Merrowline: works have begun - ${title}.`,
    finished: (title) => `Merrowline: works are finished - ${title}.`,
  },
  de: {
    page: 'Merrowline Status Deutschland',
    opened: (title) => `Merrowline Störung: ${title}. Wir kümmern uns darum. ${LINK}/de`,
    update: (title) => `Merrowline Störung: ${title}. Ursache gefunden, wir beheben sie gerade. ${LINK}/de`,
    resolved: (title) => `Merrowline: behoben - ${title}. Danke für Ihre Geduld.`,
    planned: (title) => `Merrowline Wartung: ${title}, übermorgen um 20:00 UTC. Zustellungen laufen weiter. ${LINK}/de`,
    started: (title) => `Merrowline: Wartung hat begonnen - ${title}.`,
    finished: (title) => `Merrowline: Wartung beendet - ${title}.`,
  },
  fr: {
    page: 'Merrowline Statut France',
    opened: (title) => `Merrowline incident : ${title}. Nos équipes sont sur le sujet. ${LINK}/fr`,
    update: (title) => `Merrowline incident : ${title}. Cause connue, correction en cours. ${LINK}/fr`,
    resolved: (title) => `Merrowline : incident clos - ${title}. Merci de votre patience.`,
    planned: (title) => `Merrowline travaux : ${title}, dans deux jours à 20:00 UTC. ${LINK}/fr`,
    started: (title) => `Merrowline : les travaux commencent - ${title}.`,
    finished: (title) => `Merrowline : travaux finis - ${title}.`,
  },
  es: {
    page: 'Merrowline Estado España',
    opened: (title) => `Merrowline, incidencia: ${title}. Estamos trabajando en ello. ${LINK}/es`,
    update: (title) => `Merrowline, incidencia: ${title}. Causa encontrada, la estamos corrigiendo. ${LINK}/es`,
    resolved: (title) => `Merrowline: resuelto - ${title}. Gracias por la paciencia.`,
    planned: (title) => `Merrowline, mantenimiento: ${title}, pasado mañana a las 20:00 UTC. ${LINK}/es`,
    started: (title) => `Merrowline: empieza el mantenimiento - ${title}.`,
    finished: (title) => `Merrowline: termina el mantenimiento - ${title}.`,
  },
  pt: {
    page: 'Merrowline Estado Portugal e Brasil',
    opened: (title) => `Merrowline, falha: ${title}. Estamos a tratar do assunto. ${LINK}/pt`,
    update: (title) => `Merrowline, falha: ${title}. Causa encontrada, reparo em curso. ${LINK}/pt`,
    resolved: (title) => `Merrowline: resolvido - ${title}. Obrigado pela espera.`,
    planned: (title) => `Merrowline, obras: ${title}, dentro de dois dias, 20:00 UTC. ${LINK}/pt`,
    started: (title) => `Merrowline: obras em curso - ${title}.`,
    finished: (title) => `Merrowline: obras terminadas - ${title}.`,
  },
  uk: {
    page: 'Merrowline Статус Україна',
    opened: (title) => `Merrowline, збій: ${title}. Вже працюємо. ${LINK}/uk`,
    update: (title) => `Merrowline, збій: ${title}. Причину знайдено, виправляємо.`,
    resolved: (title) => `Merrowline: усунено. ${title}`,
    planned: (title) => `Merrowline, планові роботи за два дні: ${title}. ${LINK}/uk`,
    started: (title) => `Merrowline: роботи почалися. ${title}`,
    finished: (title) => `Merrowline: роботи завершено. ${title}`,
  },
  ru: {
    page: 'Merrowline Статус Қазақстан',
    opened: (title) => `Merrowline, сбой: ${title}. Уже работаем. ${LINK}/ru`,
    update: (title) => `Merrowline, сбой: ${title}. Причина найдена, исправляем.`,
    resolved: (title) => `Merrowline: устранено. ${title}`,
    planned: (title) => `Merrowline, плановые работы через два дня: ${title}. ${LINK}/ru`,
    started: (title) => `Merrowline: работы начались. ${title}`,
    finished: (title) => `Merrowline: работы завершены. ${title}`,
  },
  hi: {
    page: 'Merrowline स्थिति भारत',
    opened: (title) => `Merrowline: ${title}। हम जाँच कर रहे हैं। ${LINK}/hi`,
    update: (title) => `Merrowline: ${title}। कारण मिल गया है, सुधार जारी है।`,
    resolved: (title) => `Merrowline: समस्या हल हो गई। ${title}`,
    planned: (title) => `Merrowline: दो दिन बाद नियोजित कार्य। ${title}। ${LINK}/hi`,
    started: (title) => `Merrowline: कार्य शुरू हुआ। ${title}`,
    finished: (title) => `Merrowline: कार्य पूरा हुआ। ${title}`,
  },
  ar: {
    page: 'Merrowline حالة الخدمة',
    opened: (title) => `Merrowline: ${title}. نعمل على حل المشكلة. ${LINK}/ar`,
    update: (title) => `Merrowline: ${title}. عرفنا السبب ونعمل على إصلاحه.`,
    resolved: (title) => `Merrowline: تم الحل. ${title}`,
    planned: (title) => `Merrowline: أعمال صيانة بعد يومين. ${title}. ${LINK}/ar`,
    started: (title) => `Merrowline: بدأت الصيانة. ${title}`,
    finished: (title) => `Merrowline: انتهت الصيانة. ${title}`,
  },
  ja: {
    page: 'Merrowline ステータス',
    opened: (title) => `Merrowline 障害: ${title}。調査中です。${LINK}/ja`,
    update: (title) => `Merrowline 障害: ${title}。原因を特定し、対応中です。`,
    resolved: (title) => `Merrowline: 復旧しました。${title}`,
    planned: (title) => `Merrowline: 2日後に作業を行います。${title}。${LINK}/ja`,
    started: (title) => `Merrowline: 作業を開始しました。${title}`,
    finished: (title) => `Merrowline: 作業が完了しました。${title}`,
  },
}
