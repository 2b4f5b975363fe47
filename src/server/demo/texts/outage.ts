// The announcement that made a month expensive. It was written in a text editor: one curly quote, one dash or one
// emoji per language turns the whole SMS into UCS-2 and two segments into four.
import type { Language } from '../places.ts'

const LINK = 'https://status.merrowline.example/carrier'

export const outageText: Record<Language, string> = {
  en: `Merrowline: a carrier outage delays parcels across Europe. Vans are on the road, but scans and delivery windows are missing. Your parcel is safe. We’ll write again as soon as windows are back. ${LINK}`,
  de: `Merrowline: Ein Ausfall beim Netzbetreiber verzögert Pakete in ganz Europa. Die Fahrzeuge sind unterwegs, aber Scans und Zeitfenster fehlen. Ihr Paket ist sicher. Wir melden uns wieder 🚚. ${LINK}`,
  fr: `Merrowline : une panne chez notre opérateur retarde les colis dans toute l’Europe. Les camions roulent, mais scans et horaires manquent. Votre colis ne risque rien, nous écrirons encore. ${LINK}`,
  es: `Merrowline: un fallo de nuestro operador retrasa los paquetes en toda Europa. Las furgonetas circulan, pero faltan escaneos y horas de entrega – escribiremos de nuevo en cuanto las haya. ${LINK}`,
  pt: `Merrowline: uma falha da nossa operadora atrasa encomendas em toda a Europa. As carrinhas circulam, mas faltam leituras e horas de entrega – voltamos a escrever quando houver. ${LINK}`,
  uk: `Merrowline: через аварію в оператора посилки по Європі затримуються. Машини в дорозі, але даних сканування й часу доставки немає. Ваша посилка в безпеці. Напишемо, щойно з’явиться час. ${LINK}`,
  ru: `Merrowline: из-за аварии у оператора посылки по Европе задерживаются. Машины в пути, но данных сканирования и времени доставки нет. Ваша посылка в безопасности. Напишем, как только появится время. ${LINK}`,
  hi: `Merrowline: ऑपरेटर के नेटवर्क में ख़राबी के कारण यूरोप में पार्सल देर से पहुँच रहे हैं। गाड़ियाँ रास्ते में हैं, पर स्कैन और समय उपलब्ध नहीं है। आपका पार्सल सुरक्षित है। ${LINK}`,
  ar: `Merrowline: عطل لدى شركة الاتصالات يؤخر الطرود في أوروبا. السيارات في الطريق لكن بيانات المسح ومواعيد التسليم غير متوفرة. طردك بأمان. سنكتب لك فور توفر المواعيد. ${LINK}`,
  ja: `Merrowline: 通信会社の障害により、欧州全域で荷物が遅れています。車両は走行中ですが、スキャンと配達時間の情報がありません。お荷物は安全です。時間が分かり次第、改めてご連絡します。${LINK}`,
}
