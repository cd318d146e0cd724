### The bot's own words in English. Messages are the same in every language: `npm run ok` says what is missing.
### Text between { } is put in by the system. Lines starting with # are notes for translators.

## First words
language-name = English
welcome = Welcome to Takwin, free training for associations in Morocco. Choose your language.
consent =
    Before we start: your consent.

    What we keep: your chat number, the link that brought you here, your language, your progress, your answers and, if you earn a certificate, the name you give for it.
    Why: to teach you, to examine you, to issue your certificate and to count, without any name, how many people learn. Nothing else.
    Where: on servers in the European Union, in keeping with law 09-08.
    How to leave: at any moment, write “stop” to hear nothing more, or “forget me” to have everything erased.
    Who answers for it: { $controller }.
    Your rights: to see, correct, refuse and erase, here in the chat: write “privacy”. More: { $page }

    Do you agree?
controller-usual = the body that runs Takwin
consent-yes = I agree
consent-no = I do not agree
refused = As you wish. We keep nothing about you. If you change your mind, just write to us.

## Courses
choosing = Which course would you like?
intro-objectives = At the end you will be able to:
intro-shape = { $lessons ->
        [one] { $lessons } lesson
       *[other] { $lessons } lessons
    }, about { $minutes } minutes in all, at your own pace. Then an exam of { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } and, once you pass, a certificate.
start-course = Start
test-me = Test what I know
placing-line = What do you know already? Question { $nth }
placed = You know { $skipped ->
        [one] the first lesson
       *[other] the first { $skipped } lessons
    } already, so you begin with lesson { $next }.
placed-first = Let us begin at the beginning: the first lesson has something new for you.
placed-all = You know all that this course teaches. The exam remains; you can still look at any lesson.
lesson-line = Lesson { $nth } of { $of }
right = ✅ Right.
wrong = ❌ Not quite. The right choice: “{ $answer }”.
pick-several = Tap each right answer, then “Done”.
next = Next
listen = 🎧 Listen
listen-command = Listen to the lessons
listen-always = 🎧 Always listen
listen-no-more = 🎧 Text alone
signed = 🤟 In sign language:
done = Done
choose = Choose

## Exam
exam-door = You have been through all the lessons of “{ $course }”. The exam has { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }; you pass with at least { $passMark }% of the answers right. The result comes at the end.
exam-door-wait = { $hours ->
        [one] You can sit the exam again in { $hours } hour.
       *[other] You can sit the exam again in { $hours } hours.
    } Until then, have another look at the lessons.
exam-door-withdrawn = You have taken back the certificate of this course, and no other one is issued. You can look at every lesson again.
exam-door-held = You already hold the certificate of this course. You can look at every lesson again.
start-exam = Start the exam
try-again = Try again
again = Look at a lesson again
question-line = Exam · question { $nth } of { $asked }
examined-passed = 🎉 Well done, you passed: { $right } out of { $asked }.
examined-failed = { $right } out of { $asked } this time; { $needed } are needed. Keep going: you will make it.
examined-competency = { $name }: { $right }/{ $asked }
examined-again = These lessons are worth another look: choose one, or try again.

## Name and certificate
ask-name = What name should be printed on your certificate? Write your first and last name, in Arabic or Latin letters, or both.
write-name = Write the name as it should be printed.
write-other-name = Write the name in the other script, Arabic or Latin, or keep it as it is.
confirm-name = This will be printed on your certificate:
confirm-name-question = Is it right? It can still be corrected later, but twice a year at most.
name-yes = Yes, that is right
name-keep = Keep as it is
name-other = Add the other script
name-change = Change
name-leave = Cancel
finished = Thank you! Your certificate for “{ $course }” is being made and will come here in a moment.
finished-held = You hold the certificate of “{ $course }”:
certificate = Congratulations! Here is your certificate for “{ $course }”. Anyone can check it here:
rate = How many stars do you give this course? One tap is enough, and you need not.
certificate-corrected = Here is your corrected certificate for “{ $course }”. The former one now says that this one replaces it. Anyone can check it here:
certificate-file = Takwin certificate
certificates = Your certificates:
which-certificate = Which certificate is it about?
certificate-command = Correct or withdraw
certificates-none = You have no certificate yet. You will receive one when you pass the exam of a course.
share = Share
correct = The name is wrong
correctable-from = The name on your certificate for “{ $course }” has been corrected twice within a year. You can correct it again from { $from } on.
declined = We could not correct your certificate for “{ $course }”: it is no longer valid. Its page says why.
withdraw = Take it back
withdraw-yes = Yes, take it back
withdrawing = Do you want to take back your certificate for “{ $course }”? Its page will say that it was withdrawn, without your name, and it will no longer prove anything. No other one is issued for this course. This cannot be undone.
withdrawn = Done: your certificate for “{ $course }” is withdrawn, and your name is no longer on its page. What you have learnt stays yours.
invitation = I have passed the exam of “{ $course }” with Takwin, the free training for associations in Morocco. Here is my certificate:
invitation-links = You can take the course too. It is free, and it all happens in your chat:
invited = { $invited ->
        [one] One person has started learning thanks to your invitation.
       *[other] { $invited } people have started learning thanks to your invitation.
    }

## Beside the way
menu = What would you like to do?
languages = Choose your language.
help =
    Takwin teaches you one idea at a time, here in the chat. Tap an answer, or write its number (1, 2, 3…). You can stop at any time and go on from the same place, even days later.

    You have a question? Write it at any time, with a question mark at the end.

    You can also write: menu, courses, ask, suggestion, review, reminders, worksheets, certificates, language, privacy, stop.
privacy =
    We keep your chat number, the link that brought you here, your language, your progress, your answers and the name on your certificate. If you ask for it, we also keep when to remind you, your number for SMS, your other phones, the names of those who learn on yours, what you tell about yourself, and what you say of the courses, which their authors read without your name. It is to teach you, to examine you, to issue your certificate and to count, without any name, how many people learn. All is stored in the European Union, in keeping with law 09-08, and nothing is sold or handed on. Only people who have the link or the number of your certificate can read your name there.

    You can have everything erased. A certificate then keeps only its number and its state, without your name.
stopped = Understood: we will not write to you unless you write first. Your progress is kept. You can go on whenever you like, or have everything erased.
forgetting = Do you want to erase everything about you? Your progress will be lost, and your certificates will no longer prove anything. This cannot be undone.
forgotten = Done: everything about you has been erased. Thank you for the time you spent with us. To start again, just write to us.
letting-go = You have not written to us for almost two years. In a month we will erase what we keep about you: your progress, your answers, your number. Your certificates stay valid. To keep everything, just write to us.
group = Hello! With Takwin, you learn in a private chat. Tap my name and write to me.
sorry = Something went wrong on our side; we know of it and will mend it. Your progress is safe. Write “menu” to go on.

## Commands
continue = Continue
menu-command = Menu
courses = Courses
certificates-command = My certificates
language = Language
help-command = Help
privacy-command = My privacy
stop = Stop
data-command = My data
consents-command = My consents
resume = Write to me again
forget = Erase my data
forget-yes = Yes, erase everything

## Before a bubble that is shown again
note-pick = I did not understand. Please tap an answer, or write its number.
note-stale = That answers an earlier message. Here is where you are now:
note-media = I can only read text for now.
note-too-fast = You write faster than I can answer. Take your time: I go on reading in a minute.
note-back = Welcome back! Here is where you were:
note-handed = { $name }, here is where you were:
note-hello = Hello!
note-thanks = You are welcome.
note-language-changed = We go on in English.
note-listening = 🎧 From now on, lessons come with a voice wherever there is one. For text alone: /listen
note-not-listening = Very well, text alone. To listen again, tap 🎧.
note-write-name = Very well.
note-name-letters = A name has only letters, spaces, hyphens and apostrophes.
note-name-short = That is too short for a name.
note-name-long = That is too long: at most 60 letters.
note-name-left = Very well: nothing has changed.
note-correcting = Thank you! Your corrected certificate is being made and will come here in a moment.
note-correction-due = Your corrected certificate is on its way. Please wait for it.
note-name-script = Please use Arabic or Latin letters, not mixed within one word.

## SMS: a single segment, the link at its end
sms-review = Takwin: { $gist } { $link }
sms-review-short = Takwin: a question for you { $link }
sms-reminder = Takwin: “{ $gist }” is waiting for you { $link }
sms-reminder-short = Takwin: your course is waiting for you { $link }

## WhatsApp templates: what goes to those who have not written for a day, once WhatsApp has approved it
template-waiting = Your Takwin course is waiting for you. Write to us to go on.
template-reminder = Hello, your next Takwin lesson is ready and takes only a few minutes. Shall we go on?
template-review = Hello, it is time to review what you have learnt with Takwin: a few questions, one minute is enough. Shall we begin?
template-keeping = You have not written to Takwin for almost two years. In a month, what we keep about you will be erased; your certificates stay valid. To keep your progress, write to us.
template-following = Hello, you hold a certificate from Takwin. Has it been of use? Three questions, one minute. Thank you in advance.
template-heeded = Hello, you made a suggestion to Takwin, and wished to hear what came of it. A course has changed, thanks to you.
template-start-heeded = See what changed
template-start-following = Answer
template-start-review = Begin
template-stop = Stop writing to me

## Answer to a reply by SMS
sms-help = Takwin: free training for associations in Morocco. Go on here: { $link } To get no more SMS, reply STOP
sms-stopped = Takwin: you will get no more SMS. To get them again, reply START
sms-started = Takwin: you will get our SMS again. To get no more, reply STOP

## Coming back: reviews
review-command = Review
review-line = Review · { $course } · { $left ->
        [one] one question
       *[other] { $left } questions left
    }
review-offer = Before we go on: a few questions about what you have learnt? A minute is enough.
review-done = The review is done. Here is where you were:
hint = Show the idea
later = Not now
note-returned = Welcome back!
note-nothing-due = There is nothing to review for now. Here is where you are:
note-no-review = There is no review during an exam. Finish it first:

## Coming back: reminders
# The consent to reminders: whoever changes what it says gives it a new number, in bots/engine/reminders.ts.
reminders-ask = May we remind you? It is one message a day at most, at a decent hour: a question to review, or a lesson that is waiting. Without an answer we write less and less, then not at all. You can change or stop it at any moment: write “reminders”. When would it suit you?
reminders-stand = Your reminders: { $part ->
        [morning] in the morning
        [noon] around midday
        [evening] in the evening
       *[any] at any decent hour
    }, { $days ->
        [any] on any day
       *[other] on { $days }
    }.
reminders-stand-sms = By SMS too, when this chat is closed.
reminders-stand-paused = They rest until { $until }.
reminder-days = On which days? Tap a day to add it or to take it out. Without any, every day counts.
phone = To get an SMS when this chat is closed, share your number with the button below. It serves for nothing else.
number-kept = To go on, write “menu”.
reminders-command = Reminders
reminders-morning = In the morning
reminders-noon = Around midday
reminders-evening = In the evening
reminders-no = No, thank you
reminders-days = Choose the days
reminders-sms = By SMS too
reminders-no-sms = No more SMS
reminders-pause = Pause for a month
reminders-resume = Resume reminders
reminders-off = No more reminders
note-reminders-any = Very well: one reminder a day at most.
note-reminders-morning = Very well: one reminder a day at most, in the morning.
note-reminders-noon = Very well: one reminder a day at most, around midday.
note-reminders-evening = Very well: one reminder a day at most, in the evening.
note-reminders-sms = Very well: when this chat is closed, we write by SMS.
note-reminders-no-sms = Very well: no more SMS.
note-reminders-paused = Very well: no reminders for a month.
note-reminders-resumed = Very well: we remind you again.
note-reminders-off = Very well: no more reminders. To have them again, write “reminders”.
note-profile-thanks = Thank you!
note-profile-never = Very well, we ask nothing more about you. To tell us something all the same, write “my profile”.
note-profile-cleared = Done: your answers are erased.
note-association-unread = Please write its name in letters and digits, 3 to 60 of them.
note-remind-review = 👋 A question, so that what you have learnt stays with you. For other hours, or none: write “reminders”.
note-remind-lesson = 👋 Your lesson is waiting for you, and takes only a few minutes. For other hours, or none: write “reminders”.
note-remind-exam = 👋 Your exam is waiting for you. For other hours, or none: write “reminders”.
note-remind-name = 👋 You have passed: your certificate only lacks your name. For other hours, or none: write “reminders”.
note-remind-next = 👋 Here is a course that you could go on with. For other hours, or none: write “reminders”.
note-remind-last = 👋 This is our last reminder: we will not disturb you any more. Your progress is kept, and you can go on whenever you like:

## My phones, and who learns with me
phones = You learn from:
phones-first = The first of these, where you began, stays until you have everything erased: for that, write “forget me”.
phones-people = You can go on from another phone or app, or hand the phone to somebody else who learns.
phones-command = My phones
link = Another phone
unlink = Remove { $address }
app-telegram = Telegram
app-whatsapp = WhatsApp
app-sms = SMS
linking = To go on from another phone or app, send us this code from there within ten minutes. Give it to nobody: it opens your learning.
linking-links = Or open the link that suits you there:
linked = Your learning is now open on { $address } as well. If that was not you, remove it here.
unlinked = Done: this phone is no longer linked to your learning. To start again here, just write to us.
unlinkable = These two cannot be joined: each already holds a certificate of the same course. Each stays as it is.
people = Who is learning now?
people-command = Who is learning?
people-first = The first person
people-new = Somebody new
calling = What is this person’s name? It only serves to tell you apart.
recognising =
    Nobody has written to us from this number for a long time. If you are the same person, write your name as you gave it for the certificate, and you will go on where you were.

    If this number is new to you, start afresh.
begin-anew = Start afresh
share-phone = Share my number
note-code-unknown = This code is wrong, or no longer valid. Ask for a new one on your other phone.
note-code-spent = Too many tries today. Please try again tomorrow.
note-code-own = This is the code of this very chat. Send it from the other phone.
note-code-shared = Several people learn here, or another phone is already linked. Remove it first, or ask for the code here.
note-code-early = Your certificate is on its way. Send the code again when it has come.
note-linked = Done: you can go on here as well.
note-unlinked = Done: it is no longer linked. Whoever writes from it begins anew.
note-name-other = That is not the name we know.
note-phone-known = Thank you, we have noted your number.

## In-person sessions
note-session-unknown = This is not the code of a session. Please check its six digits with your trainer.
note-session-spent = Too many tries today. Please try again tomorrow.
note-session-early = This session has not begun yet. Send the code again when it begins.
note-session-over = This session is over and can no longer be joined. You can learn here at any time.
note-session-exam = Finish the exam first, then send the session’s code again.
note-session-kept = We have the code of your session. You will be counted as present once you agree.
note-session-joined = Welcome to the session “{ $course }” ({ $place }): you are counted as present. Here is its course.

## Asking
asking = What would you like to know? Write your question in a few words.
found = This may answer you. Choose what you would like to read:
not-found = I found nothing about that in our courses. Try other words, a few only: “press release”, “bank account”, “petition”. You can ask about anything that the courses teach.
answer-line = From the course “{ $course }”
answer-source = Source: { $title }
answer-gone = This page is not in our courses any more.
ask-command = Ask a question
begin-course = Begin this course
note-ask-later = Let us finish this first; everything else comes after.

## Pages to print
aids-command = Worksheets
aids = Which page would you like? You can print it, or copy it by hand.
aids-none = The courses that you have begun have no page to print yet. It is offered on the way, wherever there is one.
aid = One page to print and fill in. On a computer, you find it here:

## What next
next-command = What next?
goals = What would you like to do?
suggestion = To { $goal }, this is the course to take now:
suggestion-begun = To { $goal }, first finish the course that you have begun:
suggestion-shape = { $lessons ->
        [one] { $lessons } lesson
       *[other] { $lessons } lessons
    }, about { $minutes } minutes, at your own pace.
suggestion-none = You hold the certificates of all the courses that help to { $goal }. Well done! Other courses are waiting.
go-on-course = Go on with it

## Having a say
commenting = Thank you, for “{ $course }”! In a sentence or a voice message: what helped you, and what should be better?
proposing = What can we make better? Tell us in a sentence, in writing or by a voice message.
proposing-card = It will be passed on with the card “{ $card }”, where you are.
voice-skip = Skip
suggest-command = Suggestion
note-commented = Thank you. It goes, without your name, to those who write the courses.
# The consent to being told what came of it: whoever changes what it says gives it a new number, in bots/engine/heeding.ts.
note-suggested = Thank you! It goes, without your name, to those who write the courses. If one changes because of it, shall we tell you here, once?
note-suggested-enough = Thank you: you have written to us five times today. We will gladly hear the rest tomorrow.
wish-yes = 💡 Yes, tell me
wish-off = Tell me no more
note-wished = Gladly: if a course changes because of it, you will hear of it here. To end that, write “no answers”.
note-unwished = Very well: we no longer tell you what comes of your suggestions.
heeded-said = 💡 You suggested: “{ $words }”
heeded-spoke = 💡 You made a suggestion by voice message.
heeded = The course “{ $course }” has changed, thanks to you:
heeded-card = See the card
heeded-course = See the course

## News
# The consent to news: whoever changes what it says gives it a new number, in bots/engine/news.ts.
news-ask = May we also send you news that may serve your association, now and then? It is calls for projects, new courses, dates of the ministry, and nothing else. It is up to you, changes nothing to your courses, and ends whenever you write “no news”.
news-stand = You receive news for associations, now and then.
news-stand-near = You receive news for associations, now and then, and what concerns your region, your field or your place in an association.
news-command = News
news-yes = Yes, send me news
news-no = No, thank you
news-off = No more news
news-near = May we also choose news for you: what concerns your region, your field, or your place in an association? For that alone, we then use what you have told about yourself; without it, you get the news that goes to everyone. It is up to you, and can be taken back: write “news”.
news-near-yes = Of my region too
news-near-no = For everyone only
news-all = Not by my region
note-news-on = Very well: we send you news, now and then. To end it, write “no news”.
note-news-off = Very well: no more news. To have it again, write “news”.
note-news-near = Very well: you also get the news that concerns your region, your field, or your place in an association.
note-news-all = Very well: from now on you only get the news that goes to everyone.

## What came of a certificate
# The consent to being asked: if what it says changes, it takes a new number in bots/engine/follow-up.ts.
follow-offer = May we ask you a favour? In a month, and again in three, may we ask what this course was good for? It is three questions, a minute, with two reminders at most. Your answers make the courses better, and are published as figures without any name. You can stop at any time: write “reminders”.
follow-command = Follow-up questions
follow-yes = Yes, ask me
follow-off = No more follow-up
note-follow-up = Thank you! Until next month.
note-no-follow-up = Noted: no more questions about what came of it.
note-follow-up-due = 👋 Three short questions about what your certificate was good for. To get no more of them, tap “No more follow-up”.
note-followed = Thank you: your answers help to make the courses better.
use-used = Have you used what you learnt with “{ $course }”?
use-used-yes = Yes
use-used-partly = A little
use-used-no = Not yet
use-for = What for, above all?
use-for-running = Running an association
use-for-creating = Creating an association
use-for-taking-part = Taking part in public life
use-for-funding = Looking for funding
use-for-teaching = Teaching others
use-for-other = Something else
use-hindered = What stood most in the way?
use-hindered-nothing = Nothing
use-hindered-time = Too little time
use-hindered-money = Too little money
use-hindered-people = Too little support
use-hindered-offices = The formalities
use-hindered-unsure = I do not feel ready
use-hindered-other = Something else
use-explain = Tell us in a few words, in writing or by a voice message.

## What was agreed to
consents = What you have agreed to, and when:
consents-none = You have not agreed to anything yet.
consents-now = To take it back: “stop” for messages, “reminders” for reminders, “my profile” for what you told about yourself, “no news” for news, “no answers” for what comes of your suggestions, “my association” for its page, “forget me” for everything.
consents-learning-agreed = { $day }: you agreed to learn with us (wording { $wording }).
consents-reminders-agreed = { $day }: you agreed to reminders (wording { $wording }).
consents-reminders-withdrawn = { $day }: you took back reminders.
consents-sms-agreed = { $day }: you agreed to reminders by SMS (wording { $wording }).
consents-sms-withdrawn = { $day }: you took back SMS.
consents-profile-agreed = { $day }: you agreed to be counted by what you told about yourself (wording { $wording }).
consents-profile-withdrawn = { $day }: you erased what you had told about yourself.
consents-news-agreed = { $day }: you agreed to news (wording { $wording }).
consents-news-withdrawn = { $day }: you took back news.
consents-news-near-agreed = { $day }: you agreed to news chosen by what you told about yourself (wording { $wording }).
consents-news-near-withdrawn = { $day }: you took back news chosen by what you told about yourself.
consents-follow-up-agreed = { $day }: you agreed to be asked what came of a course (wording { $wording }).
consents-association-agreed = { $day }: you agreed to be counted on the page of an association (wording { $wording }).
consents-association-withdrawn = { $day }: you left the page of an association.
consents-first-name-agreed = { $day }: you agreed to have your first name shown on that page (wording { $wording }).
consents-first-name-withdrawn = { $day }: you wanted your first name shown there no more.
consents-follow-up-withdrawn = { $day }: you want no more questions about what came of it.
consents-suggestion-agreed = { $day }: you wished to hear what came of a suggestion (wording { $wording }).
consents-suggestion-withdrawn = { $day }: you no longer wish to hear what comes of your suggestions.
consents-messages-withdrawn = { $day }: you asked us not to write to you, or blocked the chat.
consents-messages-again = { $day }: you wrote to us again.

## What learners tell about themselves
# The consent to being counted by it: whoever changes what is asked or why gives it a new number, in bots/engine/profile.ts.
telling-region = A question about you, only if you like: in which region do you live? It serves to count, without any name, whether this training reaches everyone, and for nothing else, unless you wish for news of your region. You can see it, change it or erase it at any time: write “my profile”.
telling-sex = If you like, for the public figures only and without any name: you are…
telling-role = If you like: what is your place in an association? It serves the public figures, without any name, and for nothing else, unless you wish for news chosen by it.
telling-field = If you like: in which field do you act, or would you like to? It serves the public figures, without any name, and for nothing else, unless you wish for news chosen by it.
telling-association = If you like: what is the name of your association? Write it as you know it. It only serves to count how many associations this training reaches: the name is published nowhere. Once three people have told it, it is offered to those who write nearly the same, so that no association counts twice.
telling-more = Other regions
telling-later = Skip
telling-never = Don’t ask again
telling-clear = Erase this answer
telling-back = Back
nearby = Others have written nearly the same name. Is yours one of these? It is then counted once.
nearby-none = None of these
profile = What you have told us about yourself:
profile-none = You have told us nothing about yourself, and need not.
profile-why = Each answer is up to you, and serves to count, without any name, whether this training reaches everyone. If you have wished for it, region, field and place in an association also serve to choose news for you. Choose what you want to add, change or erase.
profile-line = { $about }: { $answer }
profile-command = About me
profile-clear = Erase all of it

## My data
# The file with all that is kept: one line for each field of a record.
data = Here is everything that we keep about you: a page that opens in your browser, without the internet. Nobody else gets it.
data-link = Here is everything that we keep about you. This link opens for a day, and for you alone: pass it to nobody.
data-again = You have had your data today. It can be made once a day: ask again tomorrow.
data-file = my-data-takwin
data-title = What Takwin keeps about you
data-lead = As it was on { $day }. The free training for associations keeps nothing else about you. What you write is not kept once it is answered, but for your opinions and suggestions.
data-rights = To correct your name or your number, or to have all of this erased, write in the chat. Your rights:
data-json = The same for programs
data-address = The chat where you began, by which we answer you
data-elsewhere = Your other chats that are linked to it
data-phone = Your number for SMS
data-language = Your language
data-name = The name that your certificates bear
data-profile = What you told about yourself, for figures without any name
data-place = Where you are
data-courses = Courses that you have begun
data-tries = exams not passed: { $tries }
data-certificates = Your certificates: their pages show your name, the course, the date and the band of your score
data-corrected = When the name on your certificates was corrected
data-withdrawn = Certificates that you have taken back
data-deck = Cards that you have answered, by course: how well you know each says when to review it
data-stars = The stars you have given
data-uses = What your certificates have been good for
data-voices = What you have told us about the courses
data-voice = a voice message
data-consents = What you have agreed to, and taken back
data-reminders = Your reminders
data-news = News that you agreed to: since when, and which message you last followed
data-woken = When we look at your record next, to remind you or to let it go
data-said = When we last wrote to you unasked
data-spoke = When you last wrote to us
data-stopped = Since when you have wished for silence
data-source = The link that first brought you
data-membership = The page of an association that you are on
data-coordinates = The page of an association that you run
data-session = The in-person session that you have joined, and its code
data-invitation = The code of your invitation, and how many people came by it
data-people = Who else learns on your phone, as you called them
data-letters = Messages of yours that we failed to deal with, kept for 90 days at most
data-last = What our last answer did, and the numbers of your last messages, so that none counts twice

## The page of an association
association-command = My association
page-open = Open a page
page-open-yes = Yes, open it
page-rename = Change the name
page-share = Pass on the code
page-close = Close the page
page-close-yes = Yes, close it
page-named-yes = Show my first name
page-named-no = No first name
page-leave = Leave the page
page-attest = Ask for the attestation
page-attest-yes = Yes, ask for it
page-join = Join
page-join-no = No, thank you
page-none = An association can have a page here. Its members join by a code, and whoever runs it sees how many have begun, finished and been certified: numbers only, never who. If you have a code, send it. If you run an association, tell us so, with its name, under “About me”; then come back here.
page-opening = You can open a page for your association. You get a code to pass on, and of the members who join you see how many have begun, finished and been certified in each course: numbers only, never who, but for the first names of those who wish it. The page would be called:
page-right = Is the name right as it stands? Whoever has the code sees it.
page = The page of { $name }. Its code: { $code }
page-few = Fewer than { $fewest } members so far. Numbers are shown from { $fewest } on, so that they tell nothing about anybody.
page-members = Members: { $members }
page-course = { $course }: { $began } began, { $finished } finished, { $certified } certified
page-rule = Numbers are told in fives: 10 is 10 to 14, “–” is fewer than 5. They change once { $fewest } members have come, gone or moved on, so that they tell nothing about a single one.
page-names = Those who wish their first name shown, with their certificates:
page-named = { $name }: { $courses }
page-url = The same as a page, with QR codes to print. The link is yours alone, for 30 days:
page-gone = This page has been closed.
page-closing = Close the page of { $name }? Its code opens nothing any more, and nothing is left of who was on it. Nobody loses a course or a certificate, and an attestation that the association has stays valid.
page-attest-short = An attestation for the association: it can be asked for once at least { $takes } members hold a certificate, of any course. So far: { $certified }.
page-attest-due = At least { $certified } members hold a certificate: you can ask for an attestation that says so.
page-attest-held = The association has its attestation, which anyone can check here:
page-attesting = The attestation says, as of the day it is issued, that at least { $certified } members hold a certificate of Takwin. It names none of them, and is no recognition of the association by the State. It is issued once, in the language we speak now, to:
page-attest-right = Is the name right as it is to be printed? It cannot be corrected later. Whoever has the link of the attestation sees it.
page-attested = Thank you! The attestation is being made and will come here in a moment.
attestation = Here is the attestation of your association. Anyone can check it here:
attestation-file = Takwin attestation
page-membership = You are on the page of { $name }. Whoever runs it sees numbers of all members together, never yours alone.
page-shown = Your first name is shown there, with your certificates.
page-hidden = Your first name is not shown there.
page-links = { $name } learns with Takwin, the free training for associations in Morocco. Come onto our page by one of these links:
page-code = Or write this code to Takwin: { $code }
page-joining = { $name } invites you onto its page.
page-joining-terms = If you join, whoever runs it sees how many members have begun, finished and been certified in each course: numbers of all together, from five members on and in fives, never who. Once at least five hold a certificate, the association can get an attestation of how many, in fives. You can leave at any time by writing “my association”, and nothing of you is left there. You can be on one page at a time. Do you join?
page-naming = Done, you are on the page. May your first name, as on your certificate, be shown there with the certificates you hold? It is up to you, and changes nothing else.
note-page-unknown = This is not the code of an association’s page. Please check its nine digits.
note-page-spent = Too many tries today. Please try again tomorrow.
note-page-kept = We have the code of your association. We ask you about it once you agree.
note-page-named = Done: your first name is shown there.
note-page-unnamed = Done: your first name is not shown there.
note-page-left = Done: you have left the page, and nothing of you is left on it.
note-page-closed = Done: the page is closed.
