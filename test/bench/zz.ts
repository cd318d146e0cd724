import { checkedCatalogue } from '../../infra/catalogue.ts'
import { walk } from './walk.ts'
import { microseconds } from './timing.ts'
import { converse } from '../../bots/engine/converse.ts'
import { openSpeech, word } from '../../bots/wording.ts'
const c = checkedCatalogue()
for (const language of ['ar','fr','en'] as const) {
const steps = walk(c,'participatory-democracy',{address:'6100000001', language, name:'Fatima Zahra Benali'})
const con=()=>{ for (const s of steps) converse(s.before,s.inbound,c) }
const both=()=>{ for (const s of steps) for (const e of converse(s.before,s.inbound,c).effects) if (e.do==='say') word(e, openSpeech(s.turn.learner.language, c, 'https://takwin.example')) }
console.log(language, microseconds(con, steps.length), microseconds(both, steps.length))
for (const s of language==='ar'?steps:[]) {
 const w=()=>{for (const e of s.turn.effects) if (e.do==='say') word(e, openSpeech(s.turn.learner.language, c, 'https://takwin.example')) }
 console.log(s.before?.place.at, microseconds(()=>{converse(s.before,s.inbound,c)}).toFixed(2), microseconds(w).toFixed(2))
}
}
