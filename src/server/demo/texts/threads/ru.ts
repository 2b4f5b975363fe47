// Conversations in Russian.
import { file, photo, reacts, replies, says, type Thread, voice, we } from '../turns.ts'

export const russian: readonly Thread[] = [
  [
    says('Здравствуйте, посылка {parcel} третий день стоит на таможне. Нужны какие-то документы?'),
    we('Здравствуйте, это {agent}, Merrowline. Пришлите, пожалуйста, счёт с описанием товара.'),
    file('schet-417.pdf', 'Счёт'),
    we('Спасибо, передали. Обычно выпуск занимает один день.'),
    replies('Спасибо, буду ждать'),
  ],
  [
    says('Курьер не дозвонился, можно перенести доставку на завтра?'),
    we('Да, завтра с {time}. Номер посылки {parcel}, верно?'),
    says('Верно 👍'),
  ],
  [photo('Пришло вот так'), we('Извините за неудобства, мы открыли заявку по {parcel}.'), says('Хорошо')],
  [voice(), we('Поняли вас, посылку {parcel} оставим в пункте выдачи.'), reacts('👌')],
]
