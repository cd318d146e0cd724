/** The words that all apps have in common, in the language of the person's phone. */
import type { Language } from './times.ts'

const en = {
  message: 'Message',
  send: 'Send',
  attach: 'Attach',
  voice: 'Voice message',
  more: 'More',
  close: 'Close',
  ok: 'OK',
  today: 'Today',
  on: 'Switch on',
  off: 'Switch the phone off',
  play: 'Play',
  pause: 'Pause',
  editLast: 'Edit last message',
  photo: 'Photo',
  sticker: 'Sticker',
}
export type AppWords = typeof en

export const appWords: Record<Language, AppWords> = {
  en,
  fr: {
    message: 'Message',
    send: 'Envoyer',
    attach: 'Joindre',
    voice: 'Message vocal',
    more: 'Plus',
    close: 'Fermer',
    ok: 'OK',
    today: 'Aujourd’hui',
    on: 'Allumer',
    off: 'Éteindre le téléphone',
    play: 'Lire',
    pause: 'Pause',
    editLast: 'Modifier le dernier message',
    photo: 'Photo',
    sticker: 'Sticker',
  },
  ar: {
    message: 'رسالة',
    send: 'إرسال',
    attach: 'إرفاق',
    voice: 'رسالة صوتية',
    more: 'المزيد',
    close: 'إغلاق',
    ok: 'حسنًا',
    today: 'اليوم',
    on: 'تشغيل الهاتف',
    off: 'إطفاء الهاتف',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    editLast: 'تعديل آخر رسالة',
    photo: 'صورة',
    sticker: 'ملصق',
  },
}
