/** The words of the app for SMS, in the language of the person's phone. */
import type { Language } from '../phone/times.ts'
import { type AppWords, appWords } from '../phone/words.ts'

const en = {
  chat: 'Messages',
  message: 'Text message',
  stop: 'Opt out of this sender',
  restart: 'Opt in again',
  repeat: 'Post the last message again',
  leave: 'Give this number up',
  oneWay: 'You can’t reply to this sender',
  sms: (count: number) => (count === 1 ? '1 SMS' : `${count} SMS`),
}
export type Words = AppWords & typeof en

export const words: Record<Language, Words> = {
  en: { ...appWords.en, ...en },
  fr: {
    ...appWords.fr,
    chat: 'Messages',
    message: 'SMS',
    stop: 'Ne plus rien recevoir de l’expéditeur',
    restart: 'Recevoir de nouveau',
    repeat: 'Transmettre de nouveau le dernier SMS',
    leave: 'Abandonner ce numéro',
    oneWay: 'Vous ne pouvez pas répondre à cet expéditeur',
    sms: (count) => `${count} SMS`,
  },
  ar: {
    ...appWords.ar,
    chat: 'الرسائل',
    message: 'رسالة نصية',
    stop: 'إيقاف رسائل هذا المرسل',
    restart: 'استئناف الرسائل',
    repeat: 'إيصال آخر رسالة مرة أخرى',
    leave: 'التخلي عن هذا الرقم',
    oneWay: 'لا يمكنك الرد على هذا المرسل',
    sms: (count) => (count === 1 ? 'رسالة SMS واحدة' : count === 2 ? 'رسالتا SMS' : `${count} رسائل SMS`),
  },
}
