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

    Do you agree?
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
lesson-line = Lesson { $nth } of { $of }
right = ✅ Right.
wrong = ❌ Not quite. The right choice: “{ $answer }”.
pick-several = Tap each right answer, then “Done”.
next = Next
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
confirm-name-question = Is it right? It cannot be changed afterwards.
name-yes = Yes, that is right
name-keep = Keep as it is
name-other = Add the other script
name-change = Change
finished = Thank you! Your certificate for “{ $course }” is being made and will come here in a moment.
finished-held = You hold the certificate of “{ $course }”:
certificate = Congratulations! Here is your certificate for “{ $course }”. Anyone can check it here:
certificate-file = Takwin certificate
certificates = Your certificates:
certificates-none = You have no certificate yet. You will receive one when you pass the exam of a course.

## Beside the way
menu = What would you like to do?
languages = Choose your language.
help =
    Takwin teaches you one idea at a time, here in the chat. Tap an answer, or write its number (1, 2, 3…). You can stop at any time and go on from the same place, even days later.

    You can also write: menu, courses, certificates, language, privacy, stop.
privacy =
    We keep your chat number, the link that brought you here, your language, your progress, your answers and the name on your certificate. It is to teach you, to examine you, to issue your certificate and to count, without any name, how many people learn. All is stored in the European Union, in keeping with law 09-08, and nothing is sold or handed on. Only people who have the link or the number of your certificate can read your name there.

    You can have everything erased. A certificate then keeps only its number and its state, without your name.
stopped = Understood: we will not write to you unless you write first. Your progress is kept. You can go on whenever you like, or have everything erased.
forgetting = Do you want to erase everything about you? Your progress will be lost, and your certificates will no longer prove anything. This cannot be undone.
forgotten = Done: everything about you has been erased. Thank you for the time you spent with us. To start again, just write to us.
group = Hello! With Takwin, you learn in a private chat. Tap my name and write to me.
sorry = Something went wrong on our side; we know of it and will mend it. Your progress is safe. Write “menu” to go on.
waiting = Your Takwin course is waiting for you. Write to us to go on.

## Commands
continue = Continue
menu-command = Menu
courses = Courses
certificates-command = My certificates
language = Language
help-command = Help
privacy-command = My privacy
stop = Stop
forget = Erase my data
forget-yes = Yes, erase everything

## Before a bubble that is shown again
note-pick = I did not understand. Please tap an answer, or write its number.
note-stale = That answers an earlier message. Here is where you are now:
note-media = I can only read text for now.
note-back = Welcome back! Here is where you were:
note-language-changed = We go on in English.
note-write-name = Very well.
note-name-letters = A name has only letters, spaces, hyphens and apostrophes.
note-name-short = That is too short for a name.
note-name-long = That is too long: at most 60 letters.
note-name-script = Please use Arabic or Latin letters, not mixed within one word.
