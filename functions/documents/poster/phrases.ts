import type { Language } from '../../../content/schema.ts'

interface Phrases {
  brand: string
  title: string
  /** Where no course is named. */
  lead: string
  /** Leads to the course. */
  course: string
  /** Above the code of an in-person session. */
  code: string
  scan: string
  whatsapp: string
  telegram: string
  steps: string[]
  free: string
}

/** A poster's fixed words. None of them tells a man from a woman. */
export const phrases: Record<Language, Phrases> = {
  ar: {
    brand: 'تكوين، بوابة تكوين الجمعيات',
    title: 'تكوين جمعيتكم في هاتفكم',
    lead: 'دورات قصيرة داخل المحادثة: فكرة واحدة وسؤال واحد في كل مرة، ثم شهادة يمكن لأي شخص التحقق منها.',
    course: 'ابدؤوا بدورة',
    code: 'أو اكتبوا لنا رمز هذه الحصة',
    scan: 'وجهوا كاميرا الهاتف نحو الرمز لتبدأ المحادثة',
    whatsapp: 'واتساب',
    telegram: 'تيليغرام',
    steps: ['تعلموا', 'اجتازوا الامتحان', 'احصلوا على الشهادة'],
    free: 'مجاني، بالعربية والفرنسية والإنجليزية، ومفتوح للجميع',
  },
  fr: {
    brand: 'Takwin, portail de formation des associations',
    title: 'Votre association se forme sur votre téléphone',
    lead: 'Des cours courts, dans une conversation\u00a0: une idée et une question à la fois. Puis un certificat que tout le monde peut vérifier.',
    course: 'Commencez par le cours',
    code: 'Ou écrivez-nous le code de cette séance',
    scan: 'Scannez un code, et la conversation commence',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    steps: ['Apprenez', 'Passez l’examen', 'Recevez votre certificat'],
    free: 'Gratuit, en arabe, en français et en anglais, ouvert à toutes et à tous',
  },
  en: {
    brand: 'Takwin, the training portal for associations',
    title: 'Train your association on your phone',
    lead: 'Short courses in a chat: one idea and one question at a time. Then a certificate that anyone can check.',
    course: 'Begin with the course',
    code: 'Or write us the code of this session',
    scan: 'Scan a code, and the chat begins',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    steps: ['Learn', 'Sit the exam', 'Get your certificate'],
    free: 'Free of charge, in Arabic, French and English, open to everybody',
  },
}
