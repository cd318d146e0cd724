### Les mots du robot en français. Les messages sont les mêmes dans chaque langue : `npm run ok` dit ce qui manque.

## Premiers mots
language-name = Français
welcome = Bienvenue sur Takwin, la formation gratuite des associations au Maroc. Choisissez votre langue.
consent =
    Avant de commencer : votre accord.

    Ce que nous gardons : votre numéro de conversation, le lien suivi pour venir ici, votre langue, votre progression, vos réponses et, si vous obtenez un certificat, le nom que vous donnez.
    Pourquoi : vous former, vous évaluer, établir votre certificat et compter, sans aucun nom, combien de personnes apprennent. Rien d’autre.
    Où : sur des serveurs dans l’Union européenne, dans le respect de la loi 09-08.
    Comment partir : à tout moment, écrivez « stop » pour ne plus rien recevoir, ou « oubliez-moi » pour tout effacer.
    Qui en répond : { $controller }.
    Vos droits : consulter, rectifier, vous opposer, effacer, ici même : écrivez « confidentialité ». En savoir plus : { $page }

    Êtes-vous d’accord ?
controller-usual = l’organisme qui gère Takwin
consent-yes = Je suis d’accord
consent-no = Je refuse
refused = C’est noté. Nous ne gardons rien sur vous. Si vous changez d’avis, il suffit de nous écrire.

## Cours
choosing = Quel cours voulez-vous suivre ?
intro-objectives = À la fin, vous saurez :
intro-shape = { $lessons ->
        [one] { $lessons } leçon
       *[other] { $lessons } leçons
    }, environ { $minutes } minutes en tout, à votre rythme. Puis un examen de { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } et, si vous réussissez, un certificat.
start-course = Commencer
test-me = Tester mon niveau
placing-line = Que savez-vous déjà ? Question { $nth }
placed = Vous connaissez déjà { $skipped ->
        [one] la première leçon
       *[other] les { $skipped } premières leçons
    } : vous commencez à la leçon { $next }.
placed-first = Commençons par le début : la première leçon vous apprendra du nouveau.
placed-all = Vous savez déjà tout ce que ce cours enseigne. Il reste l’examen ; vous pouvez aussi revoir chaque leçon.
lesson-line = Leçon { $nth } sur { $of }
right = ✅ C’est juste.
wrong = ❌ Pas tout à fait. Il fallait choisir : « { $answer } ».
pick-several = Touchez chaque bonne réponse, puis « Terminé ».
listen = 🎧 Écouter
listen-command = Écouter les leçons
listen-always = 🎧 Toujours écouter
listen-no-more = 🎧 Texte seul
signed = 🤟 En langue des signes :
next = Suite
done = Terminé
choose = Choisir

## Examen
exam-door = Vous avez parcouru toutes les leçons de « { $course } ». L’examen compte { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } ; il faut au moins { $passMark } % de bonnes réponses. Le résultat s’affiche à la fin.
exam-door-wait = { $hours ->
        [one] Vous pourrez repasser l’examen dans { $hours } heure.
       *[other] Vous pourrez repasser l’examen dans { $hours } heures.
    } D’ici là, revoyez les leçons.
exam-door-withdrawn = Vous avez renoncé au certificat de ce cours ; il n’en sera pas délivré d’autre. Vous pouvez revoir toutes les leçons.
exam-door-held = Vous avez déjà le certificat de ce cours. Vous pouvez revoir toutes les leçons.
start-exam = Commencer l’examen
try-again = Réessayer
again = Revoir une leçon
question-line = Examen · question { $nth } sur { $asked }
examined-passed = 🎉 Bravo, vous avez réussi : { $right } sur { $asked }.
examined-failed = { $right } sur { $asked } cette fois ; il en faut { $needed }. Persévérez, vous y arriverez.
examined-competency = { $name } : { $right }/{ $asked }
examined-again = Ces leçons méritent d’être revues : choisissez-en une, ou réessayez.

## Nom et certificat
ask-name = Quel nom doit figurer sur votre certificat ? Écrivez votre prénom et votre nom, en lettres latines ou arabes, ou les deux.
write-name = Écrivez le nom comme il doit être imprimé.
write-other-name = Écrivez le nom dans l’autre écriture, arabe ou latine, ou gardez-le tel quel.
confirm-name = Ceci sera imprimé sur votre certificat :
confirm-name-question = Est-ce exact ? Vous pourrez encore le corriger, mais deux fois par an au plus.
name-yes = Oui, c’est exact
name-keep = Garder tel quel
name-other = Ajouter l’autre écriture
name-change = Modifier
name-leave = Annuler
finished = Merci ! Votre certificat « { $course } » est en préparation ; il arrive ici dans un instant.
finished-held = Vous avez le certificat « { $course } » :
certificate = Félicitations ! Voici votre certificat « { $course } ». Tout le monde peut le vérifier ici :
rate = Combien d’étoiles donnez-vous à ce cours ? Un geste suffit, et rien ne vous y oblige.
certificate-corrected = Voici votre certificat « { $course } » corrigé. L’ancien indique désormais que celui-ci le remplace. Tout le monde peut le vérifier ici :
certificate-file = Certificat Takwin
certificates = Vos certificats :
which-certificate = De quel certificat s’agit-il ?
certificate-command = Corriger ou retirer
certificates-none = Vous n’avez pas encore de certificat. Vous en recevrez un en réussissant l’examen d’un cours.
share = Partager
correct = Corriger le nom
correctable-from = Le nom de votre certificat « { $course } » a été corrigé deux fois en un an. Vous pourrez le corriger de nouveau à partir du { $from }.
declined = Votre certificat « { $course } » n’a pas pu être corrigé : il n’est plus valable. Sa page dit pourquoi.
withdraw = Renoncer au certificat
withdraw-yes = Oui, j’y renonce
withdrawing = Voulez-vous renoncer à votre certificat « { $course } » ? Sa page indiquera qu’il a été retiré, sans votre nom, et il ne prouvera plus rien. Aucun autre ne sera délivré pour ce cours. C’est définitif.
withdrawn = C’est fait : votre certificat « { $course } » est retiré, et votre nom ne figure plus sur sa page. Ce que vous avez appris vous reste.
invitation = J’ai réussi l’examen du cours « { $course } » avec Takwin, la formation gratuite des associations au Maroc. Voici mon certificat :
invitation-links = Suivez ce cours, vous aussi. C’est gratuit, et tout se passe dans votre messagerie :
invited = { $invited ->
        [one] Grâce à votre invitation, une personne a commencé à se former.
       *[other] Grâce à votre invitation, { $invited } personnes ont commencé à se former.
    }

## À côté du chemin
menu = Que voulez-vous faire ?
languages = Choisissez votre langue.
help =
    Takwin vous apprend une idée à la fois, ici, dans la conversation. Touchez une réponse, ou écrivez son numéro (1, 2, 3…). Vous pouvez vous arrêter à tout moment et reprendre au même endroit, même des jours plus tard.

    Une question ? Écrivez-la à tout moment, avec un point d’interrogation à la fin.

    Vous pouvez aussi écrire : menu, cours, question, réviser, suggestion, rappels, fiches, certificats, langue, confidentialité, stop.
privacy =
    Nous gardons votre numéro de conversation, le lien suivi pour venir ici, votre langue, votre progression, vos réponses et le nom inscrit sur votre certificat. À votre demande, nous gardons aussi quand vous rappeler, votre numéro pour les SMS, vos autres téléphones, le nom des personnes qui apprennent sur le vôtre, ce que vous dites de vous, et ce que vous dites des cours, que leurs auteurs lisent sans votre nom. C’est pour vous former, vous évaluer, établir votre certificat et compter, sans aucun nom, combien de personnes apprennent. Tout est stocké dans l’Union européenne, dans le respect de la loi 09-08, et rien n’est vendu ni cédé. Seules les personnes qui ont le lien ou le numéro de votre certificat peuvent y lire votre nom.

    Vous pouvez tout faire effacer. Un certificat ne garde alors que son numéro et son état, sans votre nom.
stopped = C’est entendu : nous ne vous écrirons plus, sauf si vous nous écrivez. Votre progression est gardée. Vous pouvez reprendre quand vous voulez, ou tout faire effacer.
forgetting = Voulez-vous effacer tout ce qui vous concerne ? Votre progression sera perdue, et vos certificats ne prouveront plus rien. C’est définitif.
forgotten = C’est fait : tout ce qui vous concerne est effacé. Merci du temps passé avec nous. Pour recommencer, il suffit de nous écrire.
letting-go = Vous ne nous avez pas écrit depuis près de deux ans. Dans un mois, nous effacerons ce que nous gardons sur vous : votre progression, vos réponses, votre numéro. Vos certificats restent valables. Pour tout garder, il suffit de nous écrire.
group = Bonjour ! Avec Takwin, on apprend en conversation privée. Touchez mon nom et écrivez-moi.
sorry = Un incident est survenu de notre côté ; nous le savons et allons le réparer. Votre progression est gardée. Écrivez « menu » pour continuer.

## Commandes
continue = Continuer
menu-command = Menu
courses = Cours
certificates-command = Mes certificats
language = Langue
help-command = Aide
privacy-command = Ma vie privée
stop = Arrêter
data-command = Mes données
consents-command = Mes accords
resume = Écrivez-moi à nouveau
forget = Effacer mes données
forget-yes = Oui, tout effacer

## Avant une bulle montrée à nouveau
note-pick = Je n’ai pas compris. Touchez une réponse, ou écrivez son numéro.
note-stale = Cela répond à un message plus ancien. Voici où vous en êtes :
note-media = Pour l’instant, je ne sais lire que du texte.
note-too-fast = Vous écrivez plus vite que je ne peux répondre. Prenez votre temps : je reprends la lecture dans une minute.
note-back = Bon retour parmi nous ! Voici où vous en étiez :
note-handed = { $name }, voici où vous en étiez :
note-hello = Bonjour !
note-thanks = Avec plaisir.
note-language-changed = Nous continuons en français.
note-listening = 🎧 Désormais, les leçons arrivent aussi en audio quand il y en a un. Pour le texte seul : /listen
note-not-listening = Très bien, le texte seul. Pour écouter de nouveau, touchez 🎧.
note-write-name = Très bien.
note-name-letters = Un nom ne contient que des lettres, des espaces, des traits d’union et des apostrophes.
note-name-short = C’est trop court pour un nom.
note-name-long = C’est trop long : 60 lettres au plus.
note-name-left = Très bien : rien n’a changé.
note-correcting = Merci ! Votre certificat corrigé est en préparation ; il arrive ici dans un instant.
note-correction-due = Votre certificat corrigé est en route. Attendez-le, il arrive.
note-name-script = Utilisez des lettres latines ou arabes, sans les mélanger dans un même mot.

## SMS : en un seul segment, le lien à la fin
sms-review = Takwin : { $gist } { $link }
sms-review-short = Takwin : une question pour vous { $link }
sms-reminder = Takwin : « { $gist } » vous attend { $link }
sms-reminder-short = Takwin : votre formation vous attend { $link }

## Modèles WhatsApp : ce qui part vers qui n’a pas écrit depuis un jour, une fois approuvé par WhatsApp
template-waiting = Votre formation Takwin vous attend. Écrivez-nous pour continuer.
template-reminder = Bonjour, votre prochaine leçon Takwin est prête, elle ne prend que quelques minutes. On continue ?
template-review = Bonjour, il est temps de revoir ce que vous avez appris avec Takwin : quelques questions, une minute suffit. On commence ?
template-keeping = Vous n’avez pas écrit à Takwin depuis près de deux ans. Dans un mois, ce que nous gardons sur vous sera effacé ; vos certificats restent valables. Pour garder votre progression, écrivez-nous.
template-following = Bonjour, vous avez obtenu un certificat avec Takwin. Vous a-t-il été utile ? Trois questions, une minute. Merci d’avance.
template-heeded = Bonjour, vous aviez fait une suggestion à Takwin et vouliez savoir ce qu’elle deviendrait. Un cours a changé, grâce à vous.
template-start-heeded = Voir le changement
template-start-following = Répondre
template-start-review = Commencer
template-stop = Ne plus m’écrire

## Réponse à qui répond à un SMS
sms-help = Takwin : formation gratuite des associations du Maroc. Continuez ici : { $link } Pour ne plus recevoir de SMS, répondez STOP
sms-stopped = Takwin : vous ne recevrez plus de SMS. Pour en recevoir à nouveau, répondez START
sms-started = Takwin : vous recevrez à nouveau nos SMS. Pour ne plus en recevoir, répondez STOP

## Revenir : les révisions
review-command = Réviser
review-line = Révision · { $course } · { $left ->
        [one] une question
       *[other] encore { $left } questions
    }
review-offer = Avant de continuer : quelques questions sur ce que vous avez appris ? Une minute suffit.
review-done = La révision est terminée. Voici où vous en étiez :
hint = Revoir l’idée
later = Pas maintenant
note-returned = Bon retour parmi nous !
note-nothing-due = Il n’y a rien à réviser pour le moment. Voici où vous en êtes :
note-no-review = Pas de révision pendant un examen. Terminez-le d’abord :

## Revenir : les rappels
# Le consentement aux rappels : si son contenu change, il prend un nouveau numéro dans bots/engine/reminders.ts.
reminders-ask = Voulez-vous des rappels ? C’est un message par jour au plus, à une heure convenable : une question à revoir, ou une leçon qui vous attend. Sans réponse de votre part, nous écrivons de moins en moins, puis plus du tout. Vous pouvez changer ou arrêter à tout moment : écrivez « rappels ». Quel moment vous convient ?
reminders-stand = Vos rappels : { $part ->
        [morning] le matin
        [noon] vers midi
        [evening] le soir
       *[any] à toute heure convenable
    }, { $days ->
        [any] tous les jours
       *[other] les jours suivants : { $days }
    }.
reminders-stand-sms = Aussi par SMS, quand cette conversation est fermée.
reminders-stand-paused = Ils sont en pause jusqu’au { $until }.
reminder-days = Quels jours ? Touchez un jour pour l’ajouter ou le retirer. Sans choix, ce sera tous les jours.
phone = Pour recevoir un SMS quand cette conversation est fermée, partagez votre numéro avec le bouton ci-dessous. Il ne sert à rien d’autre.
number-kept = Pour continuer, écrivez « menu ».
reminders-command = Rappels
reminders-morning = Le matin
reminders-noon = Vers midi
reminders-evening = Le soir
reminders-no = Non merci
reminders-days = Choisir les jours
reminders-sms = Aussi par SMS
reminders-no-sms = Plus de SMS
reminders-pause = Pause d’un mois
reminders-resume = Reprendre les rappels
reminders-off = Plus de rappels
note-reminders-any = C’est noté : un rappel par jour au plus.
note-reminders-morning = C’est noté : un rappel par jour au plus, le matin.
note-reminders-noon = C’est noté : un rappel par jour au plus, vers midi.
note-reminders-evening = C’est noté : un rappel par jour au plus, le soir.
note-reminders-sms = C’est noté : quand cette conversation est fermée, nous écrivons par SMS.
note-reminders-no-sms = C’est noté : plus de SMS.
note-reminders-paused = C’est noté : pas de rappels pendant un mois.
note-reminders-resumed = C’est noté : les rappels reprennent.
note-reminders-off = C’est noté : plus de rappels. Pour en recevoir à nouveau, écrivez « rappels ».
note-profile-thanks = Merci !
note-profile-never = C’est noté, nous ne vous demandons plus rien sur vous. Pour nous le dire quand même, écrivez « mon profil ».
note-profile-cleared = C’est fait : vos réponses sont effacées.
note-association-unread = Merci d’écrire le nom de l’association en lettres et en chiffres : entre 3 et 60.
note-remind-review = 👋 Une question, pour que ce que vous avez appris vous reste. Pour d’autres heures, ou pour arrêter, écrivez « rappels ».
note-remind-lesson = 👋 Votre leçon vous attend : quelques minutes suffisent. Pour d’autres heures, ou pour arrêter, écrivez « rappels ».
note-remind-exam = 👋 Votre examen vous attend. Pour d’autres heures, ou pour arrêter, écrivez « rappels ».
note-remind-name = 👋 Vous avez réussi : il ne manque que votre nom sur le certificat. Pour d’autres heures, ou pour arrêter, écrivez « rappels ».
note-remind-next = 👋 Voici un cours avec lequel vous pourriez continuer. Pour d’autres heures, ou pour arrêter, écrivez « rappels ».
note-remind-last = 👋 C’est notre dernier rappel : nous ne vous dérangerons plus. Votre progression est gardée, et vous pouvez reprendre quand vous voulez :

## Mes téléphones, et qui apprend avec moi
phones = Vous apprenez depuis :
phones-first = Le premier de la liste, où vous avez commencé, reste lié tant que vous ne faites pas tout effacer : pour cela, écrivez « oubliez-moi ».
phones-people = Vous pouvez continuer sur un autre téléphone ou une autre application, ou passer le téléphone à quelqu’un d’autre.
phones-command = Mes téléphones
link = Autre téléphone
unlink = Retirer { $address }
app-telegram = Telegram
app-whatsapp = WhatsApp
app-sms = SMS
linking = Pour continuer sur un autre téléphone ou une autre application, envoyez-nous de là-bas ce code dans les dix minutes. Ne le donnez à personne : il ouvre votre formation.
linking-links = Ou ouvrez-y le lien qui convient :
linked = Votre formation est maintenant ouverte aussi sur { $address }. Si ce n’est pas vous, retirez-le ici.
unlinked = C’est fait : ce téléphone n’est plus lié à votre formation. Pour recommencer ici, il suffit de nous écrire.
unlinkable = Impossible de réunir les deux : chacun a déjà un certificat du même cours. Chacun reste comme il est.
people = Qui apprend maintenant ?
people-command = Qui apprend ?
people-first = La première personne
people-new = Quelqu’un d’autre
calling = Comment s’appelle cette personne ? Le nom ne sert qu’à vous distinguer.
recognising =
    Personne ne nous a écrit de ce numéro depuis longtemps. Si c’est bien vous, écrivez votre nom comme vous l’avez donné pour le certificat : vous reprendrez où vous en étiez.

    Si ce numéro est nouveau pour vous, commencez à zéro.
begin-anew = Commencer à zéro
share-phone = Partager mon numéro
note-code-unknown = Ce code n’est pas bon, ou n’est plus valable. Demandez-en un nouveau sur votre autre téléphone.
note-code-spent = Trop d’essais aujourd’hui. Réessayez demain.
note-code-own = C’est le code de cette conversation même. Envoyez-le depuis l’autre téléphone.
note-code-shared = Plusieurs personnes apprennent ici, ou un autre téléphone est déjà lié. Retirez-le d’abord, ou demandez le code ici.
note-code-early = Votre certificat est en route. Renvoyez le code quand il sera arrivé.
note-linked = C’est fait : vous continuez aussi ici.
note-unlinked = C’est fait : il n’est plus lié. Qui écrira de là commencera à zéro.
note-name-other = Ce n’est pas le nom que nous connaissons.
note-phone-known = Merci, votre numéro est noté.

## Séances en salle
note-session-unknown = Ce n’est pas le code d’une séance. Vérifiez ses six chiffres avec la personne qui l’anime.
note-session-spent = Trop d’essais aujourd’hui. Réessayez demain.
note-session-early = Cette séance n’a pas encore commencé. Renvoyez le code quand elle commencera.
note-session-over = Cette séance est terminée : on ne peut plus la rejoindre. Vous pouvez apprendre ici à tout moment.
note-session-exam = Terminez d’abord l’examen, puis renvoyez le code de la séance.
note-session-kept = Nous avons bien reçu le code de votre séance. Votre présence sera notée dès votre accord.
note-session-joined = Bienvenue à la séance « { $course } » ({ $place }) : votre présence est notée. Voici son cours.

## Poser une question
asking = Que voulez-vous savoir ? Écrivez votre question en quelques mots.
found = Voici ce qui peut vous répondre. Choisissez ce que vous voulez lire :
not-found = Je n’ai rien trouvé à ce sujet dans nos cours. Essayez avec d’autres mots, en petit nombre : « communiqué de presse », « compte bancaire », « pétition ». Vous pouvez m’interroger sur tout ce que les cours enseignent.
answer-line = Tiré du cours « { $course } »
answer-source = Source : { $title }
answer-gone = Cette page n’est plus dans nos cours.
ask-command = Poser une question
begin-course = Commencer ce cours
note-ask-later = Terminons d’abord ceci ; le reste viendra ensuite.

## Fiches à imprimer
aids-command = Fiches pratiques
aids = Quelle fiche voulez-vous ? Vous pouvez l’imprimer, ou la recopier à la main.
aids-none = Les cours que vous avez commencés n’ont pas encore de fiche à imprimer. Quand il y en a une, elle vous est proposée en chemin.
aid = Une page à imprimer et à remplir. Sur un ordinateur, vous la trouvez ici :

## La suite
next-command = Que suivre ?
goals = Que voulez-vous faire ?
suggestion = Pour { $goal }, voici le cours à suivre maintenant :
suggestion-begun = Pour { $goal }, terminez d’abord le cours que vous avez commencé :
suggestion-shape = { $lessons ->
        [one] { $lessons } leçon
       *[other] { $lessons } leçons
    }, environ { $minutes } minutes, à votre rythme.
suggestion-none = Vous avez les certificats de tous les cours utiles pour { $goal }. Bravo ! D’autres cours vous attendent.
go-on-course = Poursuivre ce cours

## Donner son avis
commenting = Merci pour « { $course } » ! En une phrase ou par un message vocal : qu’est-ce qui vous a servi, qu’est-ce qu’il faut améliorer ?
proposing = Que pouvons-nous améliorer ? Dites-le en une phrase, par écrit ou par un message vocal.
proposing-card = Nous la transmettrons avec la carte « { $card } », où vous êtes.
voice-skip = Passer
suggest-command = Suggestion
note-commented = Merci, c’est transmis, sans votre nom, à celles et ceux qui écrivent les cours.
# Le consentement à savoir ce qu’elle devient : si son contenu change, il prend un nouveau numéro dans bots/engine/heeding.ts.
note-suggested = Merci ! C’est transmis, sans votre nom, à celles et ceux qui écrivent les cours. Si un cours change grâce à vous, voulez-vous l’apprendre ici, par un seul message ?
note-suggested-enough = Merci, vous nous avez déjà écrit cinq fois aujourd’hui. La suite demain, avec plaisir.
wish-yes = 💡 Oui, dites-le-moi
wish-off = Ne plus me le dire
note-wished = Avec plaisir : si un cours change grâce à vous, vous le saurez ici. Pour arrêter, écrivez « plus de réponses ».
note-unwished = C’est noté : nous ne vous disons plus ce que deviennent vos suggestions.
heeded-said = 💡 Vous nous aviez suggéré : « { $words } »
heeded-spoke = 💡 Vous nous aviez fait une suggestion par message vocal.
heeded = Le cours « { $course } » a changé, grâce à vous :
heeded-card = Voir la carte
heeded-course = Voir le cours

## Actualités
# Le consentement aux actualités : si son contenu change, il prend un nouveau numéro dans bots/engine/news.ts.
news-ask = Voulez-vous aussi recevoir, de temps en temps, des actualités utiles à votre association ? Ce sont des appels à projets, de nouveaux cours, des dates du ministère, et rien d’autre. Vous êtes libre, cela ne change rien à vos cours, et tout s’arrête dès que vous écrivez « plus d’actualités ».
news-stand = Vous recevez, de temps en temps, des actualités pour les associations.
news-stand-near = Vous recevez, de temps en temps, des actualités pour les associations, et celles qui concernent votre région, votre domaine ou votre place dans une association.
news-command = Actualités
news-yes = Oui, je veux bien
news-no = Non merci
news-off = Plus d’actualités
news-near = Pouvons-nous aussi choisir pour vous les actualités de votre région, de votre domaine ou de votre place dans une association ? Pour cela seulement, nous utilisons alors ce que vous nous avez dit de vous ; sinon, vous recevez les actualités destinées à tout le monde. Vous êtes libre, et pouvez revenir dessus : écrivez « actualités ».
news-near-yes = De ma région aussi
news-near-no = Pour tous seulement
news-all = Pas selon ma région
note-news-on = C’est noté : nous vous enverrons des actualités, de temps en temps. Pour arrêter, écrivez « plus d’actualités ».
note-news-off = C’est noté : plus d’actualités. Pour en recevoir à nouveau, écrivez « actualités ».
note-news-near = C’est noté : vous recevez aussi les actualités qui concernent votre région, votre domaine ou votre place dans une association.
note-news-all = C’est noté : vous recevez désormais seulement les actualités destinées à tout le monde.

## Ce qu’un certificat a apporté
# Le consentement au suivi : si son contenu change, il prend un nouveau numéro dans bots/engine/follow-up.ts.
follow-offer = Un service à nous rendre : dans un mois puis dans trois, pouvons-nous vous demander ce que ce cours vous a apporté ? Ce sont trois questions, une minute, avec deux rappels au plus. Vos réponses servent à améliorer les cours et à publier des chiffres sans aucun nom. Vous pouvez arrêter à tout moment : écrivez « rappels ».
follow-command = Questions de suivi
follow-yes = Oui, demandez-moi
follow-off = Plus de suivi
note-follow-up = Merci ! À dans un mois.
note-no-follow-up = C’est noté : plus de questions de suivi.
note-follow-up-due = 👋 Trois petites questions sur ce que votre certificat vous a apporté. Pour ne plus en recevoir, touchez « Plus de suivi ».
note-followed = Merci : vos réponses aident à améliorer les cours.
use-used = Avez-vous utilisé ce que vous avez appris avec « { $course } » ?
use-used-yes = Oui
use-used-partly = Un peu
use-used-no = Pas encore
use-for = Pour quoi, surtout ?
use-for-running = Gérer une association
use-for-creating = Créer une association
use-for-taking-part = Participer à la vie publique
use-for-funding = Chercher un financement
use-for-teaching = Former d’autres personnes
use-for-other = Autre chose
use-hindered = Qu’est-ce qui vous a le plus gêné ?
use-hindered-nothing = Rien
use-hindered-time = Le manque de temps
use-hindered-money = Le manque d’argent
use-hindered-people = Le manque de soutien
use-hindered-offices = Les démarches
use-hindered-unsure = Je ne me sens pas prêt
use-hindered-other = Autre chose
use-explain = Dites-le en quelques mots, par écrit ou par un message vocal.

## What was agreed to
consents = Ce que vous avez accepté, et quand :
consents-none = Vous n’avez encore rien accepté.
consents-now = Pour revenir dessus : « stop » pour les messages, « rappels » pour les rappels, « mon profil » pour ce que vous avez dit de vous, « plus d’actualités » pour les actualités, « plus de réponses » pour ce que deviennent vos suggestions, « mon association » pour sa page, « oubliez-moi » pour tout.
consents-learning-agreed = { $day } : vous avez accepté d’apprendre avec nous (texte { $wording }).
consents-reminders-agreed = { $day } : vous avez accepté les rappels (texte { $wording }).
consents-reminders-withdrawn = { $day } : vous ne voulez plus de rappels.
consents-sms-agreed = { $day } : vous avez accepté les rappels par SMS (texte { $wording }).
consents-sms-withdrawn = { $day } : vous ne voulez plus de SMS.
consents-profile-agreed = { $day } : vous avez accepté que l’on compte selon ce que vous avez dit de vous (texte { $wording }).
consents-profile-withdrawn = { $day } : vous avez effacé ce que vous aviez dit de vous.
consents-news-agreed = { $day } : vous avez accepté les actualités (texte { $wording }).
consents-news-withdrawn = { $day } : vous ne voulez plus d’actualités.
consents-news-near-agreed = { $day } : vous avez accepté des actualités choisies selon ce que vous avez dit de vous (texte { $wording }).
consents-news-near-withdrawn = { $day } : vous ne voulez plus d’actualités choisies selon ce que vous avez dit de vous.
consents-follow-up-agreed = { $day } : vous avez accepté d’être interrogé sur ce qu’un cours vous a apporté (texte { $wording }).
consents-association-agreed = { $day } : vous avez accepté de compter parmi les membres sur la page d’une association (texte { $wording }).
consents-association-withdrawn = { $day } : vous avez quitté la page d’une association.
consents-first-name-agreed = { $day } : vous avez accepté que votre prénom se montre sur cette page (texte { $wording }).
consents-first-name-withdrawn = { $day } : vous n’avez plus voulu que votre prénom s’y montre.
consents-follow-up-withdrawn = { $day } : vous ne voulez plus de questions de suivi.
consents-suggestion-agreed = { $day } : vous avez voulu savoir ce que deviendrait une suggestion (texte { $wording }).
consents-suggestion-withdrawn = { $day } : vous ne voulez plus savoir ce que deviennent vos suggestions.
consents-messages-withdrawn = { $day } : vous avez demandé le silence, ou bloqué la conversation.
consents-messages-again = { $day } : vous nous avez écrit à nouveau.

## What learners tell about themselves
# The consent to being counted by it: whoever changes what is asked or why gives it a new number, in bots/engine/profile.ts.
telling-region = Une question sur vous, si vous le voulez bien : dans quelle région habitez-vous ? Cela sert à compter, sans aucun nom, si cette formation parvient à tout le monde, et à rien d’autre, sauf si vous souhaitez les actualités de votre région. Vous pouvez le voir, le changer ou l’effacer à tout moment : écrivez « mon profil ».
telling-sex = Si vous le voulez bien, pour les chiffres publics seulement et sans aucun nom : vous êtes…
telling-role = Si vous le voulez bien : quelle est votre place dans une association ? Cela sert aux chiffres publics, sans aucun nom, et à rien d’autre, sauf si vous souhaitez des actualités choisies ainsi.
telling-field = Si vous le voulez bien : dans quel domaine agissez-vous, ou voulez-vous agir ? Cela sert aux chiffres publics, sans aucun nom, et à rien d’autre, sauf si vous souhaitez des actualités choisies ainsi.
telling-association = Si vous le voulez bien : comment s’appelle votre association ? Écrivez son nom comme vous le connaissez. Il sert seulement à compter combien d’associations cette formation atteint : il n’est publié nulle part. Dès que trois personnes l’ont donné, il est proposé à qui écrit presque le même, pour qu’aucune association ne compte deux fois.
telling-more = Autres régions
telling-later = Passer
telling-never = Ne plus demander
telling-clear = Effacer la réponse
telling-back = Retour
nearby = D’autres ont écrit presque le même nom. Est-ce l’un de ceux-ci ? L’association comptera alors une seule fois.
nearby-none = Aucun de ceux-ci
profile = Ce que vous nous avez dit de vous :
profile-none = Vous ne nous avez rien dit de vous, et rien ne vous y oblige.
profile-why = Chaque réponse est libre, et sert à compter, sans aucun nom, si cette formation parvient à tout le monde. Si vous l’avez souhaité, la région, le domaine et la place dans une association servent aussi à choisir des actualités pour vous. Choisissez ce que vous voulez ajouter, changer ou effacer.
profile-line = { $about } : { $answer }
profile-command = Mon profil
profile-clear = Tout effacer ici

## My data
# The file with all that is kept: one line for each field of a record.
data = Voici tout ce que nous gardons sur vous : une page qui s’ouvre dans votre navigateur, sans internet. Personne d’autre ne la reçoit.
data-link = Voici tout ce que nous gardons sur vous. Ce lien s’ouvre pendant un jour, et pour vous seulement : ne le transmettez à personne.
data-again = Vous avez déjà reçu vos données aujourd’hui. Elles sont établies une fois par jour : redemandez-les demain.
data-file = mes-donnees-takwin
data-title = Ce que Takwin garde sur vous
data-lead = Situation au { $day }. La formation gratuite des associations ne garde rien d’autre sur vous. Ce que vous écrivez n’est pas conservé une fois la réponse donnée, sauf vos avis et vos suggestions.
data-rights = Pour corriger votre nom ou votre numéro, ou tout faire effacer, écrivez dans la conversation. Vos droits :
data-json = La même chose pour les programmes
data-address = La conversation où vous avez commencé, par laquelle nous vous répondons
data-elsewhere = Vos autres conversations qui y sont liées
data-phone = Votre numéro pour les SMS
data-language = Votre langue
data-name = Le nom inscrit sur vos certificats
data-profile = Ce que vous avez dit de vous, pour des chiffres sans aucun nom
data-place = Où vous en êtes
data-courses = Les cours que vous avez commencés
data-tries = examens non réussis : { $tries }
data-certificates = Vos certificats : leurs pages montrent votre nom, le cours, la date et la mention
data-corrected = Quand le nom de vos certificats a été corrigé
data-withdrawn = Les certificats auxquels vous avez renoncé
data-deck = Les fiches auxquelles vous avez répondu, par cours : ce que vous en retenez dit quand les réviser
data-stars = Les étoiles que vous avez données
data-uses = Ce que vos certificats vous ont apporté
data-voices = Ce que vous nous avez dit des cours
data-voice = un message vocal
data-consents = Ce que vous avez accepté, et retiré
data-reminders = Vos rappels
data-news = Les actualités que vous avez acceptées : depuis quand, et le dernier message que vous avez suivi
data-woken = Quand nous regarderons votre dossier, pour un rappel ou pour le clore
data-said = Quand nous vous avons écrit de nous-mêmes pour la dernière fois
data-spoke = Quand vous nous avez écrit pour la dernière fois
data-stopped = Depuis quand vous souhaitez le silence
data-source = Le lien qui vous a amené la première fois
data-membership = La page d’association où vous êtes
data-coordinates = La page d’association que vous dirigez
data-session = La séance en salle que vous suivez, et son code
data-invitation = Le code de votre invitation, et le nombre de personnes venues grâce à elle
data-people = Qui d’autre apprend sur votre téléphone, comme vous les avez nommés
data-letters = Vos messages que nous n’avons pas pu traiter, gardés 90 jours au plus
data-last = Ce que notre dernière réponse a fait, et les numéros de vos derniers messages, pour qu’aucun ne compte deux fois

## The page of an association
association-command = Mon association
page-open = Ouvrir une page
page-open-yes = Oui, l’ouvrir
page-rename = Changer le nom
page-share = Transmettre le code
page-close = Fermer la page
page-close-yes = Oui, la fermer
page-named-yes = Montrer mon prénom
page-named-no = Sans mon prénom
page-leave = Quitter la page
page-attest = Demander l’attestation
page-attest-yes = Oui, la demander
page-join = Rejoindre
page-join-no = Non merci
page-none = Une association peut avoir sa page ici. Ses membres la rejoignent par un code, et qui la dirige voit combien ont commencé, terminé et obtenu le certificat : des nombres seulement, jamais qui. Si vous avez un code, envoyez-le. Si vous dirigez une association, dites-le-nous, avec son nom, dans « Mon profil », puis revenez ici.
page-opening = Vous pouvez ouvrir une page pour votre association. Vous recevrez un code à transmettre et, parmi les membres qui la rejoignent, vous verrez combien ont commencé, terminé et obtenu le certificat de chaque cours : des nombres seulement, jamais qui, sauf le prénom de qui le souhaite. La page s’appellerait :
page-right = Le nom est-il bien écrit ? Qui a le code le voit.
page = La page « { $name } ». Son code : { $code }
page-few = Moins de { $fewest } membres pour le moment. Les nombres se montrent à partir de { $fewest }, pour ne rien dire de personne.
page-members = Membres : { $members }
page-course = { $course } : commencé par { $began }, terminé par { $finished }, certificat obtenu par { $certified }
page-rule = Les nombres vont de cinq en cinq : 10 veut dire de 10 à 14, « – » moins de 5. Ils changent quand { $fewest } membres sont venus, partis ou ont avancé, pour ne rien dire d’une seule personne.
page-names = Celles et ceux qui souhaitent montrer leur prénom, avec leurs certificats :
page-named = { $name } : { $courses }
page-url = La même chose en page, avec des codes QR à imprimer. Ce lien n’est que pour vous, pendant 30 jours :
page-gone = Cette page a été fermée.
page-closing = Fermer la page « { $name } » ? Son code n’ouvrira plus rien, et il ne restera rien de qui y était. Personne ne perd un cours ni un certificat, et l’attestation que l’association aurait reste valide.
page-attest-short = Une attestation pour l’association : elle peut être demandée dès qu’au moins { $takes } membres ont un certificat, de n’importe quel cours. Pour le moment : { $certified }.
page-attest-due = Au moins { $certified } membres ont un certificat : vous pouvez demander une attestation qui le dit.
page-attest-held = L’association a son attestation, que chacun peut vérifier ici :
page-attesting = L’attestation dit qu’au jour de sa délivrance au moins { $certified } membres sont titulaires d’un certificat de Takwin. Elle n’en nomme aucun et ne vaut pas reconnaissance de l’association par l’État. Elle est délivrée une seule fois, dans la langue où nous parlons, à :
page-attest-right = Le nom est-il écrit comme il doit être imprimé ? Il ne pourra plus être corrigé. Qui a le lien de l’attestation le voit.
page-attested = Merci ! L’attestation est en préparation et arrive ici dans un instant.
attestation = Voici l’attestation de votre association. Chacun peut la vérifier ici :
attestation-file = Attestation Takwin
page-membership = Vous êtes sur la page « { $name } ». Qui la dirige voit des nombres pour tous les membres ensemble, jamais les vôtres seuls.
page-shown = Votre prénom s’y montre, avec vos certificats.
page-hidden = Votre prénom ne s’y montre pas.
page-links = { $name } se forme avec Takwin, la formation gratuite des associations au Maroc. Rejoignez notre page par l’un de ces liens :
page-code = Ou écrivez ce code à Takwin : { $code }
page-joining = { $name } vous invite sur sa page.
page-joining-terms = Si vous la rejoignez, qui la dirige voit combien de membres ont commencé, terminé et obtenu le certificat de chaque cours : des nombres pour tous ensemble, à partir de cinq membres et de cinq en cinq, jamais qui. Dès que cinq au moins ont un certificat, l’association peut faire attester combien, de cinq en cinq. Vous pouvez la quitter à tout moment en écrivant « mon association », et il n’y reste rien de vous. On peut être sur une seule page à la fois. La rejoignez-vous ?
page-naming = C’est fait, vous êtes sur la page. Votre prénom, tel que sur votre certificat, peut-il s’y montrer avec les certificats que vous avez ? C’est à vous de voir, et cela ne change rien d’autre.
note-page-unknown = Ce n’est pas le code de la page d’une association. Vérifiez ses neuf chiffres.
note-page-spent = Trop d’essais aujourd’hui. Réessayez demain.
note-page-kept = Nous avons le code de votre association. Nous vous en parlerons dès que vous aurez donné votre accord.
note-page-named = C’est fait : votre prénom s’y montre.
note-page-unnamed = C’est fait : votre prénom ne s’y montre pas.
note-page-left = C’est fait : vous avez quitté la page, et il n’y reste rien de vous.
note-page-closed = C’est fait : la page est fermée.
