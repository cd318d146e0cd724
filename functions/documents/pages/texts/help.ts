import type { Language } from '../../../../content/schema.ts'
import { attestationWords } from '../../attestation.ts'
import type { PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import type { Text } from '../text-page.ts'
import { contact } from './contact.ts'

/** How to learn, in which words, at what cost, and where to turn. */
export const help: Record<Language, (facts: PortalFacts) => Text> = {
  ar: (facts) => ({
    title: 'مساعدة',
    lead: 'كيف تتعلمون، وماذا تكتبون، وكم يكلف ذلك، ومن تسألون.',
    sections: [
      {
        heading: 'كيف يتم ذلك؟',
        says: [
          'افتحوا المحادثة على واتساب أو تيليغرام، واختاروا لغتكم ثم دورة. تصلكم فكرة واحدة مع سؤال، فتضغطون على جواب أو تكتبون رقمه.',
          'توقفوا متى شئتم: تجدون كل شيء في مكانه ولو بعد أيام. وبعد آخر درس يأتي الامتحان، ثم الشهادة بالاسم الذي تؤكدونه.',
        ],
      },
      {
        heading: 'كلمات يمكنكم كتابتها',
        says: [
          {
            terms: [
              ['القائمة', 'كل ما يمكن فعله الآن'],
              ['الدورات', 'اختيار دورة أو الانتقال إلى أخرى'],
              ['مراجعة', 'أسئلة عما تعلمتموه'],
              ['التذكير', 'متى نكتب لكم، أو التوقف عن ذلك'],
              ['شهاداتي', 'استلام شهاداتكم من جديد'],
              ['جمعيتي', 'فتح صفحة لجمعيتكم، أو الانضمام إليها أو مغادرتها'],
              ['هواتفي', 'المتابعة من هاتف آخر أو تطبيق آخر'],
              ['اللغة', 'العربية أو الفرنسية أو الإنجليزية'],
              ['الخصوصية', 'ما نحتفظ به عنكم'],
              ['توقف', 'لا نراسلكم بعد ذلك'],
              ['احذف معطياتي', 'محو كل ما يتعلق بكم'],
            ],
          },
        ],
      },
      {
        heading: 'واتساب وتيليغرام',
        says: [
          'الدروس نفسها في التطبيقين. وإن لم تظهر الأزرار، فاكتبوا رقم الجواب. وللانتقال من تطبيق إلى آخر دون أن يضيع شيء، اكتبوا «هواتفي».',
        ],
      },
      {
        heading: 'الاستماع بدل القراءة',
        says: [
          'يستطيع هاتفكم أن يقرأ الرسائل بصوت مسموع: شغّلوا TalkBack على أندرويد أو VoiceOver على آيفون، من إعدادات إمكانية الوصول.',
        ],
      },
      {
        heading: 'كم يكلف ذلك؟',
        says: [
          'التكوين والامتحان والشهادة مجانية. لا تدفعون إلا الإنترنت لشركة الاتصالات: الدروس نصوص قصيرة، والدرس الواحد أخف من صورة. واستقبال رسائلنا القصيرة مجاني، أما الصفحات التي تفتحها روابطها فخفيفة جدا.',
        ],
      },
      {
        heading: 'التحقق من شهادة',
        says: [
          html`امسحوا رمز QR المطبوع عليها، أو <a href="/ar/certificates">أدخلوا رقمها</a>. تقول لكم الصفحة هل هي صحيحة أو ملغاة أو مسحوبة. وإن كان لديكم ملفها، <a href="/ar/verify">فتحققوا من توقيعها بأنفسكم</a>.`,
        ],
      },
      {
        id: 'attestation',
        heading: 'إشهاد الجمعية',
        says: [
          'من يسيّر جمعية وفتح صفحتها بكلمة «جمعيتي» يمكنه أن يطلب لها إشهادا متى حصل عدد كاف من أعضائها، خمسة على الأقل، على شهادة في أي دورة. يقول الإشهاد كم كان عددهم يوم إصداره، ولا يذكر أي شخص، ويصدر مرة واحدة. ويبقى صحيحا بعد إغلاق الصفحة، إلى أن نلغيه.',
          attestationWords.ar.means,
        ],
      },
      { heading: 'للاتصال بنا', says: [contact(facts, 'ar')] },
    ],
  }),
  fr: (facts) => ({
    title: 'Aide',
    lead: 'Comment apprendre, quoi écrire, ce que cela coûte et à qui s’adresser.',
    sections: [
      {
        heading: 'Comment ça marche',
        says: [
          'Ouvrez la conversation sur WhatsApp ou Telegram, choisissez votre langue, puis un cours. Vous recevez une idée et une question\u00a0; touchez une réponse, ou écrivez son numéro.',
          'Arrêtez-vous quand vous voulez\u00a0: tout est gardé, même des jours plus tard. Après la dernière leçon viennent l’examen, puis le certificat, au nom que vous confirmez.',
        ],
      },
      {
        heading: 'Les mots que vous pouvez écrire',
        says: [
          {
            terms: [
              ['menu', 'tout ce que vous pouvez faire'],
              ['cours', 'choisir un cours, ou passer à un autre'],
              ['réviser', 'des questions sur ce que vous avez appris'],
              ['rappels', 'quand nous vous écrivons, ou plus du tout'],
              ['certificats', 'recevoir vos certificats à nouveau'],
              ['mon association', 'ouvrir la page de votre association, y venir ou la quitter'],
              ['mes téléphones', 'continuer sur un autre téléphone ou une autre application'],
              ['langue', 'arabe, français ou anglais'],
              ['confidentialité', 'ce que nous gardons sur vous'],
              ['stop', 'ne plus recevoir de messages'],
              ['oubliez-moi', 'effacer tout ce qui vous concerne'],
            ],
          },
        ],
      },
      {
        heading: 'WhatsApp et Telegram',
        says: [
          'Les leçons sont les mêmes dans les deux. Si les boutons ne s’affichent pas, écrivez le numéro de la réponse. Pour passer de l’une à l’autre sans rien perdre, écrivez «\u00a0mes téléphones\u00a0».',
        ],
      },
      {
        heading: 'Écouter au lieu de lire',
        says: [
          'Votre téléphone peut lire les messages à voix haute\u00a0: activez TalkBack sur Android ou VoiceOver sur iPhone, dans les réglages d’accessibilité.',
        ],
      },
      {
        heading: 'Ce que cela coûte',
        says: [
          'La formation, l’examen et le certificat sont gratuits. Vous ne payez que l’internet de votre opérateur\u00a0: les leçons sont des textes courts, et une leçon pèse moins qu’une photo. Recevoir nos SMS est gratuit\u00a0; les pages où mènent leurs liens sont très légères.',
        ],
      },
      {
        heading: 'Vérifier un certificat',
        says: [
          html`Scannez le code QR imprimé dessus, ou <a href="/fr/certificates">saisissez son numéro</a>. La page vous dit s’il est valide, révoqué ou retiré. Si vous en avez le fichier, <a href="/fr/verify">vérifiez sa signature par vous-même</a>.`,
        ],
      },
      {
        id: 'attestation',
        heading: 'L’attestation d’une association',
        says: [
          'Qui dirige une association, et en a ouvert la page par «\u00a0mon association\u00a0», peut demander une attestation dès qu’assez de membres, cinq au moins, ont un certificat de n’importe quel cours. Elle dit combien ils étaient le jour de sa délivrance, ne nomme personne et n’est délivrée qu’une fois. Elle reste valide quand la page ferme, à moins que nous ne la révoquions.',
          attestationWords.fr.means,
        ],
      },
      { heading: 'Nous joindre', says: [contact(facts, 'fr')] },
    ],
  }),
  en: (facts) => ({
    title: 'Help',
    lead: 'How to learn, what to write, what it costs, and whom to ask.',
    sections: [
      {
        heading: 'How it works',
        says: [
          'Open the chat on WhatsApp or Telegram, choose your language, then a course. You get one idea and a question; tap an answer, or write its number.',
          'Stop whenever you like: everything is kept, even for days. After the last lesson comes the exam, then the certificate, in the name you confirm.',
        ],
      },
      {
        heading: 'Words you can write',
        says: [
          {
            terms: [
              ['menu', 'all that you can do now'],
              ['courses', 'choose a course, or go to another'],
              ['review', 'questions about what you have learnt'],
              ['reminders', 'when we write to you, or no more'],
              ['certificates', 'receive your certificates again'],
              ['my association', 'open a page for your association, come onto it or leave it'],
              ['my phones', 'go on from another phone or app'],
              ['language', 'Arabic, French or English'],
              ['privacy', 'what we keep about you'],
              ['stop', 'get no more messages'],
              ['forget me', 'have everything about you erased'],
            ],
          },
        ],
      },
      {
        heading: 'WhatsApp and Telegram',
        says: [
          'The lessons are the same in both. If buttons do not show, write the number of your answer. To move from one to the other without losing anything, write “my phones”.',
        ],
      },
      {
        heading: 'Listening instead of reading',
        says: [
          'Your phone can read messages aloud: turn on TalkBack on Android, or VoiceOver on an iPhone, in its accessibility settings.',
        ],
      },
      {
        heading: 'What it costs',
        says: [
          'Courses, exams and certificates are free. You pay only for your operator’s internet: lessons are short texts, and a lesson weighs less than a photo. Receiving our text messages is free; the pages that their links open are very light.',
        ],
      },
      {
        heading: 'Checking a certificate',
        says: [
          html`Scan the QR code printed on it, or <a href="/en/certificates">type its number</a>. The page tells you whether it is valid, revoked or withdrawn. If you have its file, <a href="/en/verify">check its signature yourself</a>.`,
        ],
      },
      {
        id: 'attestation',
        heading: 'The attestation of an association',
        says: [
          'Whoever runs an association, and has opened its page by “my association”, can ask for an attestation once enough members, five at least, hold a certificate of any course. It says how many they were on the day of issue, names nobody, and is issued once. It stays valid when the page is closed, unless we revoke it.',
          attestationWords.en.means,
        ],
      },
      { heading: 'Reaching us', says: [contact(facts, 'en')] },
    ],
  }),
}
