import type { Language } from '../../../../content/schema.ts'
import type { PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import type { Text } from '../text-page.ts'
import { contact, controllerName, declared } from './contact.ts'

/** What law 09-08 on personal data asks to be told, article 5 above all: https://www.cndp.ma */
export const privacy: Record<Language, (facts: PortalFacts) => Text> = {
  ar: (facts) => ({
    title: 'حماية معطياتكم',
    lead: 'ما نحتفظ به عنكم، ولماذا، وإلى متى، وكيف تمحونه برسالة واحدة. وفق القانون 09.08.',
    sections: [
      {
        heading: 'المسؤول عن المعالجة',
        says: [
          html`<bdi>${controllerName(facts, 'ar')}</bdi>.`,
          contact(facts, 'ar'),
          ...declared(facts, 'ar'),
        ],
      },
      {
        heading: 'لماذا نحتفظ بالمعطيات',
        says: [
          'لتكوينكم وتقييمكم وإصدار شهادتكم، ولنحصي، دون أي اسم، عدد من يتعلمون. ولا شيء غير ذلك: لا إشهار، ولا بيع، ولا تسليم لأحد.',
          'كل غرض بموافقتكم: نطلب الأولى قبل البدء، ونطلب موافقة أخرى على التذكير، وثالثة على الأخبار، وعند كل اقتراح موافقة على إخباركم بمآله، ولا تُحسبون حسب ما تقولونه عنكم إلا إن أجبتم. ويمكنكم سحبها متى شئتم بكلمة «توقف» أو «احذف معطياتي».',
        ],
      },
      {
        heading: 'ما نحتفظ به، وإلى متى',
        says: [
          [
            'رقم محادثتكم والرابط الذي جئتم منه ولغتكم وتقدمكم وأجوبتكم: إلى أن تطلبوا محوها، وعلى الأكثر 24 شهرا بعد آخر رسالة منكم، ونخبركم قبل ذلك بشهر.',
            'الاسم المكتوب على شهادتكم: إلى أن تطلبوا محوه. عندئذ لا يبقى من الشهادة إلا رقمها وحالتها.',
            'إن أردتم إخبارنا به: جهتكم، وهل أنتم امرأة أو رجل، وصلتكم بالجمعيات، ومجالكم، واسم جمعيتكم. لا نستعمله إلا في أرقام لا يظهر فيها أي اسم، وإن وافقتم على ذلك، لاختيار أخبار جهتكم أو مجالكم أو صلتكم بالجمعيات. ويمكنكم تغييره أو محوه متى شئتم.',
            'بطلب منكم فقط: وقت التذكير، ورقمكم للرسائل القصيرة، وهواتفكم الأخرى، وأسماء من يتعلمون من هاتفكم.',
            'إن شئتم: النجوم التي تعطونها للدورات وما تقولونه عنها، وهل تريدون أن نخبركم بمآل اقتراح، وما أفادتكم به شهادتكم إن وافقتم على أن نسألكم عنه، ما دام تقدمكم محفوظا. يقرؤها المؤلفون دون اسمكم. وتبقى الرسالة الصوتية لدى تيليغرام أو Twilio، ولا نحتفظ إلا برابطها.',
            'إن انضممتم إلى صفحة جمعية: سطر دون اسم ولا رقم يقول إلى أين وصلتم في كل دورة، واسمكم الشخصي إن سمحتم بذلك. يُمحى في الحال متى غادرتموها. ولا يرى مسيّرها إلا أعدادا، ابتداء من خمسة أعضاء. ومتى حصل خمسة على الأقل على شهادة، يمكن للجمعية أن تطلب إشهادا علنيا بعددهم، دون أي اسم.',
            'إن التحقتم بحصة حضورية برمزها: رمزها إلى أن تحصلوا على شهادة دورتها، ولسنتين سطر دون اسم ولا رقم نعد به الحاضرين.',
            'إن وافقتم على الأخبار: تاريخ موافقتكم، وآخر رسالة تتبعتموها. إلى أن تتراجعوا عنها.',
            'نسخ احتياطية تتيح إصلاح الأعطال: تُمحى بعد 35 يوما.',
            'سجلات تقنية دون أسماء ولا أرقام ولا رسائل: ثلاثة أشهر.',
          ],
        ],
      },
      {
        heading: 'أين، ومن يساعدنا',
        says: [
          'تُخزن المعطيات في خوادم أمازون (AWS) داخل الاتحاد الأوروبي، وتوافقون على هذا النقل حين تبدؤون. وتمر الرسائل عبر التطبيق الذي تختارونه: تيليغرام، أو واتساب والرسائل القصيرة بواسطة Twilio، ولكل منها قواعده.',
        ],
      },
      {
        heading: 'حقوقكم، وكيف تمارسونها',
        says: [
          'لكم حق الاطلاع والتصحيح والتعرض والمحو، مجانا. اكتبوا في المحادثة:',
          {
            terms: [
              ['الخصوصية', 'لتعرفوا ما نحتفظ به'],
              ['معطياتي', 'لاستلام ملف فيه كل شيء'],
              ['التذكير', 'لتغيير التذكير أو إيقافه'],
              ['ملفي', 'للاطلاع على ما قلتموه عنكم أو تغييره أو محوه'],
              ['لا أخبار', 'لكي لا تصلكم أخبار بعد ذلك'],
              ['لا أجوبة', 'لكي لا نخبركم بمآل اقتراحاتكم'],
              ['توقف', 'لكي لا نراسلكم بعد ذلك'],
              ['احذف معطياتي', 'لمحو كل شيء'],
            ],
          },
          html`وإن لم يرضكم جوابنا، فلكم أن تشتكوا إلى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي: <a href="https://www.cndp.ma" dir="ltr">www.cndp.ma</a>.`,
          html`<a href="/ar/data-map">خريطة المعطيات كاملة</a>.`,
        ],
      },
      {
        heading: 'هذه الصفحات',
        says: [
          'لا ملفات تعريف ارتباط، ولا برامج تتبع، ولا شيء من مواقع أخرى. ولا يقرأ اسم صاحب شهادة إلا من لديه رابطها أو رقمها، ولا تعرضها محركات البحث.',
        ],
      },
    ],
  }),
  fr: (facts) => ({
    title: 'Vos données',
    lead: 'Ce que nous gardons sur vous, pourquoi, combien de temps, et comment tout effacer par un message. Selon la loi 09-08.',
    sections: [
      {
        heading: 'Responsable du traitement',
        says: [
          html`<bdi>${controllerName(facts, 'fr')}</bdi>.`,
          contact(facts, 'fr'),
          ...declared(facts, 'fr'),
        ],
      },
      {
        heading: 'Pourquoi nous gardons des données',
        says: [
          'Pour vous former, vous évaluer, établir votre certificat et compter, sans aucun nom, combien de personnes apprennent. Rien d’autre\u00a0: ni publicité, ni vente, ni cession.',
          'Chaque but a votre accord\u00a0: un premier avant de commencer, un autre pour les rappels, un autre encore pour les actualités, et un à chaque suggestion pour vous dire ce qu’elle devient\u00a0; et l’on ne compte selon ce que vous dites de vous que si vous répondez. Vous pouvez le retirer à tout moment en écrivant «\u00a0stop\u00a0» ou «\u00a0oubliez-moi\u00a0».',
        ],
      },
      {
        heading: 'Ce que nous gardons, et combien de temps',
        says: [
          [
            'Votre numéro de conversation, le lien suivi pour venir, votre langue, votre progression et vos réponses\u00a0: jusqu’à ce que vous les fassiez effacer, et au plus 24 mois après votre dernier message\u00a0: nous vous prévenons un mois avant.',
            'Le nom inscrit sur votre certificat\u00a0: jusqu’à ce que vous le fassiez effacer. Le certificat ne garde alors que son numéro et son état.',
            'Si vous voulez nous le dire\u00a0: votre région, si vous êtes une femme ou un homme, votre place dans une association, votre domaine, le nom de votre association. Cela ne sert qu’à des chiffres où ne figure aucun nom et, si vous y consentez à part, à choisir les actualités de votre région, de votre domaine ou de votre place\u00a0; vous pouvez le changer ou l’effacer à tout moment.',
            'À votre demande seulement\u00a0: quand vous rappeler, votre numéro pour les SMS, vos autres téléphones, le nom de qui apprend sur le vôtre.',
            'Si vous le voulez bien\u00a0: les étoiles que vous donnez aux cours et ce que vous en dites, si vous voulez savoir ce que devient une suggestion, et ce que votre certificat vous a apporté si vous acceptez qu’on vous le demande, aussi longtemps que votre progression. Leurs auteurs les lisent sans votre nom. Un message vocal reste chez Telegram ou Twilio\u00a0: nous n’en gardons que le lien.',
            'Si vous êtes sur la page d’une association\u00a0: une ligne sans nom ni numéro, qui dit où vous en êtes dans chaque cours, et votre prénom si vous le permettez. Elle s’efface aussitôt que vous quittez la page. Qui la dirige ne voit que des nombres, à partir de cinq membres. Dès que cinq au moins ont un certificat, l’association peut recevoir une attestation publique qui dit combien, sans aucun nom.',
            'Si vous avez rejoint une séance en salle par son code\u00a0: ce code, jusqu’au certificat du cours\u00a0; et pendant deux ans une ligne sans nom ni numéro, pour compter les présents.',
            'Si vous avez accepté les actualités\u00a0: depuis quand, et le dernier message que vous avez suivi, jusqu’à ce que vous les refusiez.',
            'Des copies de secours, pour réparer une panne\u00a0: effacées après 35 jours.',
            'Des journaux techniques sans nom, sans numéro et sans message\u00a0: trois mois.',
          ],
        ],
      },
      {
        heading: 'Où, et avec qui',
        says: [
          'Les données sont stockées sur des serveurs d’Amazon (AWS) dans l’Union européenne\u00a0; vous acceptez ce transfert en commençant. Les messages passent par l’application que vous choisissez\u00a0: Telegram, ou WhatsApp et SMS par l’intermédiaire de Twilio, chacune selon ses règles.',
        ],
      },
      {
        heading: 'Vos droits, et comment les exercer',
        says: [
          'Accès, rectification, opposition et effacement, gratuitement. Écrivez dans la conversation\u00a0:',
          {
            terms: [
              ['confidentialité', 'pour savoir ce que nous gardons'],
              ['mes données', 'pour recevoir un fichier avec tout'],
              ['rappels', 'pour les changer ou les arrêter'],
              ['mon profil', 'pour voir, changer ou effacer ce que vous avez dit de vous'],
              ['plus d’actualités', 'pour ne plus en recevoir'],
              ['plus de réponses', 'pour ne plus savoir ce que deviennent vos suggestions'],
              ['stop', 'pour ne plus recevoir de messages'],
              ['oubliez-moi', 'pour tout effacer'],
            ],
          },
          html`Si notre réponse ne vous satisfait pas, vous pouvez adresser une plainte à la Commission nationale de contrôle de la protection des données à caractère personnel\u00a0: <a href="https://www.cndp.ma" dir="ltr">www.cndp.ma</a>.`,
          html`<a href="/fr/data-map">La carte complète des données</a>.`,
        ],
      },
      {
        heading: 'Ces pages',
        says: [
          'Aucun cookie, aucun traceur, rien qui vienne d’un autre site. Le nom d’une personne certifiée n’est lu que par qui a le lien ou le numéro du certificat, et les moteurs de recherche ne le montrent pas.',
        ],
      },
    ],
  }),
  en: (facts) => ({
    title: 'Your data',
    lead: 'What we keep about you, why, for how long, and how one message erases it all. Under Moroccan law 09-08.',
    sections: [
      {
        heading: 'Who is responsible',
        says: [
          html`<bdi>${controllerName(facts, 'en')}</bdi>.`,
          contact(facts, 'en'),
          ...declared(facts, 'en'),
        ],
      },
      {
        heading: 'Why we keep anything',
        says: [
          'To teach you, to examine you, to issue your certificate and to count, without any name, how many people learn. Nothing else: no advertising, no selling, no handing on.',
          'Each purpose has your consent: a first one before you start, another for reminders, another still for news, and one with each suggestion to tell you what comes of it; and you are counted by what you tell about yourself only if you answer. Withdraw it at any time by writing “stop” or “forget me”.',
        ],
      },
      {
        heading: 'What we keep, and for how long',
        says: [
          [
            'Your chat number, the link that brought you, your language, your progress and your answers: until you have them erased, and at most 24 months after your last message; we tell you a month before.',
            'The name on your certificate: until you have it erased. The certificate then keeps only its number and its state.',
            'If you wish to tell it: your region, whether you are a woman or a man, your place in an association, your field, the name of your association. It only serves figures in which no name appears and, if you agree to that apart, to choose news of your region, field or place; you can change or erase it at any time.',
            'Only if you ask for it: when to remind you, your number for SMS, your other phones, the names of those who learn on yours.',
            'If you like to give them: the stars for a course and what you say of it, whether you wish to hear what comes of a suggestion, and what your certificate was good for if you agree to be asked, for as long as your progress. Authors read them without your name. A voice message stays with Telegram or Twilio; we keep only its link.',
            'If you are on the page of an association: a line without name or number that says how far you are in each course, and your first name if you allow it. It is erased at once when you leave the page. Whoever runs it sees numbers only, from five members on. Once at least five hold a certificate, the association can get a public attestation of how many, without any name.',
            'If you joined an in-person session by its code: that code, until you hold the certificate of its course; and for two years a line without name or number, to count who was there.',
            'If you agreed to news: since when, and which message you last followed, until you take it back.',
            'Backups, to mend a failure: erased after 35 days.',
            'Technical logs without names, numbers or messages: three months.',
          ],
        ],
      },
      {
        heading: 'Where, and with whom',
        says: [
          'All is stored on Amazon (AWS) servers in the European Union; you agree to this transfer when you start. Messages pass through the app that you choose: Telegram, or WhatsApp and SMS by way of Twilio, each under its own rules.',
        ],
      },
      {
        heading: 'Your rights, and how to use them',
        says: [
          'To see, correct, object and erase, free of charge. Write in the chat:',
          {
            terms: [
              ['privacy', 'to know what we keep'],
              ['my data', 'to receive a file with all of it'],
              ['reminders', 'to change or stop them'],
              ['my profile', 'to see, change or erase what you told about yourself'],
              ['no news', 'to get no more news'],
              ['no answers', 'to hear no more of what comes of your suggestions'],
              ['stop', 'to get no more messages'],
              ['forget me', 'to have everything erased'],
            ],
          },
          html`If our answer does not satisfy you, you may complain to Morocco’s data protection commission (CNDP): <a href="https://www.cndp.ma" dir="ltr">www.cndp.ma</a>.`,
          html`<a href="/en/data-map">The whole data map</a>.`,
        ],
      },
      {
        heading: 'These pages',
        says: [
          'No cookies, no trackers, nothing from another site. The name on a certificate is read only by those who have its link or number, and search engines do not show it.',
        ],
      },
    ],
  }),
}
