// Conversations in Arabic.
import { photo, place, reacts, replies, says, type Thread, voice, we } from '../turns.ts'

export const arabic: readonly Thread[] = [
  [
    says('السلام عليكم، أين وصلت شحنتي {parcel}؟'),
    we('وعليكم السلام، معك {agent} من Merrowline. الشحنة ستصل اليوم قبل الساعة {time}.'),
    replies('شكرًا جزيلًا'),
    reacts('🌹'),
  ],
  [
    says('أرجو تغيير موقع التسليم'),
    place('مكتبة الواحة', 'شارع النخيل، دبي', 25.2101, 55.2823),
    we('تم تغيير عنوان الشحنة {parcel}.'),
    says('ممتاز 👍'),
  ],
  [photo('الصندوق مفتوح'), we('نعتذر عن ذلك، فتحنا بلاغًا للشحنة {parcel}.'), says('حسنًا، بانتظاركم')],
  [voice(), we('وصلتنا رسالتك، سيتصل بك المندوب قبل الوصول.'), reacts('🙏')],
]
