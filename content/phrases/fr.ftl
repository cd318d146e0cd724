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

    Êtes-vous d’accord ?
consent-yes = Je suis d’accord
consent-no = Je ne suis pas d’accord
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
lesson-line = Leçon { $nth } sur { $of }
right = ✅ C’est juste.
wrong = ❌ Pas tout à fait. Il fallait choisir : « { $answer } ».
pick-several = Touchez chaque bonne réponse, puis « Terminé ».
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
confirm-name-question = Est-ce exact ? On ne pourra plus le changer ensuite.
name-yes = Oui, c’est exact
name-keep = Garder tel quel
name-other = Ajouter l’autre écriture
name-change = Modifier
finished = Merci ! Votre certificat « { $course } » est en préparation ; il arrive ici dans un instant.
finished-held = Vous avez le certificat « { $course } » :
certificate = Félicitations ! Voici votre certificat « { $course } ». Tout le monde peut le vérifier ici :
certificate-file = Certificat Takwin
certificates = Vos certificats :
certificates-none = Vous n’avez pas encore de certificat. Vous en recevrez un en réussissant l’examen d’un cours.

## À côté du chemin
menu = Que voulez-vous faire ?
languages = Choisissez votre langue.
help =
    Takwin vous apprend une idée à la fois, ici, dans la conversation. Touchez une réponse, ou écrivez son numéro (1, 2, 3…). Vous pouvez vous arrêter à tout moment et reprendre au même endroit, même des jours plus tard.

    Vous pouvez aussi écrire : menu, cours, certificats, langue, confidentialité, stop.
privacy =
    Nous gardons votre numéro de conversation, le lien suivi pour venir ici, votre langue, votre progression, vos réponses et le nom inscrit sur votre certificat. C’est pour vous former, vous évaluer, établir votre certificat et compter, sans aucun nom, combien de personnes apprennent. Tout est stocké dans l’Union européenne, dans le respect de la loi 09-08, et rien n’est vendu ni cédé. Seules les personnes qui ont le lien ou le numéro de votre certificat peuvent y lire votre nom.

    Vous pouvez tout faire effacer. Un certificat ne garde alors que son numéro et son état, sans votre nom.
stopped = C’est entendu : nous ne vous écrirons plus, sauf si vous nous écrivez. Votre progression est gardée. Vous pouvez reprendre quand vous voulez, ou tout faire effacer.
forgetting = Voulez-vous effacer tout ce qui vous concerne ? Votre progression sera perdue, et vos certificats ne prouveront plus rien. C’est définitif.
forgotten = C’est fait : tout ce qui vous concerne est effacé. Merci du temps passé avec nous. Pour recommencer, il suffit de nous écrire.
group = Bonjour ! Avec Takwin, on apprend en conversation privée. Touchez mon nom et écrivez-moi.
sorry = Un incident est survenu de notre côté ; nous le savons et allons le réparer. Votre progression est gardée. Écrivez « menu » pour continuer.
waiting = Votre formation Takwin vous attend. Écrivez-nous pour continuer.

## Commandes
continue = Continuer
menu-command = Menu
courses = Cours
certificates-command = Mes certificats
language = Langue
help-command = Aide
privacy-command = Ma vie privée
stop = Arrêter
forget = Effacer mes données
forget-yes = Oui, tout effacer

## Avant une bulle montrée à nouveau
note-pick = Je n’ai pas compris. Touchez une réponse, ou écrivez son numéro.
note-stale = Cela répond à un message plus ancien. Voici où vous en êtes :
note-media = Pour l’instant, je ne sais lire que du texte.
note-back = Bon retour parmi nous ! Voici où vous en étiez :
note-language-changed = Nous continuons en français.
note-write-name = Très bien.
note-name-letters = Un nom ne contient que des lettres, des espaces, des traits d’union et des apostrophes.
note-name-short = C’est trop court pour un nom.
note-name-long = C’est trop long : 60 lettres au plus.
note-name-script = Utilisez des lettres latines ou arabes, sans les mélanger dans un même mot.
