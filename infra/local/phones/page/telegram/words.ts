/** The words of the app itself, in the language of the person's phone. */
export type Language = 'ar' | 'fr' | 'en'

const en = {
  bot: 'bot',
  start: 'Start',
  restart: 'Restart bot',
  message: 'Message',
  menu: 'Menu',
  send: 'Send',
  attach: 'Attach',
  voice: 'Voice message',
  more: 'More',
  close: 'Close',
  edited: 'edited',
  edit: 'Edit message',
  editLast: 'Edit last message',
  block: 'Stop and block bot',
  unblock: 'Unblock bot',
  removeFromGroup: 'Remove bot from group',
  repeat: 'Deliver the last update again',
  openLink: 'Open a t.me link with…',
  addToGroup: 'Add to group',
  deleteAccount: 'Delete this account',
  whatCanItDo: 'What can this bot do?',
  today: 'Today',
  added: 'added',
  members: 'group',
  ok: 'OK',
  play: 'Play',
  pause: 'Pause',
  chat: 'Chat',
  photo: 'Photo',
  sticker: 'Sticker',
  document: 'File',
  location: 'Location',
  contact: 'My contact',
  'contact-of-another': "Someone else's contact",
  typing: 'typing…',
  sending: 'sending a file…',
  recording: 'recording…',
}
export type Words = typeof en

export const words: Record<Language, Words> = {
  en,
  fr: {
    bot: 'bot',
    start: 'Démarrer',
    restart: 'Relancer le bot',
    message: 'Message',
    menu: 'Menu',
    send: 'Envoyer',
    attach: 'Joindre',
    voice: 'Message vocal',
    more: 'Plus',
    close: 'Fermer',
    edited: 'modifié',
    edit: 'Modifier le message',
    editLast: 'Modifier le dernier message',
    block: 'Arrêter et bloquer le bot',
    unblock: 'Débloquer le bot',
    removeFromGroup: 'Retirer le bot du groupe',
    repeat: 'Livrer de nouveau la dernière mise à jour',
    openLink: 'Ouvrir un lien t.me avec…',
    addToGroup: 'Ajouter à un groupe',
    deleteAccount: 'Supprimer ce compte',
    whatCanItDo: 'Que peut faire ce bot ?',
    today: "Aujourd'hui",
    added: 'a ajouté',
    members: 'groupe',
    ok: 'OK',
    play: 'Lire',
    pause: 'Pause',
    chat: 'Discussion',
    photo: 'Photo',
    sticker: 'Sticker',
    document: 'Fichier',
    location: 'Position',
    contact: 'Mon contact',
    'contact-of-another': "Le contact d'un autre",
    typing: 'écrit…',
    sending: 'envoie un fichier…',
    recording: 'enregistre…',
  },
  ar: {
    bot: 'بوت',
    start: 'ابدأ',
    restart: 'إعادة تشغيل البوت',
    message: 'رسالة',
    menu: 'القائمة',
    send: 'إرسال',
    attach: 'إرفاق',
    voice: 'رسالة صوتية',
    more: 'المزيد',
    close: 'إغلاق',
    edited: 'عُدّلت',
    edit: 'تعديل الرسالة',
    editLast: 'تعديل آخر رسالة',
    block: 'إيقاف البوت وحظره',
    unblock: 'إلغاء حظر البوت',
    removeFromGroup: 'إزالة البوت من المجموعة',
    repeat: 'إيصال آخر تحديث مرة أخرى',
    openLink: 'فتح رابط t.me مع…',
    addToGroup: 'إضافة إلى مجموعة',
    deleteAccount: 'حذف هذا الحساب',
    whatCanItDo: 'ماذا يمكن لهذا البوت أن يفعل؟',
    today: 'اليوم',
    added: 'أضاف',
    members: 'مجموعة',
    ok: 'حسنًا',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    chat: 'المحادثة',
    photo: 'صورة',
    sticker: 'ملصق',
    document: 'ملف',
    location: 'الموقع',
    contact: 'جهة اتصالي',
    'contact-of-another': 'جهة اتصال شخص آخر',
    typing: 'يكتب…',
    sending: 'يرسل ملفًا…',
    recording: 'يسجّل…',
  },
}

export const actionWord = (w: Words, action: string) =>
  action === 'typing' ? w.typing : action.startsWith('record') ? w.recording : w.sending

const LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Africa/Casablanca', ...options })
  formats.set(key, known)
  return known
}

/** `unix` in seconds. */
export const timeOf = (language: Language, unix: number) =>
  format(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(unix * 1000)
export const dayOf = (language: Language, unix: number) =>
  format(language, { day: 'numeric', month: 'long' }).format(unix * 1000)
