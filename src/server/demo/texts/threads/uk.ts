// Conversations in Ukrainian.
import { photo, place, reacts, replies, says, type Thread, taps, voice, we } from '../turns.ts'

export const ukrainian: readonly Thread[] = [
  [
    says('Добрий день! Підкажіть, будь ласка, де моя посилка {parcel}?'),
    we('Добрий день, це {agent} з Merrowline. Посилка у відділенні, доставка сьогодні до {time}.'),
    replies('Дуже дякую!'),
    reacts('🙏'),
  ],
  [
    says('Чи можна змінити адресу доставки?'),
    we('Так, надішліть, будь ласка, нову адресу.'),
    place('Кав’ярня «Ранок»', 'вул. Зелена 5, Львів', 49.8341, 24.0342),
    we('Готово, {parcel} поїде на нову адресу.'),
    says('Супер, дякую 💙💛'),
  ],
  [
    photo('Коробка пошкоджена'),
    we('Нам дуже прикро. Вміст посилки цілий?'),
    taps('Так, цілий', 'yes'),
    we('Дякуємо, ми передали зауваження на склад.'),
  ],
  [voice(), we('Почув вас, {parcel} зачекає до понеділка.'), reacts('👍')],
]
