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

const table = (words: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([meaning, said]) =>
      said.split(',').map((word) => [fold(word), meaning] as const),
    ),
  )

/** Whoever cannot write sends the sign that stands on the choice. */
export const signIn = (text: string): 'listen' | undefined =>
  /^\s*[🎧👂🔊]\uFE0F?\s*$/u.test(text) ? 'listen' : undefined

const starCounts = table({
  1: 'one star,une étoile,نجمة,نجمة واحدة',
  2: 'two stars,deux étoiles,نجمتان,نجمتين',
  3: 'three stars,trois étoiles,ثلاث نجوم,ثلاثة نجوم',
  4: 'four stars,quatre étoiles,أربع نجوم,أربعة نجوم',
  5: 'five stars,cinq étoiles,خمس نجوم,خمسة نجوم',
})

/** The digit for so many stars, drawn or told in words. */
export function starsIn(text: string): string | undefined {
  const folded = fold(text)
  const drawn = folded === '' && text.match(/[⭐★🌟]/gu)?.length
  return drawn
    ? `${drawn}`
    : (starCounts.get(folded) ?? /^([1-5]) (?:stars?|etoiles?|نجوم|نجمه)$/.exec(folded)?.[1])
}

const letters = ['aا', 'bب', 'cج', 'dد', 'eه', 'fو']
const digits = /^(?:\p{L}+ ){0,2}([1-9]\d?)$/u
const severalDigits = /^\d(?: ?(?:et|and|و)? ?\d)+$/u

/** The places (counted from 1) that a folded text names: `2`, `b`, `réponse 2`; `1 3`, `13`, `a c` where several may be. */
export function placesNamed(folded: string, several: boolean): number[] {
  if (several && severalDigits.test(folded))
    return [...new Set([...folded.matchAll(/\d/g)].map(([d]) => Number(d)))]
  const places = (several ? folded.split(/ (?:et |and |و ?(?=.))?/u) : [folded]).map(placeNamed)
  return places.every((place) => place > 0) ? [...new Set(places)] : []
}

function placeNamed(folded: string): number {
  const number = digits.exec(folded)?.[1]
  if (number) return Number(number)
  return folded.length === 1 ? letters.findIndex((same) => same.includes(folded)) + 1 : 0
}

const languageWords = {
  ar: 'ar,العربية,عربية,عربي,بالعربية,arabic,in arabic,arabe,en arabe,arabiya',
  fr: 'fr,french,in french,français,en français,الفرنسية,فرنسية,بالفرنسية',
  en: 'en,english,in english,anglais,en anglais,الإنجليزية,إنجليزية,بالإنجليزية',
}

/** Words that answer a bubble, by the choice they stand for. */
export const answerWords = table({
  yes: 'yes,y,ok,okay,i agree,agree,yes that is right,keep as it is,yes take it back,oui,oui j’y renonce,d’accord,daccord,je suis d’accord,j’accepte,accepte,oui c’est exact,garder tel quel,نعم,موافق,موافقة,أوافق,أقبل,حسنا,واخا,wakha,ah,naam,iyeh,ايه,اه,صحيح,نعم صحيح,نعم أتخلى عنها,يبقى كما هو',
  no: 'no,n,no thank you,no thanks,non merci,لا شكرا,i refuse,i do not agree,i don’t agree,non,je refuse,refuse,je ne suis pas d’accord,pas d’accord,لا,أرفض,لا أوافق,غير موافق,غير موافقة,la',
  next: 'next,suivant,suite,التالي,التالية,تابع,متابعة,كمل,continue,continuer,kemmel,zid,زيد',
  start:
    'start,start the exam,begin,begin this course,go on with it,poursuivre ce cours,متابعة الدورة,try again,commencer,commencer ce cours,commencer l’examen,commence,démarrer,réessayer,ابدأ,بدأ,البدء,نبدأ,بدء الامتحان,بدء هذه الدورة,محاولة جديدة,yallah,يلا',
  known:
    'test what i know,test me,i know this already,tester mon niveau,je connais déjà,أختبر ما أعرفه,اختبار ما أعرفه,أعرف هذا',
  done: 'done,finish,terminé,valider,fini,تم,انتهيت,تأكيد',
  listen: 'listen,hear,écouter,écoute,استماع,الاستماع,استمع,اسمع,أسمع,سمعني,sma3,sme3,nsma3',
  again: 'again,look at a lesson again,revoir,revoir une leçon,relire,مراجعة درس,إعادة',
  change: 'change,modifier,corriger,changer,تغيير,تصحيح,غير',
  hint: 'hint,idea,the idea,show the idea,indice,l’idée,revoir l’idée,تلميح,الفكرة,عرض الفكرة',
  later:
    'later,not now,skip,skip it,passer,je passe,تخطي,تجاوز,plus tard,pas maintenant,لاحقا,فيما بعد,ليس الآن,من بعد,ماشي دابا,men ba3d,mn b3d,machi daba',
  never:
    'never,do not ask,don’t ask again,do not ask again,jamais,ne plus demander,ne me le demandez plus,لا تسألوني,لا تسألوني مجددا',
  back: 'back,go back,retour,رجوع,عودة',
  clear: 'clear,erase this,effacer cette réponse,effacer,محو الجواب,محو هذا الجواب',
  more: 'more,more regions,other regions,autres régions,المزيد,جهات أخرى',
  morning: 'morning,in the morning,le matin,matin,صباحا,الصباح,في الصباح,sba7,f sba7',
  noon: 'noon,midday,around midday,midi,vers midi,à midi,الظهر,الظهيرة,وقت الظهيرة,ظهرا,dohr',
  evening: 'evening,in the evening,le soir,soir,مساء,المساء,في المساء,العشية,l3chiya,f l3chiya',
  leave: 'cancel,annuler,تراجع',
  days: 'choose the days,choisir les jours,اختيار الأيام',
  sms: 'by sms too,aussi par sms,برسالة قصيرة أيضا',
  'no-sms': 'no more sms,plus de sms,دون رسائل قصيرة',
  pause: 'pause for a month,pause d’un mois,توقف لمدة شهر',
  resume: 'resume reminders,reprendre les rappels,استئناف التذكير',
  other: 'add the other script,ajouter l’autre écriture,إضافة الحروف الأخرى',
  first: 'the first person,first person,la première personne,première personne,المتعلم الأول,الأول',
  new: 'somebody new,someone new,quelqu’un d’autre,autre personne,شخص جديد,شخص آخر',
  'day-0': 'sunday,dimanche,الأحد,أحد,يوم الأحد,نهار الأحد',
  'day-1': 'monday,lundi,الاثنين,اثنين,يوم الاثنين,نهار الاثنين',
  'day-2': 'tuesday,mardi,الثلاثاء,ثلاثاء,يوم الثلاثاء,نهار الثلاثاء',
  'day-3': 'wednesday,mercredi,الأربعاء,أربعاء,يوم الأربعاء,نهار الأربعاء',
  'day-4': 'thursday,jeudi,الخميس,خميس,يوم الخميس,نهار الخميس',
  'day-5': 'friday,vendredi,الجمعة,جمعة,يوم الجمعة,نهار الجمعة',
  'day-6': 'saturday,samedi,السبت,سبت,يوم السبت,نهار السبت',
  ...languageWords,
})

const courtesyWords = table({
  hello:
    'hello,hi,hey,good morning,good evening,bonjour,bonsoir,salut,coucou,bjr,salam,slm,salam alikom,salam alaykoum,salam 3likom,salamo alaykom,azul,سلام,السلام,السلام عليكم,سلام عليكم,السلام عليكم ورحمة الله,السلام عليكم ورحمة الله وبركاته,وعليكم السلام,مرحبا,أهلا,أهلا وسهلا,صباح الخير,مساء الخير,ⴰⵣⵓⵍ',
  thanks:
    'thanks,thank you,thank you very much,many thanks,thx,merci,merci beaucoup,merci bien,choukran,chokran,shukran,tanmirt,شكرا,شكرا جزيلا,شكرا لكم,شكرا لك,بارك الله فيك,بارك الله فيكم,جزاكم الله خيرا,الله يرحم الوالدين,ⵜⴰⵏⵎⵎⵉⵔⵜ',
})

/** Words, or a sign, that want no more than a kind answer. */
export function courtesyIn(text: string): 'hello' | 'thanks' | undefined {
  const folded = fold(text)
  if (folded === '') return /👍|🙏|👏|👌|❤/u.test(text) ? 'thanks' : /👋/u.test(text) ? 'hello' : undefined
  return courtesyWords.get(folded) as 'hello' | 'thanks' | undefined
}

/** Words that are heard everywhere, by the command they stand for. */
export const commandWords = table({
  '/news':
    'news,the news,news of the ministry,actualités,les actualités,nouvelles,les nouvelles,infos,أخبار,الأخبار,المستجدات,مستجدات',
  '/news off':
    'no news,no more news,stop news,stop the news,plus d’actualités,pas d’actualités,plus de nouvelles,لا أخبار,لا أريد أخبارا,أوقفوا الأخبار,إيقاف الأخبار,بلا أخبار',
  '/tell off':
    'no answers,no more answers,tell me no more,plus de réponses,pas de réponses,ne plus me le dire,لا أجوبة,لا أريد أجوبة,لا تخبروني بعد الآن',
  '/menu': 'menu,القائمة,قائمة,لائحة,accueil,home,main menu',
  '/help': 'help,aide,à l’aide,مساعدة,المساعدة,ساعدني,عاون',
  '/ask':
    'ask,ask a question,question,a question,i have a question,poser une question,une question,j’ai une question,سؤال,طرح سؤال,اطرح سؤالا,لدي سؤال,عندي سؤال,عندي سوال,3ndi sou2al,3endi so2al',
  '/suggest':
    'suggest,suggestion,suggestions,a suggestion,my suggestion,i have a suggestion,make a suggestion,une suggestion,ma suggestion,j’ai une suggestion,faire une suggestion,proposition,j’ai une proposition,اقتراح,اقتراحات,اقتراحي,لدي اقتراح,عندي اقتراح,تقديم اقتراح,3ndi i9tira7,3endi i9tirah',
  '/aids':
    'aids,worksheets,my worksheets,worksheet,handouts,documents,my documents,pages to print,fiches,mes fiches,fiche,fiches pratiques,mes documents,وثائق,الوثائق,وثائقي,وثائق عملية,الوثائق العملية,نماذج,النماذج',
  '/language': 'language,langue,lang,اللغة,لغة,تغيير اللغة,changer de langue,change language',
  '/courses': 'courses,cours,formations,modules,الدورات,دورات,الدروس,دورة',
  '/next':
    'what should i learn next,what next,which course,advise me,que suivre,quel cours choisir,que suivre ensuite,conseillez moi,conseillez-moi,ماذا أتعلم,ماذا أتعلم بعد,أي دورة أختار,انصحوني,انصحني,شنو نتعلم,شنو نقرا,شنو ندير دابا',
  '/certificates':
    'certificates,certificate,my certificates,certificat,certificats,mes certificats,شهادة,الشهادة,شهاداتي,الشهادات',
  '/share': 'share,share my certificate,partager,partager mon certificat,مشاركة,مشاركة شهادتي,مشاركة الشهادة',
  '/privacy': 'privacy,my privacy,confidentialité,vie privée,ma vie privée,الخصوصية,خصوصية,خصوصيتي',
  '/data': 'my data,export my data,mes données,exporter mes données,معطياتي,بياناتي,تصدير معطياتي',
  '/certificate': 'correct or withdraw,corriger ou retirer,تصحيح أو سحب',
  '/correct':
    'the name is wrong,my name is wrong,wrong name,correct my name,corriger le nom,corriger mon nom,le nom est faux,mon nom est faux,erreur de nom,الاسم غير صحيح,الاسم خطأ,اسمي غير صحيح,اسمي خطأ,اسمي غلط,تصحيح الاسم,تصحيح اسمي,سميتي غلط,سميتي غالطة,smiti ghalta,smiyti ghalta',
  '/withdraw':
    'take it back,take my certificate back,withdraw my certificate,renoncer au certificat,renoncer à mon certificat,التخلي عن الشهادة,التخلي عن شهادتي,سحب شهادتي',
  '/profile': 'my profile,profile,about me,mon profil,profil,à mon sujet,ملفي,معلومات عني,عني',
  '/association': [
    'my association,our association,association page,page of my association,the page of my association',
    'mon association,notre association,page de mon association,la page de mon association,page de l’association',
    'جمعيتي,جمعيتنا,صفحة جمعيتي,صفحة جمعيتنا,صفحة الجمعية,الجمعية ديالي,الجمعية ديالنا,الجمعيه ديالي',
    'jam3iyti,jam3iti,jam3iya dyali,jam3iya dyalna,l jam3iya dyali,jm3iya dyali,jamiya dyali,jamiya dyalna',
  ].join(),
  '/association open': 'open a page,ouvrir une page,فتح صفحة',
  '/association open yes': 'yes open it,oui l’ouvrir,نعم افتحوها',
  '/association share': 'pass on the code,transmettre le code,مشاركة الرمز',
  '/association close': 'close the page,fermer la page,إغلاق الصفحة',
  '/association close yes': 'yes close it,oui la fermer,نعم أغلقوها',
  '/association named': 'show my first name,montrer mon prénom,إظهار اسمي الشخصي',
  '/association unnamed': 'no first name,sans mon prénom,دون اسمي الشخصي',
  '/association leave': 'leave the page,quitter la page,مغادرة الصفحة',
  '/consents':
    'my consent,my consents,consents,consent history,mes accords,mes consentements,mes autorisations,historique de mes accords,موافقاتي,سجل موافقاتي',
  '/resume':
    'write to me again,resume messages,écrivez moi à nouveau,reprendre les messages,راسلوني من جديد,استئناف الرسائل',
  // Not what may be a name, as Baraka, nor what also means “done”, as safi or khlas.
  '/phones': 'my phones,phones,mes téléphones,téléphones,هواتفي,هواتف',
  '/link': 'another phone,link,autre téléphone,lier,ajouter un téléphone,هاتف آخر,إضافة هاتف آخر,ربط',
  '/people': 'who is learning,people,qui apprend,من يتعلم,من المتعلم',
  '/stop': [
    'stop,stop all,stopall,stop it,please stop,stop messages,no more messages,unsubscribe,opt out,optout,quit',
    'arrêt,arrêter,arrête,arrêtez,arrêtez tout,désabonner,se désabonner,désabonnement,désabonnez moi,désinscrire,désinscription,désinscrivez moi,plus de messages,ne m’écrivez plus,ne m’envoyez plus rien',
    'توقف,توقفوا,أوقف,أوقفوا,قف,إيقاف,إلغاء,إلغاء الاشتراك,لا تراسلوني,لا ترسلوا لي شيئا,كفى,وقف,وقفو,حبس,حبسو,صافي باركا,باركا عليا,بغيت نوقف,بغيت نحبس,ما تبقاوش تصيفطو ليا,ماتبقاوش تصيفطو',
    'wa9ef,w9ef,we9ef,wa9fo,w9fo,7bess,7bes,7abss,hbess,hbes,safi baraka,safi barka,baraka 3liya,baraka 3lia,khlas baraka,bghit nwe9ef,bghit nw9ef,bghit nwa9ef,bghit nweqef,bghit n7bess,bghit nhbess,ma tb9awch tsifto liya,matb9awch tsifto',
  ].join(),
  '/forget':
    'forget me,erase my data,oubliez moi,oublie moi,effacer mes données,supprimer mes données,انسني,محو معطياتي,امح معطياتي,امسح معطياتي,محو بياناتي,احذف بياناتي,احذف معطياتي,امسح بياناتي',
  '/forget yes': 'yes erase everything,oui tout effacer,نعم امحوا كل شيء',
  '/review': 'review,revise,revision,révision,réviser,la révision,مراجعة,المراجعة,راجع,نراجع,مراجعه',
  '/reminders':
    'reminders,reminder,my reminders,rappels,rappel,mes rappels,التذكير,تذكير,تذكيرات,التذكيرات,ذكروني,ذكرني,fekkerni',
  '/listen':
    'listen to the lessons,écouter les leçons,الاستماع إلى الدروس,always listen,listen to everything,toujours écouter,tout écouter,الاستماع دائما,أسمع دائما,no more voices,sans la voix,دون صوت',
  '/reminders off': 'no more reminders,plus de rappels,إيقاف التذكير',
  '/continue': 'continue,continuer,reprendre,متابعة,تابع,واصل,أكمل,كمل,kemmel,resume',
  '/language ar': languageWords.ar,
  '/language fr': languageWords.fr,
  '/language en': languageWords.en,
})
