/** What somebody meant by what they wrote: digits of any system, letters, a word or two in any of the languages. */

const marks = /[\p{M}\u0640\p{Cf}\p{Cc}]/gu
const variants: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' }

/** Text as it is compared: no case, accents, vowel signs, tatweel, hamza or taa marbuta; digits as 0-9. */
export function fold(text: string): string {
  return text
    .slice(0, 4096)
    .normalize('NFKC')
    .replace(/[أإآٱىةؤئ]/g, (letter) => variants[letter] ?? letter)
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()
}

const letters = ['aا', 'bب', 'cج', 'dد', 'eه', 'fو']
const digits = /^(?:\p{L}+ ){0,2}([1-9]\d?)$/u
const severalDigits = /^\d(?: ?(?:et|and|و)? ?\d)+$/u

/** The places (counted from 1) that a folded text names: `2`, `b`, `réponse 2`; `1 3`, `13`, `a c` where several may be. */
export function placesNamed(folded: string, several: boolean): number[] {
  if (several && severalDigits.test(folded))
    return [...new Set([...folded.matchAll(/\d/g)].map(([d]) => Number(d)))]
  const places = (several ? folded.split(/ (?:et |and |و )?/u) : [folded]).map(placeNamed)
  return places.every((place) => place > 0) ? [...new Set(places)] : []
}

function placeNamed(folded: string): number {
  const number = digits.exec(folded)?.[1]
  if (number) return Number(number)
  return folded.length === 1 ? letters.findIndex((same) => same.includes(folded)) + 1 : 0
}

const table = (words: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([meaning, said]) =>
      said.split(',').map((word) => [fold(word), meaning] as const),
    ),
  )

/** Words that answer a bubble, by the choice they stand for. */
export const answerWords = table({
  yes: 'yes,y,ok,okay,i agree,agree,oui,d’accord,daccord,j’accepte,accepte,نعم,موافق,موافقة,أوافق,أقبل,حسنا,واخا,wakha,ah,naam,iyeh,ايه,اه,صحيح',
  no: 'no,n,i refuse,non,je refuse,refuse,لا,أرفض,غير موافق,la',
  next: 'next,suivant,suite,التالي,التالية,تابع,متابعة,كمل,continue,continuer,kemmel,zid,زيد',
  start: 'start,begin,commencer,commence,démarrer,ابدأ,ابدا,بدأ,البدء,نبدأ,yallah,يلا',
  done: 'done,finish,terminé,valider,fini,تم,انتهيت,تأكيد',
  again: 'again,review,revoir,relire,مراجعة,راجع,إعادة',
  change: 'change,modifier,corriger,changer,تغيير,تصحيح,غير',
  ar: 'العربية,عربية,عربي,بالعربية,arabic,arabe,arabiya',
  fr: 'french,français,francais,الفرنسية,فرنسية,بالفرنسية',
  en: 'english,anglais,الإنجليزية,إنجليزية,الانجليزية',
})

/** Words that are heard everywhere, by the command they stand for. */
export const commandWords = table({
  '/menu': 'menu,القائمة,قائمة,لائحة,accueil,home,main menu',
  '/help': 'help,aide,à l’aide,مساعدة,المساعدة,ساعدني,عاون',
  '/language': 'language,langue,lang,اللغة,لغة,تغيير اللغة,changer de langue,change language',
  '/courses': 'courses,cours,formations,modules,الدورات,دورات,الدروس,دورة',
  '/certificates':
    'certificates,certificate,certificat,certificats,mes certificats,شهادة,الشهادة,شهاداتي,الشهادات',
  '/privacy': 'privacy,confidentialité,vie privée,الخصوصية,خصوصية,معطياتي,بياناتي',
  '/stop': 'stop,unsubscribe,arrêt,arrêter,arrêtez,désabonner,توقف,أوقف,قف,إيقاف,إلغاء,وقف,wa9ef,7bess',
  '/forget':
    'forget me,oubliez moi,oublie moi,supprimer mes données,انسني,محو بياناتي,احذف بياناتي,احذف معطياتي,امسح بياناتي',
  '/continue': 'continue,continuer,reprendre,متابعة,تابع,واصل,أكمل,كمل,kemmel,resume',
})
