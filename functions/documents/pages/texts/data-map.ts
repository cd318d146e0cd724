import type { Language } from '../../../../content/schema.ts'
import { isInUnion } from '../european-union.ts'
import type { PortalFacts } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Text } from '../text-page.ts'
import { contact, controllerName, declared } from './contact.ts'

/**
 * In the order in which article 15 of law 09-08 asks for them, a to i, so that each part can be copied into a declaration.
 * Articles by the text in the Bulletin officiel, no. 5714 of 5 March 2009: 4 consent, 7 to 9 rights, 23 to 26 security and
 * secrecy, 28 what the commission authorises, 43 and 44 transfers.
 */
export const dataMap: Record<Language, (facts: PortalFacts) => Text> = {
  ar: (facts) => ({
    title: 'خريطة المعطيات والتصريح لدى اللجنة الوطنية',
    lead: 'من يعالج ماذا، ولماذا، وأين، وإلى متى. فقرات هذه الصفحة مرتبة وفق المادة 15 من القانون 09.08 ويمكن نقلها كما هي إلى التصريح.',
    sections: [
      {
        heading: '1. المسؤول عن المعالجة',
        says: [responsible(facts, 'ar'), contact(facts, 'ar'), ...declared(facts, 'ar')],
      },
      {
        heading: '2. المعالجة وأغراضها',
        says: [
          'التسمية: «تكوين»، تكوين أعضاء الجمعيات عبر المحادثة. وهي معالجة آلية، أساسها موافقة المعني بالأمر (المادة 4).',
          [
            'التكوين: تقديم الدروس، وحفظ مكان كل متعلم، وتقييمه.',
            'الشهادة: إصدارها، وتمكين من يتوصل بها من التحقق منها.',
            'التذكير، بموافقة مستقلة: دعوة المتعلم إلى المراجعة أو إلى متابعة الدرس.',
            'الأخبار، بموافقة مستقلة: إرسال طلبات عروض المشاريع والدورات الجديدة ومواعيد الوزارة.',
            'الإحصاء: نشر أرقام دون أي اسم، موزعة حسب ما قاله المتعلم عن نفسه إن شاء.',
            'التحسين: تصحيح الدورات بما يقوله المتعلمون عنها.',
            'الإخبار بمآل الاقتراح، بموافقة مستقلة عند كل اقتراح: رسالة واحدة إذا تغيرت دورة بفضله.',
          ],
        ],
      },
      {
        heading: '3. الأشخاص المعنيون ومعطياتهم',
        says: [
          'المعنيون: كل من يتعلم مع «تكوين»، عضوا في جمعية كان أو غير عضو. ولا تُجمع معطيات حساسة ولا رقم البطاقة الوطنية.',
          [
            'التعريف بالمحادثة: معرّف تيليغرام أو رقم واتساب أو معرّفه، واللغة، والرابط الذي جاء منه المتعلم.',
            'التعلم: المكان في الدورات، والمحاولات، وما يتذكره من كل بطاقة.',
            'الشهادة: الاسم بالعربية أو باللاتينية أو بهما، والدورة، والتاريخ، والميزة.',
            'إن التحق بحصة حضورية برمزها: رمز الحصة، إلى أن تصدر شهادة دورتها. وسطر دون اسم ولا رقم يقول إلى أين وصل فيها.',
            'إن انضم إلى صفحة جمعية، بموافقة مستقلة: سطر دون اسم ولا رقم يقول إلى أين وصل في كل دورة، واسمه الشخصي إن وافق على ذلك أيضا. وممن يسيّرها: اسم الجمعية.',
            'إن وافق على الأخبار: منذ متى، وآخر رسالة تتبعها.',
            'اختياريا، وجوابا عن سؤال لا يُطرح قبل إتمام الدرس الأول: الجهة، والجنس، والصلة بالجمعيات، ومجال النشاط، واسم الجمعية لمن يسيّرها أو هو عضو فيها. للإحصاء وحده، ولا يُنشر أي اسم. وبموافقة مستقلة، تُختار له الأخبار أيضا حسب الجهة والمجال والصلة بالجمعيات. واسم الجمعية الذي ذكره ثلاثة أشخاص أو أكثر يُقترح على من يكتب ما يشبهه.',
            'بطلب منه: أوقات التذكير، ورقم الهاتف للرسائل القصيرة، والهواتف الأخرى، وأسماء من يتعلمون من هاتفه.',
            'بموافقة مستقلة: ما أفادته به الشهادة بعد شهر وثلاثة أشهر.',
            'بمبادرة منه: النجوم التي يعطيها للدورات، وما يقوله عنها كتابة أو صوتا، وهل يريد أن يُخبَر بمآل اقتراحه، وهل أُخبر به.',
            'الموافقات: تاريخ كل موافقة وصيغتها، وتاريخ سحبها.',
          ],
        ],
      },
      {
        heading: '4. المستفيدون',
        says: [
          {
            terms: [
              ['Amazon Web Services', `إيواء كل المعطيات، ${region(facts, 'ar')}`],
              ['Telegram', 'نقل الرسائل لمن يختاره، وفق شروطه'],
              ['Twilio', 'نقل رسائل واتساب والرسائل القصيرة'],
              ['Meta (WhatsApp)', 'نقل الرسائل لمن يختاره، وفق شروطه'],
              ['شركات الاتصالات', 'إيصال الرسائل القصيرة'],
              [
                'من يسيّر صفحة جمعية',
                'يرى أعداد أعضائها ابتداء من خمسة، مقربة إلى خمسة، والاسم الشخصي والشهادات لمن وافق',
              ],
              ['من لديه رابط الشهادة أو رقمها', 'يرى الاسم والدورة والتاريخ والحالة'],
            ],
          },
        ],
      },
      {
        heading: '5. النقل إلى خارج المغرب',
        says: [
          `تُخزن المعطيات ${region(facts, 'ar')}. وتمر الرسائل عبر خوادم Twilio وMeta بالولايات المتحدة، وعبر خوادم Telegram. يُخبَر كل متعلم بذلك ويوافق عليه صراحة قبل البدء (المادة 44)، وعلى المسؤول أن يطلب من اللجنة الإذن بهذا النقل (المادتان 28 و43).`,
        ],
      },
      {
        heading: '6. مدة الحفظ',
        says: [
          {
            terms: [
              ['قبل الموافقة', 'سبعة أيام'],
              [
                'ملف المتعلم وأجوبته وموافقاته',
                'إلى أن يطلب محوها، وعلى الأكثر 24 شهرا بعد آخر تواصل. يُخبر قبل ذلك بشهر',
              ],
              ['بعد 24 شهرا', 'أرقام لا تعود إلى أحد: اللغة، والدورات، وشهر البداية، والحملة'],
              ['أوراق الامتحان', 'دون أي شيء يعود إلى من اجتازه: الأسئلة وما اختير فيها، ثلاث سنوات'],
              [
                'الآراء والاقتراحات',
                'مثل ملف المتعلم، وتُقرأ دون اسم. وتبقى الرسالة الصوتية لدى تيليغرام أو Twilio، ولا نحتفظ إلا برابطها',
              ],
              ['سطر صفحة الجمعية', 'يُمحى في الحال متى غادرها المتعلم، أو طلب محو معطياته، أو أُغلقت الصفحة'],
              ['سطر الحصة الحضورية', 'سنتان. ويبقى بعد المحو في عدد الحاضرين، ولا يعود إلى أحد'],
              [
                'إشهاد جمعية',
                'اسم الجمعية وعدد أعضائها الحاصلين على شهادة، مقربا إلى خمسة، والتاريخ: لا شيء عن أي شخص. يبقى بعد إغلاق صفحتها ومحو معطيات من طلبه، إلى أن يُلغى',
              ],
              ['الشهادة', 'ما دامت تثبت شيئا، أو إلى أن يطلب صاحبها محوها: يبقى رقمها وحالتها وبصمة الملف'],
              ['رسالة تعذرت معالجتها', '90 يوما على الأكثر، وفي الطوابير 14 يوما'],
              ['معرّفات الرسائل المستلمة والمرسلة، دون نص', '400 يوم'],
              ['عدد ما أُرسل وما جُرب، تحت رمز لا يعود إلى أحد إلا بمفتاحنا', 'يومان على الأكثر، حتى لمن رفض'],
              ['روابط الرسائل القصيرة', '30 يوما، مختومة'],
              ['ملف «معطياتي» خلف رابط', 'يوم واحد، مختوم'],
              ['النسخ الاحتياطية', '35 يوما'],
              ['السجلات التقنية، دون اسم أو رقم أو نص', 'ثلاثة أشهر'],
            ],
          },
        ],
      },
      {
        heading: '7. الحقوق وكيفية ممارستها',
        says: [
          {
            terms: [
              ['الولوج (المادة 7)', 'كتابة «معطياتي» في المحادثة: ملف فيه كل شيء'],
              ['التصحيح (المادة 8)', 'كتابة «ملفي» أو تصحيح الاسم في المحادثة، أو بمراسلة المسؤول'],
              ['التعرض (المادة 9)', 'كتابة «توقف» أو «التذكير» أو «لا أخبار» أو «لا أجوبة»'],
              ['سحب الموافقة والمحو', 'كتابة «احذف معطياتي»، أو مراسلة المسؤول'],
            ],
          },
          contact(facts, 'ar'),
          complaint('ar'),
        ],
      },
      {
        heading: '8. السرية والسلامة (المواد 23 إلى 26)',
        says: [
          [
            'كل الاتصالات والمعطيات المخزنة مشفرة.',
            'لكل وظيفة ما تحتاجه من صلاحيات ولا شيء غيره، وتتحقق منه اختبارات آلية.',
            'كل تدخل لمسيّر يترك أثرا باسمه، ولا تتضمن السجلات اسما ولا رقما ولا نصا.',
            'الأسرار محفوظة على حدة ويمكن تغييرها، ويمكن استرجاع الجداول كما كانت في أي ثانية من الأيام الخمسة والثلاثين الأخيرة.',
            'المحو تتحقق منه اختبارات تبحث في كل الجداول والملفات والطوابير والسجلات.',
          ],
        ],
      },
      {
        heading: '9. الربط والتفويت والمعالجة من الباطن (المادة 23)',
        says: [
          'لا بيع ولا كراء ولا ربط مع ملفات أخرى. وتعالج Amazon Web Services وTwilio المعطيات لحساب المسؤول وبتعليماته، بعقد يبرمه معهما.',
        ],
      },
    ],
  }),
  fr: (facts) => ({
    title: 'Carte des données et déclaration à la CNDP',
    lead: 'Qui traite quoi, pourquoi, où et combien de temps. Les parties suivent l’ordre de l’article 15 de la loi 09-08\u00a0: elles se reprennent telles quelles dans la déclaration.',
    sections: [
      {
        heading: '1. Responsable du traitement',
        says: [responsible(facts, 'fr'), contact(facts, 'fr'), ...declared(facts, 'fr')],
      },
      {
        heading: '2. Le traitement et ses finalités',
        says: [
          'Dénomination\u00a0: «\u00a0Takwin, formation des membres d’associations par messagerie\u00a0». Traitement automatisé, fondé sur le consentement de la personne concernée (article 4).',
          [
            'Former\u00a0: donner les leçons, garder la place de chacun, évaluer.',
            'Certifier\u00a0: établir le certificat, et permettre à qui le reçoit de le vérifier.',
            'Rappeler, par un consentement distinct\u00a0: inviter à réviser ou à poursuivre une leçon.',
            'Informer, par un consentement distinct\u00a0: envoyer les appels à projets, les nouveaux cours et les dates du ministère.',
            'Compter\u00a0: publier des chiffres sans aucun nom, selon ce que chacun a bien voulu dire de soi.',
            'Améliorer\u00a0: corriger les cours d’après ce qu’en disent les personnes.',
            'Répondre, par un consentement distinct à chaque suggestion\u00a0: un seul message, si un cours change grâce à elle.',
          ],
        ],
      },
      {
        heading: '3. Personnes concernées et données',
        says: [
          'Les personnes qui apprennent avec Takwin, membres d’une association ou non. Ni données sensibles, ni numéro de la carte nationale d’identité.',
          [
            'Conversation\u00a0: identifiant Telegram, numéro ou identifiant WhatsApp, langue, lien qui a amené la personne.',
            'Apprentissage\u00a0: place dans les cours, essais d’examen, mémorisation de chaque fiche.',
            'Certificat\u00a0: nom en lettres arabes, latines ou les deux, cours, date, mention.',
            'Si elle est venue sur la page d’une association, par un accord à part\u00a0: une ligne sans nom ni numéro, qui dit où elle en est dans chaque cours, et son prénom si elle l’accepte aussi. De qui la dirige\u00a0: le nom de l’association.',
            'Si elle a rejoint une séance en salle par son code\u00a0: ce code, jusqu’au certificat du cours. Et une ligne sans nom ni numéro, qui dit jusqu’où elle est allée.',
            'Si elle a accepté les actualités\u00a0: depuis quand, et le dernier message suivi.',
            'Au choix de la personne, en réponse à une question posée après la première leçon au plus tôt\u00a0: région, sexe, place dans une association, domaine d’activité, et, pour qui dirige une association ou en est membre, son nom. Pour compter seulement\u00a0; aucun nom n’est publié. Par un consentement distinct, la région, le domaine et la place dans une association servent aussi à choisir les actualités. Le nom d’association que trois personnes ont donné est proposé à qui écrit presque le même.',
            'À la demande de la personne\u00a0: moments des rappels, numéro pour les SMS, autres téléphones, noms de ceux qui apprennent sur le sien.',
            'Par un consentement distinct\u00a0: ce qu’un certificat a apporté, un et trois mois après.',
            'De leur propre initiative\u00a0: les étoiles données aux cours et ce qui en est dit, par écrit ou de vive voix\u00a0; le souhait de savoir ce que devient une suggestion, et si cela a été dit.',
            'Consentements\u00a0: date et version de chaque accord, date de son retrait.',
          ],
        ],
      },
      {
        heading: '4. Destinataires',
        says: [
          {
            terms: [
              ['Amazon Web Services', `hébergement de toutes les données, ${region(facts, 'fr')}`],
              ['Telegram', 'transport des messages de qui le choisit, selon ses règles'],
              ['Twilio', 'transport des messages WhatsApp et des SMS'],
              ['Meta (WhatsApp)', 'transport des messages de qui le choisit, selon ses règles'],
              ['Opérateurs de téléphonie', 'remise des SMS'],
              [
                'Qui dirige la page d’une association',
                'voit combien de membres en sont où, à partir de cinq et de cinq en cinq, et le prénom avec les certificats de qui l’accepte',
              ],
              ['Qui a le lien ou le numéro d’un certificat', 'lit le nom, le cours, la date et l’état'],
            ],
          },
        ],
      },
      {
        heading: '5. Transferts hors du Maroc',
        says: [
          `Les données sont stockées ${region(facts, 'fr')}. Les messages passent par les serveurs de Twilio et de Meta aux États-Unis, et par ceux de Telegram. Chaque personne en est informée et l’accepte expressément avant de commencer (article 44)\u00a0; il revient au responsable de demander à la CNDP l’autorisation de ces transferts (articles 28 et 43).`,
        ],
      },
      {
        heading: '6. Durées de conservation',
        says: [
          {
            terms: [
              ['Avant tout accord', 'sept jours'],
              [
                'Dossier, réponses, consentements',
                'jusqu’à l’effacement demandé, et au plus 24 mois après le dernier échange\u00a0; la personne est prévenue un mois avant',
              ],
              [
                'Après 24 mois',
                'des chiffres qui ne mènent à personne\u00a0: langue, cours, mois de début, campagne',
              ],
              [
                'Copies d’examen',
                'sans rien qui mène à qui l’a passé\u00a0: les questions et ce qui y a été choisi, trois ans',
              ],
              [
                'Avis et suggestions',
                'comme le dossier\u00a0; lus sans le nom. Un message vocal reste chez Telegram ou Twilio\u00a0; seul son lien est gardé',
              ],
              [
                'Ligne de la page d’une association',
                'effacée aussitôt que la personne quitte la page, se fait oublier, ou que la page ferme',
              ],
              [
                'Ligne d’une séance en salle',
                'deux ans\u00a0; après l’effacement elle compte encore parmi les présents, sans mener à personne',
              ],
              [
                'Attestation d’une association',
                'nom de l’association, nombre de membres titulaires d’un certificat, de cinq en cinq, date\u00a0: rien de personne. Elle reste quand la page ferme et quand qui l’a demandée se fait oublier, à moins d’être révoquée',
              ],
              [
                'Certificat',
                'tant qu’il prouve quelque chose, ou jusqu’à l’effacement demandé\u00a0: restent son numéro, son état et l’empreinte du fichier',
              ],
              ['Message qui n’a pas pu être traité', '90 jours au plus\u00a0; dans les files, 14 jours'],
              ['Identifiants de messages reçus et envoyés, sans leur texte', '400 jours'],
              [
                'Nombre de messages et d’essais, sous un code que seule notre clé relie à quelqu’un',
                'deux jours au plus, même après un refus',
              ],
              ['Liens des SMS', '30 jours, scellés'],
              ['Fichier «\u00a0mes données\u00a0» derrière un lien', 'un jour, scellé'],
              ['Copies de secours', '35 jours'],
              ['Journaux techniques, sans nom, numéro ni texte', 'trois mois'],
            ],
          },
        ],
      },
      {
        heading: '7. Droits, et comment les exercer',
        says: [
          {
            terms: [
              [
                'Accès (article 7)',
                'écrire «\u00a0mes données\u00a0» dans la conversation\u00a0: un fichier avec tout',
              ],
              [
                'Rectification (article 8)',
                'écrire «\u00a0mon profil\u00a0», ou corriger son nom, dans la conversation, ou en écrivant au responsable',
              ],
              [
                'Opposition (article 9)',
                'écrire «\u00a0stop\u00a0», «\u00a0rappels\u00a0», «\u00a0plus d’actualités\u00a0» ou «\u00a0plus de réponses\u00a0»',
              ],
              ['Retrait et effacement', 'écrire «\u00a0oubliez-moi\u00a0», ou au responsable'],
            ],
          },
          contact(facts, 'fr'),
          complaint('fr'),
        ],
      },
      {
        heading: '8. Confidentialité et sécurité (articles 23 à 26)',
        says: [
          [
            'Échanges et données stockées sont chiffrés.',
            'Chaque fonction a les seuls droits dont elle se sert\u00a0; des tests automatiques le vérifient.',
            'Chaque acte d’un opérateur laisse une trace à son nom\u00a0; les journaux ne contiennent ni nom, ni numéro, ni texte.',
            'Les secrets sont gardés à part et se changent\u00a0; les tables peuvent être rétablies telles qu’à toute seconde des 35 derniers jours.',
            'L’effacement est vérifié par un test qui cherche dans toutes les tables, tous les fichiers, toutes les files et tous les journaux.',
          ],
        ],
      },
      {
        heading: '9. Interconnexions, cessions et sous-traitance (article 23)',
        says: [
          'Ni vente, ni location, ni interconnexion avec d’autres fichiers. Amazon Web Services et Twilio traitent les données pour le compte du responsable et sur ses instructions, par un contrat qu’il conclut avec eux.',
        ],
      },
    ],
  }),
  en: (facts) => ({
    title: 'Data map and declaration to the CNDP',
    lead: 'Who processes what, why, where and for how long. The parts stand in the order of article 15 of Moroccan law 09-08, so that they can be copied into the declaration; it is made in French or Arabic.',
    sections: [
      {
        heading: '1. Controller',
        says: [responsible(facts, 'en'), contact(facts, 'en'), ...declared(facts, 'en')],
      },
      {
        heading: '2. The processing and its purposes',
        says: [
          'Name: “Takwin, training of members of associations in chat”. Automated, founded on the consent of the person concerned (article 4).',
          [
            'Teaching: giving lessons, keeping everybody’s place, examining.',
            'Certifying: issuing the certificate, and letting whoever is shown it check it.',
            'Reminding, by a consent of its own: inviting to a review or to a lesson.',
            'Telling news, by a consent of its own: calls for projects, new courses and dates of the ministry.',
            'Counting: publishing figures without any name, by what people chose to tell about themselves.',
            'Bettering: mending the courses by what learners say of them.',
            'Answering, by a consent of its own with each suggestion: one message, if a course changes because of it.',
          ],
        ],
      },
      {
        heading: '3. People concerned, and their data',
        says: [
          'Whoever learns with Takwin, member of an association or not. No sensitive data, and no number of an identity card.',
          [
            'Chat: the Telegram id, the WhatsApp number or id, the language, the link that brought them.',
            'Learning: the place in each course, tries at exams, how well each card is remembered.',
            'Certificate: the name in Arabic or Latin letters or both, the course, the date, the band of the score.',
            'If they came onto the page of an association, by a consent of its own: a line without name or number that says how far they are in each course, and their first name if they agree to that as well. Of who runs it: the name of the association.',
            'If they joined an in-person session by its code: that code, until its course is certified. And a line without name or number that says how far they came.',
            'If they agreed to news: since when, and which message they last followed.',
            'If they choose to answer a question, put after the first lesson at the earliest: region, sex, place in an association, field of activity, and of those who run an association or are members its name. For counting only; no name is published. By a consent of its own, region, field and place in an association also serve to choose news. The name of an association that three people have told is offered to those who write nearly the same.',
            'If asked for: when to be reminded, a number for SMS, other phones, the names of those who learn on theirs.',
            'By a consent of its own: what a certificate was good for, one and three months after.',
            'Of their own accord: the stars they give the courses, what they say of them in writing or by voice; whether they wish to hear what comes of a suggestion, and whether they have.',
            'Consents: date and wording of each, and when it was taken back.',
          ],
        ],
      },
      {
        heading: '4. Recipients',
        says: [
          {
            terms: [
              ['Amazon Web Services', `hosts everything, ${region(facts, 'en')}`],
              ['Telegram', 'carries the messages of whoever chooses it, under its own rules'],
              ['Twilio', 'carries WhatsApp messages and SMS'],
              ['Meta (WhatsApp)', 'carries the messages of whoever chooses it, under its own rules'],
              ['Telephone operators', 'deliver SMS'],
              [
                'Whoever runs the page of an association',
                'sees how many members are how far, from five on and in fives, and the first name with the certificates of those who agree',
              ],
              [
                'Whoever has a certificate’s link or number',
                'reads the name, the course, the date and the state',
              ],
            ],
          },
        ],
      },
      {
        heading: '5. Transfers out of Morocco',
        says: [
          `The data are stored ${region(facts, 'en')}. Messages pass through servers of Twilio and Meta in the United States, and through those of Telegram. Everybody is told and expressly agrees before they begin (article 44); it is for the controller to ask the CNDP to authorise these transfers (articles 28 and 43).`,
        ],
      },
      {
        heading: '6. How long',
        says: [
          {
            terms: [
              ['Before consent', 'seven days'],
              [
                'Record, answers, consents',
                'until erasure is asked for, and at most 24 months after the last contact; they are told a month before',
              ],
              [
                'After 24 months',
                'figures that lead to nobody: language, courses, month of beginning, campaign',
              ],
              [
                'Exam papers',
                'with nothing that leads to whoever sat it: the questions and what was chosen, three years',
              ],
              [
                'Opinions and suggestions',
                'as the record; read without the name. A voice message stays with Telegram or Twilio, and only its link is kept',
              ],
              [
                'Line of the page of an association',
                'erased at once when the person leaves the page or is forgotten, or the page is closed',
              ],
              [
                'Line of an in-person session',
                'two years; after erasure it still counts among those present, and leads to nobody',
              ],
              [
                'Attestation of an association',
                'name of the association, number of members who hold a certificate, in fives, date: nothing of any person. It stays when the page is closed and when whoever asked for it is forgotten, unless it is revoked',
              ],
              [
                'Certificate',
                'as long as it proves something, or until erasure is asked for: number, state and hash of the file stay',
              ],
              ['A message that could not be dealt with', '90 days at most; in queues, 14 days'],
              ['Ids of messages received and sent, without their text', '400 days'],
              ['Links in SMS', '30 days, sealed'],
              ['The file “my data” behind a link', 'a day, sealed'],
              ['Backups', '35 days'],
              ['Technical logs without name, number or text', 'three months'],
            ],
          },
        ],
      },
      {
        heading: '7. Rights, and how to use them',
        says: [
          {
            terms: [
              ['Access (article 7)', 'write “my data” in the chat: a file with everything'],
              [
                'Correction (article 8)',
                'write “my profile”, or correct the name, in the chat, or by writing to the controller',
              ],
              ['Objection (article 9)', 'write “stop”, “reminders”, “no news” or “no answers”'],
              ['Withdrawal and erasure', 'write “forget me”, or to the controller'],
            ],
          },
          contact(facts, 'en'),
          complaint('en'),
        ],
      },
      {
        heading: '8. Confidentiality and security (articles 23 to 26)',
        says: [
          [
            'What is sent and what is stored is encrypted.',
            'Each function has the rights that it uses and no others; automatic tests hold it to that.',
            'Each act of an operator leaves a line with their name; logs hold no name, number or text.',
            'Secrets are kept apart and can be changed; tables can be brought back to any second of the last 35 days.',
            'Erasure is proved by a test that searches all tables, files, queues and logs.',
          ],
        ],
      },
      {
        heading: '9. Joining, handing on and processors (article 23)',
        says: [
          'Nothing is sold, let, or joined with other files. Amazon Web Services and Twilio process the data for the controller and as instructed, under a contract that the controller concludes with them.',
        ],
      },
    ],
  }),
}

const missing: Record<Language, string> = {
  ar: 'يُملأ قبل التصريح: الاسم والعنوان (controllerName وcontrollerContact في الإعدادات).',
  fr: 'À renseigner avant la déclaration\u00a0: nom et adresse (controllerName et controllerContact dans la configuration).',
  en: 'To be filled in before the declaration: name and address (controllerName and controllerContact in the configuration).',
}

const responsible = (facts: PortalFacts, language: Language): Html =>
  facts.controller?.contact
    ? html`<bdi>${controllerName(facts, language)}</bdi>.`
    : html`<bdi>${controllerName(facts, language)}</bdi>. <strong>${missing[language]}</strong>`

/** What learners consent to, where AWS says that it is so. */
function region({ region: name }: PortalFacts, language: Language): string {
  const [union, elsewhere] = places[language]
  if (!name) return union
  return isInUnion(name) ? `${union} (${name})` : `${elsewhere} ${name}`
}

const places: Record<Language, [string, string]> = {
  ar: ['في الاتحاد الأوروبي', 'في منطقة أمازون'],
  fr: ['dans l’Union européenne', 'dans la région d’Amazon'],
  en: ['in the European Union', 'in Amazon’s region'],
}

const complaints: Record<Language, string> = {
  ar: 'ويمكن التشكي لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي:',
  fr: 'Plainte auprès de la Commission nationale de contrôle de la protection des données à caractère personnel\u00a0:',
  en: 'Complaints go to Morocco’s data protection commission (CNDP):',
}
const complaint = (language: Language): Html =>
  html`${complaints[language]} <a href="https://www.cndp.ma" dir="ltr">www.cndp.ma</a>`
