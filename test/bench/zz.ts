import { throughput } from './throughput.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
const t=Date.now(); console.table(await throughput(checkedCatalogue())); console.log(Date.now()-t)
